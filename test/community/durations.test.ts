import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDuration, renderDuration, renderInstant } from '../../shared/community/durations.ts';

describe('a duration', () => {
  test.each([
    ['30s', 30_000],
    ['10m', 600_000],
    ['12h', 43_200_000],
    ['7d', 604_800_000],
  ])('%s is understood', (written, milliseconds) => {
    expect(parseDuration(written)).toBe(milliseconds);
  });

  test.each(['', '10', '10 m', '1.5h', '0s', '-5m', '5w', '1h30m', '５m', '9999999d'])('%j is refused', (written) => {
    expect(parseDuration(written)).toBeUndefined();
  });

  test('is said in at most two neighbouring units', () => {
    expect(renderDuration(600_000, 'zh')).toBe('10 分钟');
    expect(renderDuration(60_000, 'en')).toBe('1 minute');
    expect(renderDuration(5_400_000, 'en')).toBe('1 hour 30 minutes');
    expect(renderDuration(86_400_000 + 1000, 'en')).toBe('1 day');
    expect(renderDuration(1, 'zh')).toBe('1 秒');
  });

  test('of any length is said without empty units', () => {
    fc.assert(
      fc.property(fc.nat(), (milliseconds) => {
        expect(renderDuration(milliseconds, 'en')).toMatch(/^[1-9]\d* \w+( [1-9]\d* \w+)?$/);
      }),
    );
  });
});

test('a moment is told on the community’s clock', () => {
  const at = Date.parse('2026-11-22T16:30:00Z');
  expect(renderInstant(at, { language: 'zh', timezone: 'Asia/Shanghai' })).toBe('11月23日 00:30');
  expect(renderInstant(at, { language: 'en', timezone: 'Europe/London' })).toBe('22 November at 16:30');
});
