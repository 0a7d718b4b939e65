import * as z from 'zod/mini';
import { atFirstNeed } from '../text/at-first-need.ts';
import { clockTime, oneOrMoreOf, parsed, settingsOf } from './settings.ts';
import { type Span, weekdays } from './span.ts';

const date = atFirstNeed(() => parsed(dayOf, 'a date such as "2027-06-07"'));

/** What spans of time are written with, alone and in the calendar. */
export const spanFields = atFirstNeed(() => ({
  from: z.optional(clockTime()),
  to: z.optional(clockTime()),
  weekdays: z.optional(oneOrMoreOf(weekdays)),
  first: z.optional(date()),
  last: z.optional(date()),
}));

interface Written {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly weekdays?: readonly (typeof weekdays)[number][] | undefined;
  readonly first?: number | undefined;
  readonly last?: number | undefined;
}

/** What cannot be true of a span, for the schemas that hold its fields. */
export const spanChecks = atFirstNeed(() => [
  z.refine<Written>(({ from, to }) => (from === undefined) === (to === undefined), 'from and to together'),
  z.refine<Written>(({ from, to }) => from === undefined || from !== to, 'two different times'),
  z.refine<Written>(({ first, last }) => (first ?? 0) <= (last ?? Number.POSITIVE_INFINITY), 'first before last'),
]);

export function isEmpty({ from, weekdays: days, first, last }: Written): boolean {
  return from === undefined && days === undefined && first === undefined && last === undefined;
}

export function spanOf({ from = 0, to = 0, weekdays: days = weekdays, first, last }: Written): Span {
  return {
    from,
    to,
    weekdays: days.map((day) => weekdays.indexOf(day) + 1),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
  };
}

/** A span that stands by itself. */
export const span = atFirstNeed(() =>
  z.pipe(
    settingsOf(spanFields()).check(
      z.refine((written) => !isEmpty(written), 'from and to, weekdays, or first and last'),
      ...spanChecks(),
    ),
    z.transform(spanOf),
  ),
);

/** Days since 1970-01-01 of a date that there is. */
function dayOf(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const at = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) return undefined;
  return at / 86_400_000;
}
