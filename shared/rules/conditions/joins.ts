import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import type { ConditionOf, Subject } from '../condition.ts';
import { fact } from '../fact.ts';
import { duration, settingsOf, wholeNumber } from '../settings.ts';

/** A record of so many times is still small. */
const mostJoins = 300;

const settings = atFirstNeed(() =>
  z.pipe(
    settingsOf({
      'more-than': wholeNumber(1, mostJoins - 1),
      within: duration(),
      for: z.optional(duration()),
    }),
    z.transform(({ 'more-than': many, within, for: lasting = within }) => ({ many, within, lasting })),
  ),
);

/** Raids come in crowds: while one does, a rule may ask more of newcomers. */
export const joins: ConditionOf<typeof settings> = {
  name: 'joins',
  about:
    'More than so many have joined this chat within so long: somebody sends a crowd. It stays true until "for" has passed since (without it, as long as "within"). Best beside newcomer, so that old members are left alone.',
  get settings() {
    return settings();
  },
  remembersJoins: ({ many }) => many * 3,
  // A record is read for it: whatever else must be true is asked first.
  scans: true,
  prepare({ many, within, lasting }) {
    const lastCrowd = ({ around, event }: Subject): number | undefined => crowd(around.joins(), many, within, event.at);
    const matches = (subject: Subject): boolean => {
      const at = lastCrowd(subject);
      return at !== undefined && subject.event.at - at <= lasting;
    };
    return {
      matches,
      explain(subject) {
        const at = lastCrowd(subject);
        const values = { many, within: { milliseconds: within } };
        if (at === undefined) return { matched: false, because: fact('trace.joins.few', values) };
        const ago = { milliseconds: Math.max(0, subject.event.at - at) };
        return {
          matched: matches(subject),
          because: fact('trace.joins.crowd', { ...values, ago }),
        };
      },
    };
  },
  examples: [
    {
      says: 'is true while a crowd comes in',
      settings: { 'more-than': 3, within: '1m' },
      given: { joins: [50_000, 40_000, 20_000, 10_000] },
      matches: true,
    },
    {
      says: 'is not true of members who join one by one',
      settings: { 'more-than': 3, within: '1m' },
      given: { joins: [600_000, 400_000, 200_000, 10_000] },
      matches: false,
    },
    {
      says: 'stays true for a time after the crowd has come',
      settings: { 'more-than': 3, within: '1m', for: '30m' },
      given: { joins: [900_000, 890_000, 880_000, 870_000] },
      matches: true,
    },
    {
      says: 'ends by itself',
      settings: { 'more-than': 3, within: '1m', for: '30m' },
      given: { joins: [3_900_000, 3_890_000, 3_880_000, 3_870_000] },
      matches: false,
    },
  ],
};

/** When, in milliseconds, the latest crowd of more than `many` within so long was complete. */
function crowd(times: readonly number[], many: number, within: number, now: number): number | undefined {
  for (let last = times.length - 1; last >= many; last--) {
    const [from = 0, to = 0] = [times[last - many], times[last]];
    if (to * 1000 <= now + 1000 && (to - from) * 1000 <= within) return to * 1000;
  }
  return undefined;
}
