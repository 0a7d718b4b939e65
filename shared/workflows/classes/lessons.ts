import { instantOf, localTime } from '../../community/zone.ts';
import type { Lesson } from '../../records/timetable.ts';
import { shortId } from '../../text/identity.ts';
import type { ClassSettings, ClassTime } from './settings.ts';

/** Of one source so many are known at a time, for they lie in one record; of more, those that come first. */
export const mostLessons = 200;

export interface Ahead {
  readonly lessons: readonly Lesson[];
  /** Every lesson that begins before is among them. */
  readonly until: number;
}

/** The first of them, in the order of time. */
export function firstOf(lessons: readonly Lesson[], until: number): Ahead {
  const sorted = [...lessons].sort((one, other) => one.start - other.start);
  const over = sorted[mostLessons];
  return over === undefined
    ? { lessons: sorted, until }
    : { lessons: sorted.slice(0, mostLessons).filter(({ start }) => start < over.start), until: over.start };
}

const minute = 60_000;

/** The lessons of the file's own timetable that end after `from` and begin before `until` (epoch milliseconds). */
export function lessonsOfFile(classes: readonly ClassSettings[], zone: string, from: number, until: number): Ahead {
  // One that began yesterday may not be over.
  const days = daysBetween(localTime(zone, from).day - 1, localTime(zone, until).day);
  const lessons = classes.flatMap((one) =>
    days.flatMap((day) =>
      one.times.filter((time) => isOn(time, day)).map((time, nth) => lessonOn(one, time, { day, nth, zone })),
    ),
  );
  return firstOf(
    lessons.filter(({ start, end }) => end > from && start < until),
    until,
  );
}

function daysBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function isOn(time: ClassTime, day: number): boolean {
  if ('day' in time) return time.day === day;
  const { weekday, first = day, last = day, except } = time;
  return (((day + 3) % 7) + 7) % 7 === weekday - 1 && first <= day && day <= last && !except.includes(day);
}

/** It stays the same lesson when its time of the day changes. */
function lessonOn(
  { id: series, title, subject, year, place }: ClassSettings,
  time: ClassTime,
  { day, nth, zone }: { day: number; nth: number; zone: string },
): Lesson {
  const start = instantOf(zone, { day, minute: time.minute });
  return {
    id: shortId(`lesson ${series} ${day} ${nth}`),
    series,
    title,
    start,
    end: start + time.minutes * minute,
    ...(subject === undefined ? {} : { subject }),
    ...(year === undefined ? {} : { year }),
    ...(place === undefined ? {} : { place }),
  };
}
