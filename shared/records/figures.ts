import { type RecordKind, renaming } from './kind.ts';

/** How often each thing happened, by the name of its domain event, `<name>/<of>` and `<name>+` for what is added up. */
export type Counts = Readonly<Record<string, number>>;

/** What happened on one day of the community's calendar. */
export interface Figures {
  /** `2026-11-22`. */
  readonly date: string;
  readonly counts: Counts;
  /** Of members, in all groups. */
  readonly messages: number;
  /** Who has written at least one of them; for how many of those it was the first day of the week. */
  readonly active: number;
  readonly firsts: number;
}

const keptSeconds = 400 * 24 * 3600;

export const figuresKind: RecordKind<Figures, [date: string]> = {
  name: 'figures',
  version: 1,
  rights: { holds: 'nobody' },
  key: (date) => ({ partition: 'figures', sort: date }),
  expiry: ({ date }) => Math.ceil(Date.parse(date) / 1000) + keptSeconds,
  ...renaming<Figures>({ date: 'd', counts: 'c', messages: 'm', active: 'a', firsts: 'f' }),
};

/** A day that is being counted: what was counted up to `after`. */
export interface Counting extends Figures {
  readonly stage: 'happened' | 'active' | 'counted';
  /** How many pages of all stages have been looked at. */
  readonly page: number;
  /** A row of the present stage. */
  readonly after: string;
  /** When it was begun, epoch milliseconds. */
  readonly at: number;
}

/** Longer than a day takes to be counted. `after` may be a member's id. */
const countingMs = 12 * 3600_000;

export const countingKind: RecordKind<Counting, [date: string]> = {
  name: 'counting',
  version: 1,
  rights: { holds: 'passing', within: countingMs },
  key: (date) => ({ partition: 'counting', sort: date }),
  expiry: ({ at }) => Math.ceil((at + countingMs) / 1000),
  ...renaming<Counting>({
    date: 'd',
    counts: 'c',
    messages: 'm',
    active: 'a',
    firsts: 'f',
    stage: 's',
    page: 'p',
    after: 'af',
    at: 'at',
  }),
};

/** A week of which the community was told, by its last day. */
export interface WeekTold extends Pick<Figures, 'messages' | 'active'> {
  readonly until: string;
}

export const weekToldKind: RecordKind<WeekTold, [until: string]> = {
  name: 'week-told',
  version: 1,
  rights: { holds: 'nobody' },
  key: (until) => ({ partition: 'week-told', sort: until }),
  expiry: ({ until }) => Math.ceil(Date.parse(until) / 1000) + keptSeconds,
  ...renaming<WeekTold>({ until: 'u', messages: 'm', active: 'a' }),
};
