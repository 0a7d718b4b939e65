import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import type { ConditionOf, Subject } from '../condition.ts';
import { type Fact, fact } from '../fact.ts';
import { settingsOf } from '../settings.ts';
import { isWithin, weekdays } from '../span.ts';
import { isEmpty, spanChecks, spanFields, spanOf } from '../span-settings.ts';

const namesOfSpans = atFirstNeed(() => z.union([z.string(), z.array(z.string()).check(z.minLength(1))]));

const settings = atFirstNeed(() =>
  z.pipe(
    settingsOf({ ...spanFields(), during: z.optional(namesOfSpans()) }).check(
      z.refine(
        (written) => written.during !== undefined || !isEmpty(written),
        'from and to, weekdays, dates, or during',
      ),
      z.refine((written) => written.during === undefined || isEmpty(written), 'either during or times and days'),
      ...spanChecks(),
    ),
    z.transform(({ during, ...written }) => (during === undefined ? { span: spanOf(written) } : { during })),
  ),
);

export const time: ConditionOf<typeof settings> = {
  name: 'time',
  about:
    "The message was sent between these times on one of these weekdays, from the first to the last of these dates, by the community's clock; or during something that stands in the calendar: class, exam-week, quiet-hours. A night belongs to the day on which it begins.",
  get settings() {
    return settings();
  },
  prepare({ span, during }, { calendar }) {
    const names = during === undefined ? [] : [during].flat();
    const spans = span ? [span] : names.flatMap((name) => calendar[name] ?? []);
    const matches = ({ local }: Subject): boolean => {
      for (const one of spans) if (isWithin(one, local)) return true;
      return false;
    };
    return {
      matches,
      explain(subject) {
        const matched = matches(subject);
        const now = names.filter((name) => calendar[name]?.some((one) => isWithin(one, subject.local)));
        return { matched, because: saidOf(momentOf(subject.local), names, now) };
      },
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
      says: 'can mean days of the year: a night belongs to the day on which it begins',
      settings: { first: '2026-03-01', last: '2026-03-04', from: '22:30', to: '06:30' },
      given: { now: '2026-03-04T21:00:00Z' },
      matches: true,
    },
    {
      says: 'is over on the day after the last',
      settings: { first: '2026-03-01', last: '2026-03-03' },
      given: { now: '2026-03-04T12:00:00Z' },
      matches: false,
    },
    {
      says: 'knows what stands in the calendar',
      settings: { during: ['class', 'exam-week'] },
      given: { now: '2026-03-04T12:00:00Z' },
      matches: true,
    },
    {
      says: 'can mean whole days',
      settings: { weekdays: ['sat', 'sun'] },
      given: { now: '2026-03-07T12:00:00Z' },
      matches: true,
    },
  ],
};

/** The moment, and which of the names in the calendar it lies in. */
function saidOf(moment: Fact, names: readonly string[], during: readonly string[]): Fact {
  if (names.length === 0) return moment;
  const key = during.length > 0 ? 'trace.time.during' : 'trace.time.not-during';
  return fact(key, { now: moment, names: (during.length > 0 ? during : names).join(', ') });
}

function momentOf({ minute, weekday }: Subject['local']): Fact {
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  return fact('trace.time', { weekday: fact(`trace.weekday.${weekdays[weekday - 1] ?? 'mon'}`), clock });
}
