import * as z from 'zod/mini';
import { atFirstNeed } from '../../text/at-first-need.ts';
import { countWords } from '../../text/words.ts';
import { compared, comparison, liesIn, type Range } from '../comparison.ts';
import type { ConditionOf, Subject } from '../condition.ts';
import { fact, joinFacts } from '../fact.ts';
import { settingsOf } from '../settings.ts';
import { charactersOf, linesOf } from '../weights.ts';

const counts = {
  characters: ({ event }: Subject) => charactersOf(event.message.text),
  lines: ({ event }: Subject) => linesOf(event.message.text),
  words: ({ folded }: Subject) => countWords(folded),
} as const;

type Unit = keyof typeof counts;

const units = ['lines', 'characters', 'words'] as const satisfies readonly Unit[];

const settings = atFirstNeed(() =>
  settingsOf({
    characters: z.optional(comparison(0, 1_000_000)),
    lines: z.optional(comparison(0, 1_000_000)),
    words: z.optional(comparison(0, 1_000_000)),
  }).check(z.refine((written) => asked(written).length > 0, 'at least one of characters, lines and words')),
);

export const length: ConditionOf<typeof settings> = {
  name: 'length',
  about:
    'How long the text is, in characters, lines (empty ones count) and words (a Chinese character is one). All that is asked must be so.',
  get settings() {
    return settings();
  },
  scans: true,
  prepare(written) {
    const all = asked(written);
    return {
      matches(subject) {
        for (const { unit, range } of all) if (!liesIn(counts[unit](subject), range)) return false;
        return true;
      },
      explain(subject) {
        const found = all.map(({ unit, range }) => ({ unit, range, count: counts[unit](subject) }));
        const failed = found.find(({ count, range }) => !liesIn(count, range));
        const said = (failed ? [failed] : found).map(({ unit, range, count }) =>
          compared(fact('trace.count', { unit: fact(`trace.unit.${unit}`), count }), range),
        );
        return { matched: failed === undefined, because: joinFacts(said, 'trace.and') ?? fact('trace.no-condition') };
      },
    };
  },
  examples: [
    {
      says: 'counts characters as readers do, not bytes',
      settings: { characters: { 'at-most': 5 } },
      given: { text: '大家好😀！' },
      matches: true,
    },
    {
      says: 'counts lines, also empty ones',
      settings: { lines: { 'more-than': 3 } },
      given: { text: 'one\n\n\nfour' },
      matches: true,
    },
    {
      says: 'counts words of letters and Chinese characters',
      settings: { words: { 'fewer-than': 6 } },
      given: { text: "don't use 微信 here" },
      matches: true,
    },
    {
      says: 'wants all that is asked',
      settings: { characters: { 'more-than': 10 }, lines: { 'more-than': 1 } },
      given: { text: 'a long line without a break' },
      matches: false,
    },
  ],
};

function asked(written: { readonly [U in Unit]?: Range | undefined }): { unit: Unit; range: Range }[] {
  return units.flatMap((unit) => {
    const range = written[unit];
    return range === undefined ? [] : [{ unit, range }];
  });
}
