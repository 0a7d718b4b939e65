import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import { compared, compares, comparisonExpected, comparisonSettings, liesIn, rangeOf } from '../comparison.ts';
import type { ConditionOf } from '../condition.ts';
import { fact } from '../fact.ts';
import { settingsOf } from '../settings.ts';

const settings = atFirstNeed(() =>
  z.pipe(settingsOf(comparisonSettings(0, 1000)).check(z.refine(compares, comparisonExpected)), z.transform(rangeOf)),
);

export const mentions: ConditionOf<typeof settings> = {
  name: 'mentions',
  about: 'How many times the message mentions others, whether they are here or not.',
  get settings() {
    return settings();
  },
  prepare(range) {
    return {
      ...(liesIn(0, range) ? {} : { triggers: ['mention'] }),
      matches: ({ event }) => liesIn(event.message.mentions.length, range),
      explain({ event }) {
        const count = event.message.mentions.length;
        return { matched: liesIn(count, range), because: compared(fact('trace.mentions', { count }), range) };
      },
    };
  },
  examples: [
    {
      says: 'counts every mention',
      settings: { 'more-than': 2 },
      given: { message: { mentions: [{ username: 'li' }, { username: 'wang' }, { name: 'Zhang' }] } },
      matches: true,
    },
    {
      says: 'lets so many pass',
      settings: { 'more-than': 2 },
      given: { message: { mentions: [{ username: 'li' }, { username: 'wang' }] } },
      matches: false,
    },
    {
      says: 'can ask for few',
      settings: { 'fewer-than': 1 },
      given: { text: 'hello everybody' },
      matches: true,
    },
  ],
};
