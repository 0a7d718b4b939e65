import type { Workflow } from '../workflow.ts';
import { noteNotHidden } from './hide.ts';
import { showReports } from './list.ts';
import { pressReport } from './press.ts';
import { duePurpose, reopenUndone } from './resolve.ts';
import { takeInGroup, takeInPrivate, takeReport } from './take.ts';
import { waitNoMore, wakeReport } from './waiting.ts';
import { keepWords } from './words.ts';

/** Members tell the admins quietly of what should not be, and always hear what came of it. */
export const reports: Workflow = {
  name: 'reports',
  isOn: (community) => community.reports !== undefined,
  commands: {
    report: { run: takeReport, for: 'members', help: 'help.report', everyday: true },
    reports: { run: showReports, for: 'members', help: 'help.reports' },
  },
  buttons: { report: pressReport },
  timers: { [duePurpose]: wakeReport },
  on: {
    message: takeInGroup,
    wrote: takeInPrivate,
    refused: noteNotHidden,
    foundMessage: keepWords,
    caseUndone: reopenUndone,
    erased: waitNoMore,
  },
  domainEvents: [
    'report.opened',
    'report.hidden',
    'report.waiting',
    'report.escalated',
    'report.closed',
    'report.resolved',
  ],
};
