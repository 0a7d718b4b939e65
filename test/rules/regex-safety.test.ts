import { describe, expect, it } from 'vitest';
import { settingsChecks } from '../../shared/rules/checks.ts';
import { unsafePattern } from '../../shared/rules/regex-safety.ts';

describe('checking a pattern', () => {
  it.each([
    ['加.{0,5}微信'],
    ['\\b1[3-9]\\d{9}\\b'],
    ['(?:https?://)?t\\.me/\\w{5,32}'],
    ['(?:出|卖|转让)[^。]{0,10}(?:课程|账号)'],
    ['^[\\p{Lu} !]{12,200}$'],
  ])('lets %s pass', async (pattern) => {
    expect(await unsafePattern(pattern)).toBeUndefined();
  });

  it.each([
    ['(a+)+$', 'exponential'],
    ['(?:\\w|\\d)*!', 'exponential'],
    ['a*a*a*b', 'polynomial'],
    ['.*free.*', 'polynomial'],
  ])('refuses %s and says why', async (pattern, reason) => {
    expect(await unsafePattern(pattern)).toContain(reason);
  });

  it('is what the loader asks about regex, and says what to do', async () => {
    const check = settingsChecks.get('regex');
    expect(await check?.({ pattern: 'free', where: ['message'] })).toEqual([]);
    expect(await check?.({ pattern: '(x+x+)+y', where: ['message'] })).toEqual([
      {
        path: ['pattern'],
        expected: expect.stringContaining('time grows'),
        got: expect.stringContaining('exponential'),
        todo: expect.stringContaining('{0,20}'),
      },
    ]);
  });
});
