import type { Span } from '../rules/span.ts';
import type { ClassSettings } from '../workflows/classes/settings.ts';
import { spansOf } from '../workflows/classes/times.ts';
import { isMapping, type Mapping } from './written-conditions.ts';

/** The name under which all classes of the timetable stand in the calendar. */
export const allClasses = 'classes';

type Calendar = Readonly<Record<string, readonly Span[]>>;

/** The calendar of the file, with the classes of its timetable: all together, and each that has a name for it. */
export function calendarWithClasses(calendar: Calendar, timetable: readonly ClassSettings[] = []): Calendar {
  if (timetable.length === 0) return calendar;
  const named = timetable.flatMap((one) => (one.as === undefined ? [] : [[one.as, spansOf(one)] as const]));
  return { [allClasses]: timetable.flatMap(spansOf), ...Object.fromEntries(named), ...calendar };
}

/** The names that classes have in the calendar of a file as written, with the place of each. */
export function namesOfClasses({
  classes,
}: Mapping): { readonly name: string; readonly path: readonly PropertyKey[] }[] {
  const timetable: unknown[] = isMapping(classes) && Array.isArray(classes.timetable) ? classes.timetable : [];
  if (timetable.length === 0) return [];
  const named = timetable.flatMap((one, index) =>
    isMapping(one) && typeof one.as === 'string' ? [{ name: one.as, path: ['classes', 'timetable', index, 'as'] }] : [],
  );
  return [{ name: allClasses, path: ['classes', 'timetable'] }, ...named];
}
