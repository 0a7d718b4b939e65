import { describe, expect, it } from 'vitest';
import { asSent } from '../../infra/training/manner-of-writing.ts';
import { fold } from '../../shared/text/fold.ts';

const many = Array.from(
  { length: 400 },
  (_, at) => `Набираем людей на склад ${at}. Оплата каждый день. Писать @examplexyz`,
);

function shareOf(texts: readonly string[], has: RegExp): number {
  return texts.filter((text) => has.test(text)).length / texts.length;
}

describe('Russian examples as they would be sent', () => {
  it('are always written the same', () => {
    expect(many.map((text) => asSent(text, true))).toEqual(many.map((text) => asSent(text, true)));
  });

  it('shout, are marked and mix alphabets when they advertise, and do so seldom when they talk', () => {
    const adverts = many.map((text) => asSent(text, true));
    const talk = many.map((text) => asSent(text, false));
    const mixed = /[а-я][aoepcxykABEHKMOPCTX]|[aoepcxykABEHKMOPCTX][а-я]/u;
    for (const [sign, least] of [
      [/!/, 0.25],
      [/\p{Extended_Pictographic}/u, 0.15],
      [mixed, 0.25],
    ] as const) {
      expect(shareOf(adverts, sign)).toBeGreaterThan(least);
      expect(shareOf(talk, sign)).toBeLessThan(0.12);
    }
    expect(shareOf(talk, /^[^А-Я]*$/)).toBeGreaterThan(0.2);
  });

  it('keep addresses as they are, and long words such that folding reads them', () => {
    for (const text of many) {
      expect(asSent(text, true)).toContain('@examplexyz');
      expect(fold(asSent(text, true)).replace(/[^а-я ]/g, '')).toMatch(/^\s*набираем\s+людей\s.*склад/);
    }
  });
});
