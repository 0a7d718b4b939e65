import { DateTime } from 'luxon';
import type { ByClock } from '../../shared/workflows/recurring.ts';

/** The first moment after `after` (epoch milliseconds) at which it happens by the community's own clock. */
export function nextWeekly(
  { weekday, day, minute, timezone: zone }: Omit<ByClock, 'id' | 'purpose'>,
  after: number,
): number {
  const local = DateTime.fromMillis(after, { zone });
  const time = { hour: Math.floor(minute / 60), minute: minute % 60, second: 0, millisecond: 0 };
  const on = (date: DateTime) => date.set(time).toMillis();
  const today = local.startOf('day');
  if (day !== undefined) {
    const next = on(today.set({ day }));
    return next > after ? next : on(today.set({ day }).plus({ months: 1 }));
  }
  const every = weekday === undefined ? 1 : 7;
  const ahead = weekday === undefined ? 0 : (weekday - today.weekday + 7) % 7;
  const next = on(today.plus({ days: ahead }));
  return next > after ? next : on(today.plus({ days: ahead + every }));
}
