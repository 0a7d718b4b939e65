import * as z from 'zod/mini';
import type { ConditionOf, Subject } from '../condition.ts';
import { clockTime, oneOrMoreOf, settingsOf, whenAsked } from '../settings.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const settings = whenAsked(() =>
  z.pipe(
    settingsOf({
      from: z.optional(clockTime()),
      to: z.optional(clockTime()),
      weekdays: z.optional(oneOrMoreOf(weekdays)),
    }).check(
      z.refine(({ from, to }) => (from === undefined) === (to === undefined), 'from and to together'),
      z.refine(({ from, weekdays }) => from !== undefined || weekdays !== undefined, 'from and to, or weekdays'),
      z.refine(({ from, to }) => from === undefined || from !== to, 'two different times'),
    ),
    z.transform(({ from = 0, to = 0, weekdays: days = weekdays }) => ({
      from,
      to,
      /** ISO: 1 is Monday. */
      weekdays: days.map((day) => weekdays.indexOf(day) + 1),
    })),
  ),
);

export const time: ConditionOf<typeof settings> = {
  name: 'time',
  about:
    "The message was sent between these times on one of these weekdays, by the community's clock. A night belongs to the weekday on which it begins.",
  get settings() {
    return settings();
  },
  prepare({ from, to, weekdays }) {
    const matches = ({ local: { minute, weekday } }: Subject): boolean => {
      if (from < to) return minute >= from && minute < to && weekdays.includes(weekday);
      if (minute >= from) return weekdays.includes(weekday);
      return minute < to && weekdays.includes(weekday === 1 ? 7 : weekday - 1);
    };
    return {
      matches,
      explain: (subject) => ({ matched: matches(subject), because: `it is ${clockOf(subject.local)}` }),
    };
  },
  examples: [
    {
      says: 'knows nights that pass midnight',
      settings: { from: '22:30', to: '06:30' },
      given: { now: '2026-03-04T21:00:00Z' },
      matches: true,
    },
    {
      says: 'ends when it says',
      settings: { from: '22:30', to: '06:30' },
      given: { now: '2026-03-04T22:30:00Z' },
      matches: false,
    },
    {
      says: 'counts the hours after midnight to the evening before',
      settings: { from: '22:30', to: '06:30', weekdays: ['wed'] },
      given: { now: '2026-03-04T21:00:00Z' },
      matches: true,
    },
    {
      says: 'knows that the next night has not begun by then',
      settings: { from: '22:30', to: '06:30', weekdays: ['thu'] },
      given: { now: '2026-03-04T21:00:00Z' },
      matches: false,
    },
    {
      says: 'can mean whole days',
      settings: { weekdays: ['sat', 'sun'] },
      given: { now: '2026-03-07T12:00:00Z' },
      matches: true,
    },
  ],
};

function clockOf({ minute, weekday }: Subject['local']): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${weekdays[weekday - 1]} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
