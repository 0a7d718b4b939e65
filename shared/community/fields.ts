import * as z from 'zod';
import { parseDuration } from './durations.ts';
import type { IssueParams } from './explain-issue.ts';
import { didYouMean, oneOf, quoted } from './mistake.ts';

/** The kinds of values that stand in many sections. Each message is the noun phrase of what is expected. */

const aDuration = 'a duration such as 30s, 10m, 12h or 7d';

/** Milliseconds. */
export const duration = z
  .string(aDuration)
  .regex(/^[1-9][0-9]{0,5}[smhd]$/, aDuration)
  .transform((written) => parseDuration(written) ?? 0);

const aTime = 'a time of the day, such as 19:00';

/** Minutes since midnight. */
export const timeOfDay = z
  .string(aTime)
  .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, aTime)
  .transform((written) => {
    const [hour, minute] = written.split(':');
    return Number(hour) * 60 + Number(minute);
  });

/** Text that people read: something on it, and nothing around it. */
export function shortText(most: number) {
  const says = `text of 1 to ${most} characters`;
  return z.string().trim().min(1, says).max(most, says);
}

export function wholeNumber(least: number, most: number) {
  const says = `a whole number from ${least} to ${most}`;
  return z.int(says).min(least, says).max(most, says);
}

const aName = 'a short name of small letters, digits and hyphens that begins with a letter';
export const shortName = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, aName);

export const timezone = z.string().superRefine((zone, context) => {
  if (isZone(zone)) return;
  const meant = didYouMean(zone, ['UTC', ...Intl.supportedValuesOf('timeZone')]);
  complain(context, 'the IANA name of a time zone, such as Asia/Shanghai or Europe/London', {
    todo: meant ? `Did you mean ${quoted(meant)}?` : 'Write the zone of a large city nearby, as Continent/City.',
  });
});

/** Node takes offsets and abbreviations too; those know nothing of summer time. */
function isZone(zone: string): boolean {
  if (zone !== 'UTC' && !/^[A-Z][A-Za-z_]+\/[A-Za-z_/+-]+$/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A wording whose placeholders are among those known and hold those needed. */
export function wordingWith(known: readonly string[], needs: readonly string[] = []) {
  return shortText(1500).superRefine((wording, context) => {
    const found = Array.from(
      wording.matchAll(/\{([^{}|]*)(?:\|[^{|}]*\|[^{|}]*)?\}|\{([^{}]*)\}/g),
      ([, a, b]) => a ?? b ?? '',
    );
    const unknown = new Set(found.filter((name) => !known.includes(name)));
    for (const name of unknown) unknownPlaceholder(context, name, known);
    for (const name of needs) {
      // The unknown one is most likely this one misspelt.
      if (found.includes(name) || unknown.size > 0) continue;
      const expected = `text that holds {${name}}`;
      complain(context, expected, {
        todo: `Write {${name}} where it belongs: without it nobody can tell what is meant.`,
      });
    }
  });
}

function unknownPlaceholder(context: z.RefinementCtx, name: string, known: readonly string[]): void {
  const meant = didYouMean(name, known);
  complain(context, known.length === 0 ? 'text without placeholders' : `no placeholders but ${braced(known)}`, {
    got: quoted(`{${name}}`),
    todo: meant === undefined ? 'Take it away.' : `Did you mean ${quoted(`{${meant}}`)}?`,
  });
}

export function braced(names: readonly string[]): string {
  return oneOf(names.map((name) => `{${name}}`));
}

/** A mistake found by a check of ours. */
export function complain(context: z.RefinementCtx, expected: string, params: IssueParams, path: PropertyKey[] = []) {
  context.addIssue({ code: 'custom', message: expected, params: { ...params }, path });
}

/** A list in which nothing stands twice. */
export function distinct<Item extends z.core.SomeType>(item: Item, what: string) {
  return z.array(item).superRefine((items, context) => {
    items.forEach((entry, index) => {
      if (items.indexOf(entry) === index) return;
      const got = `${quoted(String(entry))} for the second time`;
      complain(context, `each ${what} once`, { got, todo: 'Take one away.' }, [index]);
    });
  });
}
