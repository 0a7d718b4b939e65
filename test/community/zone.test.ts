import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { closingDate, instantOf, localDate, localTime } from '../../shared/community/zone.ts';

const zones = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC', 'America/St_Johns'];
const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2040, 0, 1) });

describe('local time', () => {
  it('agrees with luxon at any instant in any zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, at) => {
        const truth = DateTime.fromMillis(at, { zone });
        expect(localDate(zone, at)).toBe(truth.toISODate());
        const midnight = DateTime.utc(truth.year, truth.month, truth.day);
        expect(localTime(zone, at)).toEqual({
          minute: truth.hour * 60 + truth.minute,
          weekday: truth.weekday,
          day: midnight.toMillis() / 86_400_000,
        });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the closing date of a week', () => {
  const sunday = { weekday: 7, minute: 21 * 60 };
  const at = (iso: string) => DateTime.fromISO(iso, { zone: 'Asia/Shanghai' }).toMillis();

  it('is the coming Sunday for a Monday morning', () => {
    expect(closingDate('Asia/Shanghai', sunday, at('2026-11-16T08:00'))).toBe('2026-11-22');
  });

  it('is today until the closing minute, and the moment itself still belongs to the week it closes', () => {
    expect(closingDate('Asia/Shanghai', sunday, at('2026-11-22T20:59'))).toBe('2026-11-22');
    expect(closingDate('Asia/Shanghai', sunday, at('2026-11-22T21:00'))).toBe('2026-11-22');
  });

  it('is next Sunday after the closing minute', () => {
    expect(closingDate('Asia/Shanghai', sunday, at('2026-11-22T21:00:01'))).toBe('2026-11-29');
  });

  it('is never before the instant, nor more than seven days after it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 1439 }),
        instants,
        (zone, weekday, minute, now) => {
          const closing = closingDate(zone, { weekday, minute }, now);
          const days = DateTime.fromISO(closing).diff(DateTime.fromISO(localDate(zone, now)), 'days').days;
          expect(days).toBeGreaterThanOrEqual(-0);
          expect(days).toBeLessThanOrEqual(7);
        },
      ),
    );
  });
});

describe('the instant of a local time', () => {
  it.each([
    ['in winter', '2026-01-15', 9 * 60, '2026-01-15T08:00:00Z'],
    ['in summer', '2026-07-15', 9 * 60, '2026-07-15T07:00:00Z'],
    ['that the clocks leave out: as much later as they jump', '2026-03-29', 150, '2026-03-29T01:30:00Z'],
    ['that the clocks show twice: the first', '2026-10-25', 150, '2026-10-25T00:30:00Z'],
    ['at the end of a day', '2026-10-25', 24 * 60, '2026-10-25T23:00:00Z'],
  ])('is found %s', (_when, date, minute, instant) => {
    const day = Date.parse(date) / 86_400_000;
    expect(new Date(instantOf('Europe/Berlin', { day, minute })).toISOString()).toBe(new Date(instant).toISOString());
  });
});
