import { type RecordKind, renaming } from './kind.ts';

/** One time at which a class takes place. Times are epoch milliseconds. */
export interface Lesson {
  readonly id: string;
  /** The class. */
  readonly series: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly subject?: string;
  /** Whose class it is, by the year of the nickname. */
  readonly year?: number;
  readonly place?: string;
}

/** A lesson as it is known: when it was changed last, what it began at before, and that it does not take place. */
export interface KnownLesson extends Lesson {
  readonly changedAt?: number;
  readonly was?: number;
  readonly cancelled?: true;
}

/** Why a calendar could not be read. */
export const calendarFaults = [
  'unreachable',
  'address',
  'status',
  'too-large',
  'no-calendar',
  'too-slow',
  'empty',
] as const;
export type CalendarFault = (typeof calendarFaults)[number];

/** The lessons of one source, the file or a calendar, from now until some days ahead. */
export interface Timetable {
  readonly source: string;
  readonly lessons: readonly KnownLesson[];
  /** Every lesson that begins before is known. */
  readonly until: number;
  /** All reminders that come due before are set. */
  readonly planned?: number;
  /** When a calendar was asked for last, since when it cannot be read, and that the admins know. */
  readonly askedAt?: number;
  readonly failing?: number;
  readonly told?: true;
  /** It held nothing any more of what was known: believed when it is so again. */
  readonly doubted?: true;
}

export const timetableKind: RecordKind<Timetable, [source: string]> = {
  name: 'timetable',
  version: 1,
  rights: { holds: 'nobody' },
  key: (source) => ({ partition: 'timetable', sort: source }),
  ...renaming<Timetable>({
    source: 's',
    lessons: 'l',
    until: 'u',
    planned: 'p',
    askedAt: 'a',
    failing: 'f',
    told: 't',
    doubted: 'd',
  }),
};
