import { cancelTimer, setTimer } from '../../decision/timers.ts';
import type { CancelTimer, SetTimer } from '../../effects/effect.ts';
import type { Reminder } from '../../records/reminder.ts';

/** The purpose of the timer of a reminder. */
export const remindPurpose = 'remind.due';

export function setReminder({ id, member, at }: Pick<Reminder, 'id' | 'member' | 'at'>): SetTimer {
  return setTimer({ purpose: remindPurpose, owner: id, at, turn: '', member, data: { reminder: id } });
}

export function cancelReminder({ id }: Pick<Reminder, 'id'>): CancelTimer {
  return cancelTimer(remindPurpose, id);
}
