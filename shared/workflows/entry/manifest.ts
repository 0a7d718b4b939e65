import type { Draft } from '../../decision/draft.ts';
import type { MessageEvent } from '../../event/event.ts';
import type { Workflow } from '../workflow.ts';
import { pressAnswer, writeAnswer } from './ask.ts';
import { pressChallenge, showingOutRefused, writeChallenge } from './challenge.ts';
import { applicationDue, requestRefused } from './due.ts';
import { enter, forgetEntry, forgetHeld, heldDue, hushNewcomer } from './enter.ts';
import { speakToGathered } from './gather.ts';
import { askAgainThere } from './move.ts';
import { notePosted } from './open-posts.ts';
import { pressCard, writeQuestion } from './press.ts';
import { pressRaidEnd, pressRaidIn, pressRaidOut } from './press-raid.ts';
import { pressTrust, withhold } from './probation.ts';
import { raidDue } from './raid.ts';
import { request } from './request.ts';
import { purposes, wakeNoMore } from './timers.ts';
import { withdraw } from './withdraw.ts';

/** How members come in: requests and challenges, a welcome, the first days, and what is done when hundreds come at once. */
export const entry: Workflow = {
  name: 'entry',
  isOn: (community) => community.entry !== undefined,
  buttons: {
    'entry-answer': pressAnswer,
    'entry-in': pressCard,
    'entry-out': pressCard,
    'entry-ask': pressCard,
    'entry-more': pressCard,
    'entry-pass': pressChallenge,
    'entry-trust': pressTrust,
    'entry-raid-end': pressRaidEnd,
    'entry-raid-in': pressRaidIn,
    'entry-raid-out': pressRaidOut,
  },
  timers: {
    [purposes.application]: applicationDue,
    [purposes.held]: heldDue,
    [purposes.gather]: speakToGathered,
    [purposes.raid]: raidDue,
  },
  on: {
    joinRequested: request,
    posted: notePosted,
    moved: askAgainThere,
    joinWithdrawn: withdraw,
    joined: enter,
    leftChat: forgetHeld,
    left: forgetEntry,
    message: hushNewcomer,
    erased: wakeNoMore,
    allowed: withhold,
    wrote,
    wroteAmongAdmins: writeQuestion,
    refused(draft, event) {
      requestRefused(draft, event);
      showingOutRefused(draft, event);
    },
  },
  domainEvents: [
    'member.requested',
    'member.admitted',
    'member.declined',
    'member.withdrew',
    'request.waiting',
    'request.overdue',
    'request.expired',
    'request.refused',
    'message.withheld',
    'raid.started',
    'raid.ended',
  ],
};

function wrote(draft: Draft, event: MessageEvent): boolean {
  return writeQuestion(draft, event) || writeAnswer(draft, event) || writeChallenge(draft, event);
}
