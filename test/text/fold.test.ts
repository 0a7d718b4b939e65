import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isDisguised, originalPiece, originalRange } from '../../shared/text/fold.ts';
import { latinLookOf } from '../../shared/text/mixed-scripts.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

/** All letters as the Latin ones they look like. */
function looks(folded: string): string {
  return [...folded].map((letter) => latinLookOf.get(letter.charCodeAt(0)) ?? letter).join('');
}

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
    ['a \u202eТЕВИРП\u202c b', 'a привет b'],
    ['\u202edlrow\nhello', 'world\nhello'],
    ['\u202ee\u0301a', 'aé'],
    ['Ⓥⓧ：①②③', 'vx:123'],
    ['𝓕𝓻𝓮𝓮', 'free'],
    ['ΛΌΓΟΣ', 'λόγοσ'],
    ['e\u200d\u0301', 'é'],
    ['İ', 'i'],
    ['b\u0336i\u0336g\u0336', 'big'],
    ['за\u0301мок й ё', 'замок й ё'],
    ['1\ufe0f\u20e3', '1'],
    ['🅱🅸🄶 🅑🅘🅖 🇧🇮🇬', 'big big big'],
    ['🇨🇳 加油', '🇨🇳 加油'],
    ['раypal and caт', 'paypal and cat'],
    ['мoй нoмер', 'мой номер'],
    ['ωогԁ', 'word'],
    ['мой iphone', 'мой iphone'],
    ['VPNы', 'vpnы'],
    ['дай pу', 'дай ру'],
    ['give me pу', 'give me py'],
    ['傳銷騙子 加微信', '传销骗子 加微信'],
    ['喜歓', '喜欢'],
    ['代冩 岀售 办証', '代写 出售 办证'],
    ['你⻢ 实⼒', '你马 实力'],
    ['фuck you', 'fuck you'],
    ['фuck off, яetard', 'fuck off, retard'],
    ['zoomфон', 'zoomфон'],
    ['что за oфep', 'что за офер'],
    ['乾隆的著作', '乾隆的著作'],
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
      for (const base of ['Ａ', 'か']) {
        // The mark sends the whole text the slow way.
        const slowly = fold(`e\u0301 ${base}${text}`).slice(2);
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
    for (const nasty of ['аa ', '\u202eab', '\u202e\u202c', '🇦', 'a\u0336', '騙', 'aб']) fold(nasty.repeat(200_000));
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
        // Cut out of a word of mixed scripts it may be the letter that looks alike.
        expect(looks(fold(piece))).toContain(looks(folded.slice(from, to)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds what was turned round where it stands', () => {
    expect(originalPiece('say \u202eolleh\u202c, you', 4, 9)).toBe('olleh');
    expect(originalRange('say \u202eolleh\u202c, you', 4, 6)).toEqual([8, 10]);
    expect(originalRange('say \u202eolleh\u202c, you', 11, 14)).toEqual([13, 16]);
  });

  it.each([
    ['🇦\u202e🇦', 2, 3],
    ['🇦\u202e🇦\u202c🇧', 2, 3],
    ['ㄱ\u202eㅏ', 0, 1],
  ])('finds what melts into one across the end of a turn: %j', (original, from, to) => {
    expect(fold(originalPiece(original, from, to))).toContain(fold(original).slice(from, to));
    expect(originalRange(original, from, to)).toEqual([0, original.length]);
  });

  it('always stays inside the original, whatever is turned round or mixed', () => {
    const nasty = fc.array(
      fc.oneof(
        fc.constantFrom('\u202e', '\u202c', '\u202d', '\n', 'і', 'a', 'б', '🇦', '\ud83c', '騙', '\u0336', '…', 'İ'),
        anyText,
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(nasty, fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join('');
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        const [from = 0, to = 0] = [a % (folded.length + 1), b % (folded.length + 1)].sort((x, y) => x - y);
        const [start, end] = originalRange(text, from, to);
        expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        expect(end - start > 0 || from === to).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a text that hides something', () => {
  it.each(['加\u200b微信', 'f\u00aduck', '\u202etihs', '𝐛𝐢𝐭', 'Ⓥ', 'b\u0336', 'раypal', 'мoй'])('is %j', (text) => {
    expect(isDisguised(text)).toBe(true);
  });

  it.each(['ＡＢＣ 你好', 'Hello 👨‍👩‍👧 ❤️', 'ёлка и iphone', '騙子 ①②③', 'é à ü', 'Привет, как IELTS?'])(
    'is not %j',
    (text) => {
      expect(isDisguised(text)).toBe(false);
    },
  );
});
