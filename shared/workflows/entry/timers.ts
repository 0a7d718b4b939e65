import type { Effect } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import { timerId } from '../../text/identity.ts';

/** What a timer of this workflow is for. */
export const purposes = {
  application: 'entry.application',
  held: 'entry.held',
  gather: 'entry.gather',
  raid: 'entry.raid',
} as const;

type Purpose = (typeof purposes)[keyof typeof purposes];

type About = Pick<TimerEvent, 'member' | 'chat' | 'data'>;

/** `owner`: whom it concerns; the same purpose and owner are one timer. */
export function wakeAt(at: number, purpose: Purpose, owner: string, about: About): Effect {
  const id = timerId(purpose, owner);
  return {
    type: 'set-timer',
    timer: { id, at, event: { type: 'timer', id: `timer:${id}:${at}`, at, purpose, ...about } },
  };
}

export function noWaking(purpose: Purpose, owner: string): Effect {
  return { type: 'cancel-timer', id: timerId(purpose, owner) };
}
