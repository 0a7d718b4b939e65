import type { Effect } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import type { Appeal } from '../../records/appeal.ts';
import { timerId } from '../../text/identity.ts';

export const duePurpose = 'appeals.due';

/** One timer for each appeal: setting it again moves it. */
export function setDue({ case: id, member }: Appeal, at: number): Effect {
  const timer = timerId(duePurpose, id);
  const event: TimerEvent = {
    type: 'timer',
    id: `timer:${timer}:${at}`,
    at,
    purpose: duePurpose,
    member,
    data: { case: id },
  };
  return { type: 'set-timer', timer: { id: timer, at, event } };
}

export function cancelDue({ case: id }: Appeal): Effect {
  return { type: 'cancel-timer', id: timerId(duePurpose, id) };
}
