import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Capitals, countCapitals } from '../../shared/text/capitals.ts';
import { countEmoji, countOthers } from '../../shared/text/emoji.ts';
import { fold } from '../../shared/text/fold.ts';
import { longestRun } from '../../shared/text/longest-run.ts';
import { countWords } from '../../shared/text/words.ts';

function capitalsOf(text: string): Capitals {
  const found = { letters: 0, capitals: 0 };
  countCapitals(text, found);
  return found;
}

describe('emoji', () => {
  it.each([
    ['a', 0, 1],
    ['👍', 1, 0],
    ['👨‍👩‍👧‍👦', 1, 0],
    ['🇨🇳🇷🇺', 2, 0],
    ['1️⃣2️⃣', 2, 2],
    ['❤❤️', 2, 0],
    ['©2020™', 0, 6],
    ['☎ 电话', 1, 2],
    ['👍🏽', 1, 0],
    ['12#', 0, 3],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 1, 0],
    ['\ud83d', 0, 0],
    ['𠮷𠮷😀', 1, 2],
  ])('of %s are counted as readers see them', (text, emoji, others) => {
    expect([countEmoji(text), countOthers(text)]).toEqual([emoji, others]);
  });

  it('are never more than the text has characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        expect(countEmoji(text)).toBeLessThanOrEqual([...text].length);
      }),
    );
  });
});

describe('capitals', () => {
  it.each([
    ['Hello', 5, 1],
    ['ПРИВЕТ мир', 9, 6],
    ['ΑΒγ', 3, 2],
    ['ＦＲＥＥ', 4, 4],
    ['大家好 123 😀', 0, 0],
    ['ÀÉß', 3, 2],
  ])('of %s are counted among its letters', (text, letters, capitals) => {
    expect(capitalsOf(text)).toEqual({ letters, capitals });
  });
});

describe('words', () => {
  it.each([
    ['', 0],
    ["don't use this", 3],
    ['加微信xk2027吧', 5],
    ['e-mail', 2],
    ['über naïve café', 3],
    ['что-то 123', 3],
    ['...', 0],
  ])('of "%s" are %i', (text, count) => {
    expect(countWords(fold(text))).toBe(count);
  });
});

describe('the longest run', () => {
  it.each([
    ['', 0, ''],
    ['aabbb', 3, 'bbb'],
    ['😂 😂 😂', 3, '😂 😂 😂'],
    ['a \n\r\n\nb', 3, '\n\r\n\n'],
    ['哈哈哈', 3, '哈哈哈'],
  ])('of "%s" is %i', (text, count, run) => {
    const { from, to, ...found } = longestRun(text);
    expect(found.count).toBe(count);
    expect(text.slice(from, to)).toBe(run);
  });

  it('lies within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { count, from, to } = longestRun(text);
        expect(count > 0).toBe(/[^ \t\r\u00a0]/.test(text));
        expect(from >= 0 && from <= to && to <= text.length && count <= to - from).toBe(true);
      }),
    );
  });
});

describe('counting', () => {
  it.each(['👨\u200d', '🇨', '1', '❤️', '\u200d❤', '\ud83d', '\u0301', 'aA', '\n'])(
    'takes a time that the length bounds, of %j too',
    (unit) => {
      const text = unit.repeat(1_000_000 / unit.length);
      const began = performance.now();
      countEmoji(text);
      countOthers(text);
      capitalsOf(text);
      countWords(text);
      longestRun(text);
      expect(performance.now() - began).toBeLessThan(1_500);
    },
  );
});
