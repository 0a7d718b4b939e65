import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { conditions } from '../../shared/rules/catalogue.ts';
import { checkedConditions } from '../../shared/rules/checked-catalogue.ts';
import { unsafePattern } from '../../shared/rules/regex-safety.ts';

describe('a pattern', () => {
  it.each([
    ['加.{0,5}微信'],
    ['\\b1[3-9]\\d{9}\\b'],
    ['(?:https?://)?t\\.me/\\w{5,32}'],
    ['(?:出|卖|转让)[^。]{0,10}(?:课程|账号)'],
  ])('like %s is safe', (pattern) => {
    expect(unsafePattern(pattern)).toBeUndefined();
  });

  it.each([
    ['(a+)+$', 'exponential'],
    ['(?:\\w|\\d)*!', 'exponential'],
    ['a*a*a*b', 'polynomial'],
    ['.*free.*', 'polynomial'],
  ])('like %s can blow up', (pattern, reason) => {
    expect(unsafePattern(pattern)).toContain(reason);
  });
});

describe('the catalogue for the loader', () => {
  const settings = z.strictObject(Object.fromEntries(checkedConditions.map((one) => [one.name, one.settings])));
  const regex = settings.pick({ regex: true });

  it('is the catalogue for the functions', () => {
    expect(checkedConditions.map(({ name }) => name)).toEqual(conditions.map(({ name }) => name));
  });

  it('refuses a pattern that can blow up, where it stands, saying why and what to do', () => {
    const { error } = regex.safeParse({ regex: { pattern: '(x+x+)+y' } });
    expect(error?.issues).toMatchObject([
      {
        path: ['regex', 'pattern'],
        params: { got: expect.stringContaining('exponential'), todo: expect.stringContaining('{0,20}') },
      },
    ]);
  });

  it('adds to what passes the pieces that a text must hold to match, where there are any', () => {
    const where = ['message'];
    expect(regex.parse({ regex: { pattern: 'FREE' } })).toEqual({ regex: { pattern: 'FREE', where, hints: ['free'] } });
    expect(regex.parse({ regex: { pattern: '\\d' } })).toEqual({ regex: { pattern: '\\d', where } });
  });

  it('refuses what is no pattern, with the reason', () => {
    const { error } = regex.safeParse({ regex: { pattern: '(' } });
    expect(error?.issues).toMatchObject([{ params: { todo: expect.stringContaining('Unterminated group') } }]);
  });
});
