import type { Workflow } from '../workflow.ts';
import { showLedger, showPoints } from './account.ts';
import { loseAnswer, rewardAnswer } from './answers.ts';
import { boardPurpose } from './board-timer.ts';
import { cleanPurpose, rewardClean } from './clean-month.ts';
import { boardStep, closeMonth, closeWeek, monthPurpose, weekPurpose } from './close.ts';
import { reward } from './commands.ts';
import { loseDeleted } from './deleted.ts';
import { loseWithCase, regainWithCase } from './messages.ts';
import { pointsChanged } from './publish.ts';
import { checkInByCommand, checkInByTalk, hearCheckIn } from './say-check-in.ts';
import { rewardReaction, rewardThanks } from './thanks.ts';
import { showTop } from './top.ts';

/**
 * Points for good members, and boards of the best. A bonus stays with who got it when points behind it are taken back later:
 * everybody has read who was best, and nobody could say to whom it should go instead.
 */
export const rewards: Workflow = {
  name: 'rewards',
  isOn: (community) => community.rewards !== undefined,
  commands: {
    points: { run: showPoints, for: 'anyone', help: 'help.points', everyday: true },
    checkin: { run: checkInByCommand, for: 'members', help: 'help.checkin', everyday: true },
    top: { run: showTop, for: 'members', help: 'help.top' },
    ledger: { run: showLedger, for: 'anyone', help: 'help.ledger' },
    reward: { run: reward, for: 'admins', help: 'help.reward' },
  },
  timers: {
    [weekPurpose]: closeWeek,
    [monthPurpose]: closeMonth,
    [boardPurpose]: boardStep,
    [cleanPurpose]: rewardClean,
  },
  on: {
    spoke(draft, member, subject) {
      checkInByTalk(draft, member, subject.event);
      rewardThanks(draft, subject, member);
    },
    reacted: rewardReaction,
    deleted: loseDeleted,
    wrote: hearCheckIn,
    answered: rewardAnswer,
    reopened: loseAnswer,
    caseOpened: loseWithCase,
    caseUndone: regainWithCase,
    pointsChanged,
  },
  domainEvents: ['points.granted', 'points.reversed'],
};
