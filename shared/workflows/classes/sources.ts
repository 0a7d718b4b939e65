import type { Draft } from '../../decision/draft.ts';
import { groupsOf } from '../../decision/groups.ts';
import type { ChatId } from '../../event/ids.ts';
import { type Lesson, type Timetable, timetableKind } from '../../records/timetable.ts';
import type { CalendarSettings, ClassesSettings, ClassSettings } from './settings.ts';

/** The file's own timetable, as a source of lessons; a calendar is called by its name. */
export const ofFile = 'file';

/** How far ahead lessons are known, milliseconds. */
export const lookAhead = 14 * 24 * 3600_000;

export function sourceOf({ name }: Pick<CalendarSettings, 'name'>): string {
  return `calendar-${name}`;
}

export function calendarOf({ calendars }: ClassesSettings, source: string): CalendarSettings | undefined {
  return calendars.find((calendar) => sourceOf(calendar) === source);
}

export function classOf({ timetable }: ClassesSettings, series: string): ClassSettings | undefined {
  return timetable.find(({ id }) => id === series);
}

/** The sources of lessons that the file names. */
export function sourcesOf({ calendars }: ClassesSettings): string[] {
  return [ofFile, ...calendars.map(sourceOf)];
}

/** What is known of a source that the file still names. */
export function timetableOf(draft: Draft, source: string): Timetable | undefined {
  const { classes } = draft.community.data;
  return classes && sourcesOf(classes).includes(source) ? draft.view.read(timetableKind, source) : undefined;
}

export function allTimetables(draft: Draft): Timetable[] {
  const { classes } = draft.community.data;
  const found = classes ? sourcesOf(classes).map((source) => draft.view.read(timetableKind, source)) : [];
  return found.filter((timetable) => timetable !== undefined);
}

/** Where a class is announced. */
export function chatsOf(draft: Draft, source: string, { series }: Pick<Lesson, 'series'>): ChatId[] {
  const { classes } = draft.community.data;
  if (!classes) return [];
  const own = source === ofFile ? classOf(classes, series) : calendarOf(classes, source);
  return groupsOf(draft, own?.chats ?? classes.chats);
}
