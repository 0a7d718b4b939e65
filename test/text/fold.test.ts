import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, originalPiece } from '../../shared/text/fold.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

/** The planes that Unicode uses: the rest is unassigned. */
function* assignedPoints(): Generator<number> {
  for (let point = 0; point < 0x34000; point++) yield point;
  for (let point = 0xe0000; point < 0xe1000; point++) yield point;
}

const piles = fc
  .array(fc.constantFrom('a', 'İ', '\u0301', '\u0316', '\u0344', '\u200b', 'か', 'ﾞ'), { maxLength: 40 })
  .map((parts) => parts.join(''));
const anything = fc.oneof(anyText, anyUnits, piles);

describe('folding a text', () => {
  it.each([
    ['ＷｅＣｈａｔ１２３', 'wechat123'],
    ['加\u200b微\u2060信', '加微信'],
    ['\u202eПРИВЕТ\u202c', 'привет'],
    ['Ⓥⓧ：①②③', 'vx:123'],
    ['𝓕𝓻𝓮𝓮', 'free'],
    ['ΛΌΓΟΣ', 'λόγοσ'],
    ['e\u200d\u0301', 'é'],
    ['İ', 'i\u0307'],
    ['❤️', '❤'],
    ['第三题选Ｃ', '第三题选c'],
  ])('makes %j the same as %j', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('hands back the very text when there is nothing to fold', () => {
    for (const text of [
      '老师，这道题怎么做？'.replace(/[，？]/g, '、'),
      'how are you? 3 < 4',
      'привет, ёлка — да',
      '🎉「好」',
    ]) {
      expect(fold(text)).toBe(text);
    }
  });

  it('does to every character after every other kind the same as the whole procedure', () => {
    for (const point of assignedPoints()) {
      const text = String.fromCodePoint(point);
      for (const base of ['a', 'か', 'Ａ']) {
        // The mark sends the whole text the slow way.
        const slowly = fold(`e\u0301${base}${text}`).slice(1);
        if (fold(base + text) !== slowly) expect.fail(`U+${point.toString(16)} after ${base}`);
      }
    }
  });

  it('changes nothing the second time, for any character', () => {
    for (const point of assignedPoints()) {
      const once = fold(String.fromCodePoint(point));
      if (fold(once) !== once) expect.fail(`U+${point.toString(16)}`);
    }
  });

  it('changes nothing the second time, for any text', () => {
    fc.assert(fc.property(anything, (text) => fold(fold(text)) === fold(text)));
  });

  it('takes time that grows with the length only', () => {
    const started = performance.now();
    expect(fold('\u200b'.repeat(1_000_000))).toBe('');
    expect(fold('Ａ'.repeat(1_000_000))).toHaveLength(1_000_000);
    expect(fold(`a${'\u0301\u0316'.repeat(500_000)}`).length).toBeLessThan(10);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('finding the original of a folded piece', () => {
  it.each([
    ['请加\u200b微\u200b信号：ＡＢＣ', '微信', '微\u200b信'],
    ['请加\u200b微\u200b信号：ＡＢＣ', 'abc', 'ＡＢＣ'],
    ['see ﬁne print', 'in', 'ﬁn'],
    ['ㄱㅏ나', '나', '나'],
  ])('in %j shows what became %j', (original, folded, piece) => {
    const at = fold(original).indexOf(folded);
    expect(originalPiece(original, at, at + folded.length)).toBe(piece);
  });

  it('always finds a piece whose folding holds the folded piece', () => {
    fc.assert(
      fc.property(anything, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = fold(text);
        const [from = 0, to = 0] = [a % (folded.length + 1), b % (folded.length + 1)].sort((x, y) => x - y);
        if (from === to) return;
        const piece = originalPiece(text, from, to);
        expect(text).toContain(piece);
        expect(fold(piece)).toContain(folded.slice(from, to));
      }),
      { numRuns: 2_000 },
    );
  });
});
