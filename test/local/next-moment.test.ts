import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { nextMoment } from '../../infra/local/next-moment.ts';
import { cron } from '../../shared/community/cron-field.ts';

const berlin = 'Europe/Berlin';
const at = (text: string) => DateTime.fromISO(text, { zone: berlin }).toMillis();
const shown = (moment: number) => DateTime.fromMillis(moment, { zone: berlin }).toISO({ suppressMilliseconds: true });

/** The next moments of this rhythm, from then on. */
function moments(text: string, from: string, count: number): (string | null)[] {
  const again = { id: 'a', cron: cron.parse(text), timezone: berlin, purpose: 'announcements.say' };
  const found: number[] = [];
  for (let now = at(from); found.length < count; now = found.at(-1) ?? now) found.push(nextMoment(again, now));
  return found.map(shown);
}

describe('what happens by cron', () => {
  it('keeps its local time when the clocks go forward in March and back in October', () => {
    expect(moments('0 8 * * *', '2026-03-28T09:00', 2)).toEqual([
      '2026-03-29T08:00:00+02:00',
      '2026-03-30T08:00:00+02:00',
    ]);
    expect(moments('0 8 * * 1-5', '2026-10-23T09:00', 2)).toEqual([
      '2026-10-26T08:00:00+01:00',
      '2026-10-27T08:00:00+01:00',
    ]);
  });

  it('comes once in the night in which its time comes twice, and all the same where it is left out', () => {
    expect(moments('30 2 * * *', '2026-10-24T12:00', 2)).toEqual([
      '2026-10-25T02:30:00+02:00',
      '2026-10-26T02:30:00+01:00',
    ]);
    expect(moments('30 2 * * *', '2026-03-28T12:00', 2)).toEqual([
      '2026-03-29T03:00:00+02:00',
      '2026-03-30T02:30:00+02:00',
    ]);
  });

  it('every hour comes every hour of such a night', () => {
    const hours = moments('0 * * * *', '2026-03-29T00:30', 3);
    expect(hours).toEqual(['2026-03-29T01:00:00+01:00', '2026-03-29T03:00:00+02:00', '2026-03-29T04:00:00+02:00']);
    const longer = moments('0 * * * *', '2026-10-25T01:30', 3).map((text) => Date.parse(text ?? ''));
    expect(longer.map((one, index) => one - (longer[index - 1] ?? one - 3600_000))).toEqual([
      3600_000, 3600_000, 3600_000,
    ]);
  });

  it('knows months, days, names, ranges, lists and steps', () => {
    expect(moments('15 9,17 1 */6 *', '2026-02-01T00:00', 2)).toEqual([
      '2026-07-01T09:15:00+02:00',
      '2026-07-01T17:15:00+02:00',
    ]);
    expect(moments('0 21 * * SUN', '2026-11-23T00:00', 1)).toEqual(['2026-11-29T21:00:00+01:00']);
  });
});

describe('cron in a community file', () => {
  it('says every value there is, for a schedule of AWS', () => {
    expect(cron.parse('15 9,17 1-3 */6 *')).toEqual({
      text: '15 9,17 1-3 */6 *',
      minute: 15,
      hours: [9, 17],
      days: [1, 2, 3],
      months: [1, 7],
    });
    expect(cron.parse('0 * * * 0,5-7').weekdays).toEqual([5, 6, 7]);
  });

  it.each([
    ['* * * * *', 'one minute in the first field'],
    ['*/5 * * * *', 'one minute in the first field'],
    ['0 8 1 * 1', 'days of the month or weekdays'],
    ['0 8 * *', 'five fields'],
    ['0 8 * * * *', 'five fields'],
    ['61 8 * * *', 'five fields'],
    ['0 8 L * *', 'five fields'],
    ['0 8 * * 1#2', 'five fields'],
    ['0 8 30 2 *', 'five fields'],
    ['@daily', 'five fields'],
  ])('refuses %s', (text, expected) => {
    const { error } = cron.safeParse(text);
    expect(error?.issues[0]?.message).toContain(expected);
  });
});
