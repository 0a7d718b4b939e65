import type { CalendarFault } from '../records/timetable.ts';

/** The text of a calendar, or why there is none. */
export type Fetched = { readonly text: string } | { readonly fault: CalendarFault };

/** Servers call it by many types. */
export function looksLikeCalendar(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 200));
}
