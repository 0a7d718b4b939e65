import { parseDuration } from '../../community/durations.ts';
import type { Span } from '../../rules/span.ts';
import type { ClassSettings, ClassTime, MaterialSettings } from './settings.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export const aClassTime = 'a time such as saturday 19:00 for 90m, mon, wed 19:00-20:30 or 2026-12-05 19:00 for 2h';
export const aReleaseTime =
  'a time such as start, end, 10m before, 30m after or 2026-12-05 18:00, 7 days from the lesson at most';

const written =
  /^(?:(\d{4}-\d\d-\d\d)|([a-z]+(?:\s*,\s*[a-z]+)*))\s+(\d\d?:\d\d)(?:\s+for\s+(\S+)|\s*-\s*(\d\d?:\d\d))?$/;

/** Minutes; of a class that does not say how long it takes. */
const usual = 60;
const longest = 12 * 60;

/** One time for each weekday that is named. Undefined: it cannot be read. */
export function classTimes(text: string): ClassTime[] | undefined {
  const [, date, days, from = '', length, to] = written.exec(text.trim().toLowerCase()) ?? [];
  const minute = clockMinute(from);
  if (minute === undefined) return undefined;
  const minutes = to === undefined ? lengthOf(length) : lengthUntil(minute, clockMinute(to));
  if (minutes === undefined || minutes < 1 || minutes > longest) return undefined;
  if (date !== undefined) {
    const day = dayNumber(date);
    return day === undefined ? undefined : [{ day, minute, minutes }];
  }
  const found = (days ?? '').split(',').map((name) => weekdayOf(name.trim()));
  if (found.some((weekday) => weekday === 0)) return undefined;
  return found.map((weekday) => ({ weekday, except: [], minute, minutes }));
}

function weekdayOf(name: string): number {
  return name.length < 3 ? 0 : weekdays.findIndex((weekday) => weekday.startsWith(name)) + 1;
}

function clockMinute(text: string): number | undefined {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}

function lengthOf(text: string | undefined): number | undefined {
  if (text === undefined) return usual;
  const milliseconds = parseDuration(text);
  return milliseconds === undefined ? undefined : Math.floor(milliseconds / 60_000);
}

/** Past midnight it ends on the next day. */
function lengthUntil(from: number, to: number | undefined): number | undefined {
  return to === undefined ? undefined : (to - from + 24 * 60) % (24 * 60);
}

/** Local days since 1970-01-01 of a date that there is, such as 2026-12-05. */
export function dayNumber(date: string): number | undefined {
  const at = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date) return undefined;
  return at / 86_400_000;
}

/** From its lesson, milliseconds. */
const farthest = 7 * 24 * 3600_000;

export function releaseTime(text: string): MaterialSettings['at'] | undefined {
  const plain = text.trim().toLowerCase();
  if (plain === 'start' || plain === 'end') return { of: plain, after: 0 };
  const [, length = '', which] = /^(\S+)\s+(before|after)$/.exec(plain) ?? [];
  const milliseconds = parseDuration(length);
  if (milliseconds !== undefined) {
    if (milliseconds > farthest) return undefined;
    return which === 'before' ? { of: 'start', after: -milliseconds } : { of: 'end', after: milliseconds };
  }
  const [, date = '', clock = ''] = /^(\S+)\s+(\S+)$/.exec(plain) ?? [];
  const [day, minute] = [dayNumber(date), clockMinute(clock)];
  return day === undefined || minute === undefined ? undefined : { of: 'calendar', day, minute };
}

/** When the class is in session, for whatever names it as a time of the calendar. */
export function spansOf({ times }: Pick<ClassSettings, 'times'>): Span[] {
  return times.flatMap((time): Span[] => {
    const clock = { from: time.minute, to: (time.minute + time.minutes) % (24 * 60) };
    if ('day' in time) {
      const weekday = ((((time.day + 3) % 7) + 7) % 7) + 1;
      return [{ ...clock, weekdays: [weekday], first: time.day, last: time.day }];
    }
    return betweenExceptions(time).map((range) => ({ ...clock, weekdays: [time.weekday], ...range }));
  });
}

/** The days from the first to the last, without the exceptions. */
function betweenExceptions({ first, last, except }: Extract<ClassTime, { weekday: number }>) {
  const ranges: { first?: number; last?: number }[] = [];
  let from = first;
  for (const day of [...except].sort((one, other) => one - other)) {
    ranges.push({ ...(from === undefined ? {} : { first: from }), last: day - 1 });
    from = day + 1;
  }
  ranges.push({ ...(from === undefined ? {} : { first: from }), ...(last === undefined ? {} : { last }) });
  return ranges.filter((range) => (range.first ?? 0) <= (range.last ?? Number.POSITIVE_INFINITY));
}
