import type { CancelTimer, SetTimer } from '../effects/effect.ts';
import type { TimerEvent } from '../event/event.ts';
import { shortId, timerId } from '../text/identity.ts';

/** A timer to be set: its event says no more than `purpose`, `member`, `chat` and `data`. */
export interface ToWake extends Pick<TimerEvent, 'purpose' | 'member' | 'chat' | 'data'> {
  /** Whom or what it is for: the same purpose and owner are one timer, and setting it again moves it. */
  readonly owner: string;
  /** When it comes due, epoch milliseconds. */
  readonly at: number;
  /** The moment that its event speaks of, epoch milliseconds, when it is another one than `at`: it comes late on purpose. */
  readonly meant?: number;
  /** Of one that goes on page after page, where this page begins: pages may be decided within one millisecond. */
  readonly page?: string;
  /** What its event is known by beside the timer's name, in place of `at`; empty: one event is all that it ever has. */
  readonly turn?: string | number;
}

/** The ids say the same for the same timer for ever: communities wait for timers that were set long ago. */
export function setTimer({
  purpose,
  owner,
  at,
  meant = at,
  page,
  turn = turnOf(at, page),
  ...about
}: ToWake): SetTimer {
  const id = timerId(purpose, owner);
  const { member, chat, data } = about;
  const event: TimerEvent = {
    type: 'timer',
    id: turn === '' ? `timer:${id}` : `timer:${id}:${turn}`,
    at: meant,
    purpose,
    ...(member === undefined ? {} : { member }),
    ...(chat === undefined ? {} : { chat }),
    ...(data === undefined ? {} : { data }),
  };
  return { type: 'set-timer', timer: { id, at, event } };
}

function turnOf(at: number, page: string | undefined): string {
  return page === undefined ? `${at}` : `${at}.${shortId(page)}`;
}

/** Of one that is not there: nothing happens. */
export function cancelTimer(purpose: string, owner: string): CancelTimer {
  return { type: 'cancel-timer', id: timerId(purpose, owner) };
}
