import type { Workflow } from '../workflow.ts';
import { reward, showPoints, showTop } from './commands.ts';
import { rewardDaily, rewardReaction, rewardThanks } from './earn.ts';
import { closeWeek, weekPurpose } from './week.ts';

/** Points for good members. */
export const rewards: Workflow = {
  name: 'rewards',
  isOn: (community) => community.rewards !== undefined,
  commands: {
    points: { run: showPoints, for: 'anyone', help: 'help.points' },
    top: { run: showTop, for: 'members', help: 'help.top' },
    reward: { run: reward, for: 'admins', help: 'help.reward' },
  },
  timers: { [weekPurpose]: closeWeek },
  on: {
    spoke(draft, member, subject) {
      rewardDaily(draft, member);
      rewardThanks(draft, subject, member);
    },
    reacted: rewardReaction,
  },
};
