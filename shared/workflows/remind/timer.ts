import type { Effect } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import type { Reminder } from '../../records/reminder.ts';
import { timerId } from '../../text/identity.ts';

/** The purpose of the timer of a reminder. */
export const remindPurpose = 'remind.due';

export function setReminder({ id, member, at }: Pick<Reminder, 'id' | 'member' | 'at'>): Effect {
  const timer = timerId(remindPurpose, id);
  const event: TimerEvent = {
    type: 'timer',
    id: `timer:${timer}`,
    at,
    purpose: remindPurpose,
    member,
    data: { reminder: id },
  };
  return { type: 'set-timer', timer: { id: timer, at, event } };
}

export function cancelReminder({ id }: Pick<Reminder, 'id'>): Effect {
  return { type: 'cancel-timer', id: timerId(remindPurpose, id) };
}
