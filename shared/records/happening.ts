import { type RecordKind, renaming } from './kind.ts';

/**
 * Something that happened on a day of the community's calendar and is counted: a domain event without whom it was about.
 * Each has a row of its own, so that nobody has to wait for a counter.
 */
export interface Happening {
  /** `2026-11-22`. */
  readonly date: string;
  /** Of the domain event. */
  readonly name: string;
  /** Which of several things that the event may tell of: a sanction, an outcome. */
  readonly of?: string;
  /** What is added up beside how often: points. */
  readonly amount?: number;
}

const keptSeconds = 40 * 24 * 3600;

export const happeningKind: RecordKind<Happening, [date: string, row: string]> = {
  name: 'happened',
  version: 1,
  rights: { holds: 'nobody' },
  key: (date, row) => ({ partition: `happened#${date}`, sort: row }),
  expiry: ({ date }) => Math.ceil(Date.parse(date) / 1000) + keptSeconds,
  ...renaming<Happening>({ date: 'd', name: 'n', of: 'o', amount: 'a' }),
};
