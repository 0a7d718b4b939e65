import type { Workflow } from '../workflow.ts';
import { barReturn, returnDue } from './come-back.ts';
import { eraseDue } from './erase.ts';
import { answerLeave, askToLeave } from './leave.ts';
import { decideReturn, readmitByCommand } from './readmit.ts';
import { caseTakenBack, hasJoined, hasLeft, hasWritten, removalRefused, removedByCase } from './removed.ts';
import { reactsStill, silentDue, stillHere } from './silent.ts';
import { sweep } from './sweep.ts';
import { purposes, waitNoMore } from './timers.ts';

/** How members leave, are removed, come back, and are forgotten. */
export const exit: Workflow = {
  name: 'exit',
  isOn: (community) => community.exit !== undefined,
  commands: {
    leave: { run: askToLeave, for: 'members', help: 'help.leave' },
    readmit: { run: readmitByCommand, for: 'admins', help: 'help.readmit' },
  },
  buttons: {
    leave: answerLeave,
    'still-here': stillHere,
    'return-yes': decideReturn,
    'return-no': decideReturn,
  },
  timers: {
    [purposes.sweep]: sweep,
    [purposes.silent]: silentDue,
    [purposes.erase]: eraseDue,
    [purposes.return]: returnDue,
  },
  on: {
    barred: barReturn,
    joined: hasJoined,
    left: hasLeft,
    message: hasWritten,
    reacted: reactsStill,
    refused: removalRefused,
    caseOpened: removedByCase,
    caseHardened: removedByCase,
    caseUndone: caseTakenBack,
    erased: waitNoMore,
  },
  domainEvents: [
    'member.removed',
    'member.readmitted',
    'member.erased',
    'return.waiting',
    'return.still',
    'exit.by-hand',
  ],
};
