import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { nextWeekly } from '../../infra/local/next-weekly.ts';

const at = (text: string, zone: string) => DateTime.fromISO(text, { zone }).toMillis();
const sundayEvening = { weekday: 7, minute: 20 * 60, timezone: 'Asia/Shanghai' };

describe('the next weekly moment', () => {
  it.each([
    ['later the same day', '2026-11-22T19:59', '2026-11-22T20:00'],
    ['a week on, from the very moment', '2026-11-22T20:00', '2026-11-29T20:00'],
    ['a week on, after it', '2026-11-22T21:00', '2026-11-29T20:00'],
    ['days ahead', '2026-11-25T03:00', '2026-11-29T20:00'],
  ])('is %s', (_when, now, next) => {
    expect(nextWeekly(sundayEvening, at(now, 'Asia/Shanghai'))).toBe(at(next, 'Asia/Shanghai'));
  });

  it('keeps its local time when the clocks change', () => {
    const weekly = { weekday: 1, minute: 9 * 60, timezone: 'Europe/Berlin' };
    const next = nextWeekly(weekly, at('2026-10-19T10:00', 'Europe/Berlin'));
    expect(DateTime.fromMillis(next, { zone: 'Europe/Berlin' }).toISO()).toBe('2026-10-26T09:00:00.000+01:00');
  });

  it('comes all the same where the clocks leave its time out', () => {
    const weekly = { weekday: 7, minute: 2 * 60 + 30, timezone: 'Europe/Berlin' };
    const next = nextWeekly(weekly, at('2026-03-28T12:00', 'Europe/Berlin'));
    expect(DateTime.fromMillis(next, { zone: 'Europe/Berlin' }).toISODate()).toBe('2026-03-29');
    expect(nextWeekly(weekly, next)).toBe(at('2026-04-05T02:30', 'Europe/Berlin'));
  });
});

describe('the next daily moment', () => {
  const daily = { minute: 8 * 60, timezone: 'Europe/Berlin' };

  it.each([
    ['later the same day', '2026-11-22T07:59', '2026-11-22T08:00'],
    ['tomorrow, from the very moment', '2026-11-22T08:00', '2026-11-23T08:00'],
    ['at the same local time after the clocks went back', '2026-10-24T09:00', '2026-10-25T08:00'],
    ['at the same local time after the clocks went forward', '2026-03-28T09:00', '2026-03-29T08:00'],
  ])('is %s', (_when, now, next) => {
    expect(nextWeekly(daily, at(now, 'Europe/Berlin'))).toBe(at(next, 'Europe/Berlin'));
  });
});

describe('the next monthly moment', () => {
  const monthly = { day: 1, minute: 2 * 60 + 30, timezone: 'Europe/Berlin' };
  const onLast = { day: 28, minute: 10 * 60, timezone: 'Europe/Berlin' };

  it.each([
    ['later the same month', onLast, '2026-02-27T12:00', '2026-02-28T10:00'],
    ['a month on, from the very moment', onLast, '2026-02-28T10:00', '2026-03-28T10:00'],
    ['at the same local time after the clocks went forward', onLast, '2027-02-28T11:00', '2027-03-28T10:00'],
    ['in the next year', monthly, '2026-12-01T02:31', '2027-01-01T02:30'],
    ['found from a longer month’s last day', monthly, '2026-01-31T12:00', '2026-02-01T02:30'],
  ])('is %s', (_when, recurring, now, next) => {
    expect(nextWeekly(recurring, at(now, 'Europe/Berlin'))).toBe(at(next, 'Europe/Berlin'));
  });

  it('comes once where the clocks leave its time out, or bring it twice', () => {
    const forward = { day: 28, minute: 2 * 60 + 30, timezone: 'Europe/Berlin' };
    const first = nextWeekly(forward, at('2027-03-28T01:00', 'Europe/Berlin'));
    expect(DateTime.fromMillis(first, { zone: 'Europe/Berlin' }).toISODate()).toBe('2027-03-28');
    expect(nextWeekly(forward, first)).toBe(at('2027-04-28T02:30', 'Europe/Berlin'));
    const back = { day: 25, minute: 2 * 60 + 30, timezone: 'Europe/Berlin' };
    const once = nextWeekly(back, at('2026-10-24T12:00', 'Europe/Berlin'));
    expect(nextWeekly(back, once)).toBe(at('2026-11-25T02:30', 'Europe/Berlin'));
  });
});
