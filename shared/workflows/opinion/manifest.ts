import type { Workflow } from '../workflow.ts';
import { hearNoMore, hearOpinion } from './hear.ts';
import { hourPurpose } from './hours.ts';
import { showOpinion } from './show.ts';
import { sumHour } from './sum.ts';

/** Tells the admins when members speak worse of something than they usually do. Nothing ever follows from it for anybody. */
export const opinion: Workflow = {
  name: 'opinion',
  isOn: (community) => community.opinion !== undefined,
  commands: { opinion: { run: showOpinion, for: 'admins', help: 'help.opinion' } },
  timers: { [hourPurpose]: sumHour },
  on: { spoke: hearOpinion, caseOpened: hearNoMore },
  domainEvents: ['opinion.left-band', 'opinion.returned'],
};
