import type { Effect } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import { timerId } from '../../text/identity.ts';

export const purposes = {
  remind: 'classes.remind',
  material: 'classes.material',
  tell: 'classes.tell',
} as const;

/** `about`: makes it one timer for each thing that it is about. */
export function setTimer(purpose: string, about: string, at: number, data: NonNullable<TimerEvent['data']>): Effect {
  const id = timerId(purpose, about);
  const event: TimerEvent = { type: 'timer', id: `timer:${id}:${at}`, at, purpose, data };
  return { type: 'set-timer', timer: { id, at, event } };
}
