import { describe, expect, it } from 'vitest';
import { SpelledText } from '../../shared/detection/spelled-text.ts';

function spelled(text: string): string {
  const spelling = new SpelledText();
  spelling.spell(text);
  return String.fromCharCode(...spelling.units.subarray(0, spelling.length));
}

describe('the spelling of a text', () => {
  it('does not depend on which address, mention or number is written', () => {
    expect(spelled('see https://one.example.com/a?b=3 at 10')).toBe(spelled('see https://other.example.org at 99'));
    expect(spelled('写信给 teacher.example.edu 吧')).toBe(spelled('写信给 shop.example.com 吧'));
    expect(spelled('@one_two hi')).toBe(spelled('@three hi'));
  });

  it('tells an invitation to another chat from a page', () => {
    expect(spelled('https://t.me/examplexyz')).not.toBe(spelled('https://example.com/xyz'));
  });

  it('takes dots between letters for no address', () => {
    expect(spelled('f.u.c.k this')).toBe('f.u.c.k this');
  });

  it('knows where each unit stands, also after a text that had addresses', () => {
    const spelling = new SpelledText();
    spelling.spell('go www.example.com ok');
    expect(Array.from(spelling.from.subarray(0, spelling.length + 1))).toEqual([0, 1, 2, 3, 18, 19, 20, 21]);
    expect([spelling.isName(2), spelling.isName(3), spelling.isName(17), spelling.isName(18)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    spelling.spell('plain words here');
    expect(spelling.isName(4)).toBe(false);
  });
});
