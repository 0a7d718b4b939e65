import * as z from 'zod/mini';
import { type Fact, fact } from './fact.ts';
import { settingsOf, wholeNumber } from './settings.ts';

/** A whole number is meant that is neither less than `least` nor more than `most`. */
export interface Range {
  readonly least?: number;
  readonly most?: number;
}

/** How numbers are compared in every condition: `more-than: 3`, `at-least: 4`, `fewer-than: 10`, `at-most: 9`. */
export interface Comparison {
  readonly 'more-than'?: number | undefined;
  readonly 'at-least'?: number | undefined;
  readonly 'fewer-than'?: number | undefined;
  readonly 'at-most'?: number | undefined;
}

/** The settings of a comparison, to stand among others. */
export function comparisonSettings(least: number, most: number) {
  return {
    'more-than': z.optional(wholeNumber(least, most)),
    'at-least': z.optional(wholeNumber(least, most)),
    'fewer-than': z.optional(wholeNumber(least, most)),
    'at-most': z.optional(wholeNumber(least, most)),
  };
}

export const comparisonExpected =
  'one of more-than, at-least, fewer-than and at-most, or two with numbers between them';

/** Something is asked, and some number can meet it. */
export function compares(written: Comparison): boolean {
  const { least, most } = rangeOf(written);
  return (least !== undefined || most !== undefined) && (least === undefined || most === undefined || least <= most);
}

export function rangeOf(written: Comparison): Range {
  const { 'more-than': above, 'at-least': from, 'fewer-than': below, 'at-most': to } = written;
  const least = Math.max(above === undefined ? -Infinity : above + 1, from ?? -Infinity);
  const most = Math.min(below === undefined ? Infinity : below - 1, to ?? Infinity);
  return { ...(least === -Infinity ? {} : { least }), ...(most === Infinity ? {} : { most }) };
}

/** A comparison as a setting of its own: `points: {at-least: 10}`. */
export function comparison(least: number, most: number) {
  return z.pipe(
    settingsOf(comparisonSettings(least, most)).check(z.refine(compares, comparisonExpected)),
    z.transform(rangeOf),
  );
}

export function liesIn(count: number, { least, most }: Range): boolean {
  return (least === undefined || count >= least) && (most === undefined || count <= most);
}

/** For the sentences of a trace: `3 or more`, `2 to 5`. */
export function rangeFact({ least, most }: Range): Fact {
  if (most === undefined) return fact('trace.at-least', { count: least ?? 0 });
  if (least === undefined) return fact('trace.at-most', { count: most });
  return least === most ? fact('trace.exactly', { count: most }) : fact('trace.between', { least, most });
}

/** What was counted, and what is asked for. */
export function compared(found: Fact, range: Range): Fact {
  return fact('trace.asked', { found, asked: rangeFact(range) });
}
