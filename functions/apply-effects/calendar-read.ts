import type { ReadCalendar } from '../../shared/effects/effect.ts';
import type { CalendarReadEvent } from '../../shared/event/event.ts';
import type { Fetched } from '../../shared/icalendar/calendar-source.ts';
import type { CalendarSettings } from '../../shared/workflows/classes/settings.ts';
import type { Applying } from './applying.ts';

/** Reads a calendar. What goes wrong is for `decide` to judge: it is asked for again in an hour, so nothing is tried again here. */
export async function calendarRead(id: string, effect: ReadCalendar, deps: Applying): Promise<CalendarReadEvent> {
  const { calendar: name, from, until } = effect;
  const event = { type: 'calendar-read', id: `calendar:${id}`, at: deps.clock(), calendar: name, until } as const;
  const { classes, timezone } = deps.community.data;
  const calendar = classes?.calendars.find((one) => one.name === name);
  if (!calendar) return { ...event, lessons: [], fault: 'no-calendar' };
  const fetched = await textOf(calendar, deps);
  if ('fault' in fetched) return { ...event, lessons: [], fault: fetched.fault };
  // Loaded by those communities only that have a calendar.
  const { lessonsIn } = await import('../../shared/icalendar/lessons-in.ts');
  const found = lessonsIn(fetched.text, { name, from, until, timezone });
  return 'fault' in found ? { ...event, lessons: [], fault: found.fault } : { ...event, ...found };
}

async function textOf({ url, text }: CalendarSettings, { fetchCalendar }: Applying): Promise<Fetched> {
  if (url === undefined) return { text: text ?? '' };
  if (fetchCalendar) return fetchCalendar(url);
  const own = await import('../../shared/icalendar/fetch-calendar.ts');
  return own.fetchCalendar(url);
}
