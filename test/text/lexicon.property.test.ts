import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../shared/text/fold.ts';
import { decodeLexicon, encodeLexicon, LexiconBuilder } from '../../shared/text/lexicon.ts';
import { naiveSearch } from './naive-search.ts';
import { scannerOf } from './scanner-of.ts';

const letters = ['a', 'b', '1', '加', '微', '群', ' ', '.', '💰'];
const words = fc.array(
  fc
    .tuple(
      fc.constantFrom('', '', '*'),
      fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 4 }),
      fc.constantFrom('', '', '*'),
    )
    .map(([before, word, behind]) => `${before}${word.trim().replace(/ +/g, ' ') || 'a'}${behind}`),
  { maxLength: 6 },
);
/** Longer white space is one space, which a plain search does not know. */
const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 }).map((one) => one.replace(/ +/g, ' '));
/** Found as they are written only, not in disguise. */
const exactly = (list: readonly string[]) => list.map((word) => ({ word, as: 'exact' as const }));

describe('finding words of any lists in any text', () => {
  it('agrees with looking for one word after the other', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), words, fc.array(text), (lists, safe, texts) => {
        const scanner = scannerOf(lists.map(exactly), safe);
        for (const one of texts) {
          const hits = scanner.scan(one, one);
          for (const [set, list] of lists.entries()) {
            const expected = naiveSearch(list, safe, one).map((place) => ({ ...place, as: 'exact' }));
            expect(hits.has(set)).toBe(expected.length > 0);
            expect(hits.of(set).toSorted(byPlace)).toEqual(expected);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('says of a text what it says of it alone, whatever was scanned before', () => {
    fc.assert(
      fc.property(words, words, fc.array(text, { minLength: 2, maxLength: 5 }), (list, safe, texts) => {
        const shared = scannerOf([list, list.slice(1)], safe);
        for (const one of texts) {
          const hits = shared.scan(one, one);
          const alone = scannerOf([list, list.slice(1)], safe).scan(one, one);
          expect([...hits.sets]).toEqual([...alone.sets]);
          expect([0, 1].map((set) => hits.of(set))).toEqual([0, 1].map((set) => alone.of(set)));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds places within the folded text, whatever the text, and no set twice', () => {
    const needles = ['*a*', 'b', '加', '微群', 'buy now', '*ss*'].map((word) => ({ word, as: 'loose' as const }));
    const scanner = scannerOf([needles, [{ word: 'a', hint: true }]]);
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), text);
    fc.assert(
      fc.property(anything, (original) => {
        const folded = fold(original);
        const hits = scanner.scan(original, folded);
        expect(new Set(hits.sets).size).toBe(hits.sets.length);
        for (const set of [0, 1]) {
          expect(hits.has(set)).toBe(hits.sets.includes(set));
          expect(hits.of(set).length > 0).toBe(hits.has(set));
          for (const { from, to } of hits.of(set)) {
            expect(from).toBeLessThan(to);
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThanOrEqual(folded.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('comes back from its stored form as it was', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), words, fc.nat(3), (lists, safe, shift) => {
        const builder = new LexiconBuilder();
        for (const list of lists) builder.add(list.map((word) => ({ word })));
        builder.addSafe(safe);
        const data = builder.build();
        const bytes = encodeLexicon(data);
        const moved = new Uint8Array(bytes.length + shift).subarray(shift);
        moved.set(bytes);
        expect(decodeLexicon(moved)).toEqual(data);
      }),
      { numRuns: 100 },
    );
  });
});

interface Ordered {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

function byPlace(a: Ordered, b: Ordered): number {
  return a.from - b.from || b.to - a.to || (a.word < b.word ? -1 : 1);
}
