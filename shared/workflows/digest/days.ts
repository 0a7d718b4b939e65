import { dayBefore, daysFrom } from '../../community/zone.ts';
import type { DigestSettings } from './settings.ts';

/** From the daily digest until its figures are there; a week that is told sooner ends a day earlier. */
const countedWithin = 15;

/** By how many days before the day on which it is told a week ends. */
function endsBefore({ daily, weekly }: DigestSettings): number {
  return weekly && weekly.minute < daily + countedWithin ? 2 : 1;
}

/** The last day of the week that is told of at this instant. */
export function lastDayOfWeek(settings: DigestSettings, zone: string, at: number): string {
  return daysFrom(dayBefore(zone, at), 1 - endsBefore(settings));
}

/** 1 = Monday. 1 January 1970 was a Thursday. */
function weekdayOf(date: string): number {
  const days = Date.parse(date) / (24 * 3600_000);
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** The first day of the week of which this day is told. Where no week is told it begins on Monday. */
export function firstDayOfWeek(settings: DigestSettings, date: string): string {
  const begins = settings.weekly ? settings.weekly.weekday + 1 - endsBefore(settings) : 1;
  return daysFrom(date, -((weekdayOf(date) - begins + 14) % 7));
}

/** So many days up to this one, the last one last. */
export function daysUpTo(date: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => daysFrom(date, n + 1 - count));
}
