import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintsOf } from '../../shared/rules/regex-hints.ts';
import { fold } from '../../shared/text/fold.ts';

describe('the pieces that a text must hold to match', () => {
  it.each<[string, string[] | undefined]>([
    ['加.{0,5}微信', ['微信']],
    ['\\b1[3-5]\\d{9}\\b', ['13', '14', '15']],
    ['(?:telegram|t)\\.me/\\w{5,32}', ['telegram.me/', 't.me/']],
    ['QQ[群号]', ['qq群', 'qq号']],
    ['^(?<word>join) me', ['join']],
    ['(?:加我?|\\+)微信', ['加微信', '加我微信', '+微信']],
    ['(?:free){2,9} now', ['free']],
    ['加[\\p{L}]+', ['加']],
    ['(?<=a)bc(?!d)', ['bc']],
  ])('are found in %s', (pattern, hints) => {
    expect(hintsOf(pattern)).toEqual(hints);
  });

  it.each([
    ['nothing must be there', '(?:free)?'],
    ['one way needs nothing in common', 'free|\\d+'],
    ['one letter is too common', 'v\\d{3}'],
    ['a kind of characters is no piece', '\\p{L}{5}'],
    ['an excluded character is no piece', '[^a]{3}'],
    ['folding leaves nothing of full width', '[０-９]{3}'],
    ['a star is not looked for', '\\*\\*\\*'],
    ['there are too many', '[a-z][a-z][0-9]'],
  ])('are none where %s', (_, pattern) => {
    expect(hintsOf(pattern)).toBeUndefined();
  });

  const piece = fc.constantFrom(
    '加',
    '微信',
    'V',
    'x?',
    '[vV]x',
    'к',
    'В',
    '(?:ab|c)',
    '\\d',
    '.{0,2}',
    's',
    'k',
    'free',
    '(?:QQ|扣扣)?',
    '[а-г]',
    'é',
  );
  const pattern = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  const recased = (text: string, upper: readonly boolean[]) =>
    Array.from(text, (sign, at) => (upper[at % upper.length] ? sign.toUpperCase() : sign.toLowerCase())).join('');

  it('stand in the folding of every text that matches, whatever its case, unless folding changed more than case', () => {
    const cases = fc.array(fc.boolean(), { minLength: 1, maxLength: 5 });
    const given = pattern.chain((one) => fc.tuple(fc.constant(one), fc.stringMatching(new RegExp(one, 'u')), cases));
    let shown = 0;
    fc.assert(
      fc.property(given, ([one, matching, upper]) => {
        const text = recased(matching, upper);
        const folded = fold(text);
        const compiled = new RegExp(one, 'iu');
        const steady = folded === text || folded === text.toLowerCase();
        if (!compiled.test(folded) && !(steady && compiled.test(text))) return;
        const hints = hintsOf(one);
        if (hints) shown++;
        expect(hints?.some((hint) => folded.includes(hint)) ?? true).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(shown).toBeGreaterThan(50);
  });

  it('never stand where a letter has a form of another folding that a pattern takes for the same', () => {
    // U+1C82 is a form of о that no folding here knows: a text with it matches, and would not hold the piece.
    const [form, letter] = ['\u1c82', 'о'];
    expect(new RegExp(letter, 'iu').test(form)).toBe(true);
    const hints = hintsOf('спорт') ?? [];
    expect(fold(form) === letter || hints.every((hint) => !hint.includes(letter))).toBe(true);
  });
});
