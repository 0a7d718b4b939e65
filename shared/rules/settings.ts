import * as z from 'zod/mini';
import { parseDuration } from '../community/durations.ts';
import { atFirstNeed } from '../text/at-first-need.ts';

/**
 * What settings are made of. Messages are noun phrases, "expected …" stands before them; where none is given the loader
 * makes its own, which also tells what was probably meant (`community/explain-issue.ts`).
 */

/** The settings of a condition: these and nothing else. */
export const settingsOf: typeof z.strictObject = z.strictObject;

export const duration = atFirstNeed(() => parsed(parseDuration, 'a duration such as 30s, 10m, 12h or 7d'));

/** `HH:MM` as minutes since midnight. */
export const clockTime = atFirstNeed(() => parsed(minuteOfDay, 'a time of day from "00:00" to "23:59"'));

/** `70%` as 0.7. */
export const percent = atFirstNeed(() => parsed(shareOf, 'a share from 1% to 100%'));

export function percentSaid(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A text that a function can read; it says `undefined` when it cannot. */
export function parsed<Value>(parse: (text: string) => Value | undefined, expected: string) {
  return z.pipe(
    z.string(expected),
    z.transform((text, context): Value => {
      const value = parse(text);
      if (value !== undefined) return value;
      context.issues.push({ code: 'custom', message: expected, input: text });
      return z.NEVER;
    }),
  );
}

function minuteOfDay(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function shareOf(text: string): number | undefined {
  const [, digits] = /^(\d{1,3})%$/.exec(text) ?? [];
  const percent = Number(digits ?? 0);
  return percent >= 1 && percent <= 100 ? percent / 100 : undefined;
}

export function wholeNumber(least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`;
  return z.int(expected).check(z.minimum(least, expected), z.maximum(most, expected));
}

/** One of these values or a list of some of them; a list once parsed. */
export function oneOrMoreOf<const Value extends string>(values: readonly Value[]) {
  const one = z.enum(values);
  const written = z.union([one, z.array(one).check(z.minLength(1))]);
  return z.pipe(written, z.transform(asList));
}

/** Texts that each pass a test. An empty list is a mistake: it could never match. */
export function texts(each: string, passes: (text: string) => boolean) {
  return z.array(z.string().check(z.refine(passes, each))).check(z.minLength(1));
}

/** One text that passes a test or a list of such; a list once parsed. */
export function oneOrMoreTexts(each: string, passes: (text: string) => boolean) {
  const one = z.string().check(z.refine(passes, each));
  return z.pipe(z.union([one, z.array(one).check(z.minLength(1))]), z.transform(asList));
}

function asList<Value extends string>(written: Value | readonly Value[]): readonly Value[] {
  return typeof written === 'string' ? [written] : written;
}
