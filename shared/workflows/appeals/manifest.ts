import { type Appeal, appealKind } from '../../records/appeal.ts';
import type { Workflow } from '../workflow.ts';
import { hearInPrivate, passOn } from './converse.ts';
import { appealDue } from './due.ts';
import { appealByButton, appealByCommand, sendByButton } from './open.ts';
import { judge, listAppeals, settle } from './resolve.ts';
import { cancelDue, duePurpose } from './timer.ts';
import { tellMember } from './told.ts';

/** A second look, by somebody else, at what followed an offence. */
export const appeals: Workflow = {
  name: 'appeals',
  isOn: (community) => community.appeals !== undefined,
  commands: {
    // Whoever has been removed is no member any more.
    appeal: { run: appealByCommand, for: 'anyone', help: 'help.appeal' },
    appeals: { run: listAppeals, for: 'admins', help: 'help.appeals' },
  },
  buttons: {
    appeal: appealByButton,
    'appeal-send': sendByButton,
    'appeal-grant': judge('grant'),
    'appeal-reject': judge('reject'),
    'appeal-ask': judge('ask'),
  },
  timers: { [duePurpose]: appealDue },
  on: {
    wrote: hearInPrivate,
    wroteAmongAdmins: passOn,
    caseOpened: tellMember,
    caseHardened: tellMember,
    caseUndone: settle,
    erased(draft, { kind, record }) {
      if (kind === appealKind.name) draft.do(cancelDue(record as Appeal));
    },
  },
  domainEvents: [
    'appeal.opened',
    'appeal.waits',
    'appeal.reminder',
    'appeal.overdue',
    'appeal.has-answered',
    'appeal.has-not-answered',
    'appeal.resolved',
  ],
};
