import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import { originalPiece } from '../../text/fold.ts';
import { longestRun } from '../../text/longest-run.ts';
import type { ConditionOf } from '../condition.ts';
import { fact } from '../fact.ts';
import { settingsOf, wholeNumber } from '../settings.ts';

const settings = atFirstNeed(() =>
  z.pipe(
    settingsOf({ 'more-than': wholeNumber(1, 4096) }),
    z.transform((written) => ({ most: written['more-than'] })),
  ),
);

/** Enough of a run to be recognised. */
const quoted = 40;

export const repeated: ConditionOf<typeof settings> = {
  name: 'repeated',
  about: 'The same character stands more than so many times in a row. Empty lines count as such, other gaps do not.',
  get settings() {
    return settings();
  },
  scans: true,
  prepare({ most }) {
    return {
      matches: ({ folded }) => longestRun(folded).count > most,
      explain({ event, folded }) {
        const { count, from, to } = longestRun(folded);
        const because = fact('trace.repeated', { count, most });
        if (count <= most) return { matched: false, because };
        return { matched: true, because, quote: originalPiece(event.message.text, from, Math.min(to, from + quoted)) };
      },
    };
  },
  examples: [
    { says: 'matches a long run', settings: { 'more-than': 10 }, given: { text: 'гооооооооооол!' }, matches: true },
    {
      says: 'counts an emoji as one character, also with gaps',
      settings: { 'more-than': 4 },
      given: { text: '😂😂 😂😂😂' },
      matches: true,
    },
    {
      says: 'sees through what stands between unseen',
      settings: { 'more-than': 4 },
      given: { text: '!\u200b!\u200b!\u200b!\u200b!' },
      matches: true,
    },
    { says: 'counts empty lines', settings: { 'more-than': 5 }, given: { text: 'a\n\n\n\n\n\n\nb' }, matches: true },
    {
      says: 'lets laughter be',
      settings: { 'more-than': 10 },
      given: { text: '哈哈哈哈哈哈哈 soooo' },
      matches: false,
    },
  ],
};
