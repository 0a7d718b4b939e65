import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../shared/text/fold.ts';
import { WordScanner } from '../../shared/text/word-scanner.ts';

function finds(words: readonly string[], text: string): string | undefined {
  const scanner = new WordScanner(words);
  const folded = fold(text);
  const hit = scanner.find(folded);
  expect(scanner.matches(folded)).toBe(hit !== undefined);
  if (hit) expect(folded.slice(hit.from, hit.to)).toBe(hit.word.replace(/^\*|\*$/g, ''));
  return hit?.word;
}

describe('finding words', () => {
  it.each([
    [['微信'], '加微信吧', '微信'],
    [['ass'], 'what an ass!', 'ass'],
    [['ass'], 'assign class', undefined],
    [['кот'], 'который кот', 'кот'],
    [['кот'], 'который', undefined],
    [['vx'], '加vx聊', 'vx'],
    [['vx'], 'vx123', undefined],
    [['vx*'], 'vx123', 'vx*'],
    [['*курсы'], 'спецкурсы', '*курсы'],
    [['*курсы'], 'спецкурсыы', undefined],
    [['buy now'], 'please buy now.', 'buy now'],
    [['c++'], 'I like c++20', 'c++'],
    [['💰'], 'a💰b', '💰'],
    [['スパム'], 'これはスパムです', 'スパム'],
    [['ab', 'abc'], 'abc', 'abc'],
    [['ass'], '𐐨ass', undefined],
    [['a_b'], 'x a_b', 'a_b'],
    [['b'], 'a_b', 'b'],
    [['18'], '2018', undefined],
  ])('of %j in %j finds %j', (words, text, found) => {
    expect(finds(words, text)).toBe(found);
  });

  it('lets the looser form stand when the same letters are listed in two', () => {
    expect(finds(['vx', 'vx*'], 'vx1')).toBeDefined();
    expect(finds(['*vx', 'vx*'], 'xvx')).toBeDefined();
  });

  it('finds nothing when there is no word', () => {
    expect(finds([], 'anything')).toBeUndefined();
    expect(finds(['*'], 'anything')).toBeUndefined();
  });

  it('finds any Chinese word of any list that the text contains, and no other', () => {
    const ideographs = fc.string({ unit: fc.constantFrom('加', '微', '信', '群'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(ideographs, { maxLength: 5 }), fc.array(ideographs, { maxLength: 6 }), (words, parts) => {
        const text = parts.join('');
        const contained = words.some((word) => text.includes(word));
        expect(new WordScanner(words).matches(text)).toBe(contained);
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with a pattern of word boundaries on Latin text', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '1'), minLength: 1, maxLength: 3 });
    const talk = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '.'), maxLength: 20 });
    fc.assert(
      fc.property(letters, talk, (word, text) => {
        expect(new WordScanner([word]).matches(text)).toBe(new RegExp(`\\b${word}\\b`).test(text));
      }),
      { numRuns: 1_000 },
    );
  });
});
