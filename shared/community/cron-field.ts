import { CronPattern } from 'croner';
import * as z from 'zod';
import type { Cron } from '../workflows/cron.ts';
import { complain } from './fields.ts';

const aCron = 'five fields as cron has them (minute, hour, day, month, weekday), such as "0 8 * * 1-5"';

/**
 * Five fields as cron has them. Only what both croner and EventBridge Scheduler understand in the same way: numbers,
 * names, lists, ranges and steps; at most once an hour, for nobody reads more; and not by day and weekday at once, which
 * cron takes as "or" and EventBridge refuses.
 */
export const cron = z
  .string(aCron)
  .trim()
  .transform((text, context): Cron => {
    const complaint = (expected: string, todo: string) => {
      complain(context, expected, { todo });
      return z.NEVER;
    };
    const fields = text.split(/\s+/);
    if (fields.length !== 5) return complaint(aCron, 'Write five fields with a blank between two.');
    const odd = fields.find((field) => !/^[\dA-Za-z*,/-]+$/.test(field));
    if (odd !== undefined) return complaint(aCron, 'Use numbers, names such as MON, and the signs * , - / only.');
    const [minute = '', , day, , weekday] = fields;
    if (!/^\d{1,2}$/.test(minute)) return complaint('one minute in the first field', 'Write a number from 0 to 59.');
    if (day !== '*' && weekday !== '*')
      return complaint('days of the month or weekdays', 'Write * in the third field or in the fifth.');
    const pattern = patternOf(text);
    return pattern === undefined ? complaint(aCron, 'Correct the field that cannot be.') : cronOf(text, pattern);
  });

function patternOf(text: string): CronPattern | undefined {
  try {
    const pattern = new CronPattern(text, undefined, { mode: '5-part' });
    return isEver(pattern) ? pattern : undefined;
  } catch (fault) {
    if (fault instanceof TypeError || fault instanceof RangeError) return undefined;
    throw fault;
  }
}

/** 30 February never comes. */
function isEver({ day, month }: CronPattern): boolean {
  return valuesOf(month).some((at) => valuesOf(day).some((one) => one < (daysOf[at] ?? 0)));
}

/** In a leap year. */
const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function cronOf(text: string, { minute, hour, day, month, dayOfWeek }: CronPattern): Cron {
  const hours = valuesOf(hour);
  const days = valuesOf(day).map((at) => at + 1);
  const months = valuesOf(month).map((at) => at + 1);
  const weekdays = valuesOf(dayOfWeek).map((at) => (at === 0 ? 7 : at));
  return {
    text,
    minute: valuesOf(minute)[0] ?? 0,
    ...(hours.length === 24 ? {} : { hours }),
    ...(days.length === 31 ? {} : { days }),
    ...(months.length === 12 ? {} : { months }),
    ...(weekdays.length === 7 ? {} : { weekdays: weekdays.sort((one, other) => one - other) }),
  };
}

/** The indexes that are set; croner counts days and months from 0 there. */
function valuesOf(set: readonly number[]): number[] {
  return set.flatMap((one, at) => (one ? [at] : []));
}
