import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentIn } from '../../../shared/workflows/remind/moments.ts';

const zone = 'Asia/Shanghai';
/** Sunday 20:00 in Shanghai. */
const now = Date.parse('2026-11-22T12:00:00Z');

describe('a moment in words', () => {
  it.each([
    ['20:00 复习', '2026-11-23T20:00', '复习'],
    ['20：15 复习', '2026-11-22T20:15', '复习'],
    ['21:30 revise', '2026-11-22T21:30', 'revise'],
    ['at 9pm tea', '2026-11-22T21:00', 'tea'],
    ['me at 21:00 to read', '2026-11-22T21:00', 'read'],
    ['30m stretch', '2026-11-22T20:30', 'stretch'],
    ['1h30m stretch', '2026-11-22T21:30', 'stretch'],
    ['in 2 hours to call home', '2026-11-22T22:00', 'call home'],
    ['半小时后 喝水', '2026-11-22T20:30', '喝水'],
    ['30分钟后喝水', '2026-11-22T20:30', '喝水'],
    ['两小时后开会', '2026-11-22T22:00', '开会'],
    ['明天8点半 起床', '2026-11-23T08:30', '起床'],
    ['明早八点 起床', '2026-11-23T08:00', '起床'],
    ['今晚9点 背书', '2026-11-22T21:00', '背书'],
    ['晚上十二点 睡觉', '2026-11-23T00:00', '睡觉'],
    ['后天下午3点半 开会', '2026-11-24T15:30', '开会'],
    ['周六晚上7点 上课', '2026-11-28T19:00', '上课'],
    ['周日 19:00 上课', '2026-11-29T19:00', '上课'],
    ['下周一 8:00 交作业', '2026-11-23T08:00', '交作业'],
    ['sat 19:00 class', '2026-11-28T19:00', 'class'],
    ['tomorrow 8:00 hand in', '2026-11-23T08:00', 'hand in'],
    ['2026-12-01 09:00 exam', '2026-12-01T09:00', 'exam'],
    ['12月1日 9:00 考试', '2026-12-01T09:00', '考试'],
    ['01-05 09:00 back to school', '2027-01-05T09:00', 'back to school'],
  ])('is read: %s', (written, local, text) => {
    expect(momentIn(written, now, zone)).toEqual({ at: Date.parse(`${local}:00+08:00`), text });
  });

  it.each(['revise', '25:00 x', '10 apples', '30mm rain', '2026-02-30 09:00 x', '12:61 x', ''])(
    'is not read: %s',
    (written) => {
      expect(momentIn(written, now, zone)).toBeUndefined();
    },
  );

  it.each(['今天 8:00 x', 'today 8:00 x', '2026-11-22 19:59 x', '2020-01-01 08:00 x'])('may be over: %s', (written) => {
    expect(momentIn(written, now, zone)).toBe('past');
  });

  it('keeps its local time over a change of the clocks', () => {
    const march = Date.parse('2026-03-28T12:00:00Z');
    expect(momentIn('tomorrow 8:00 x', march, 'Europe/Berlin')).toEqual({
      at: Date.parse('2026-03-29T06:00:00Z'),
      text: 'x',
    });
    const october = Date.parse('2026-10-24T12:00:00Z');
    expect(momentIn('tomorrow 8:00 x', october, 'Europe/Berlin')).toEqual({
      at: Date.parse('2026-10-25T07:00:00Z'),
      text: 'x',
    });
  });

  it('lies ahead, whatever somebody writes', () => {
    const piece = fc.constantFrom(
      '明天',
      '周六',
      'sat',
      'next',
      '8',
      ':',
      '00',
      '点',
      '半',
      'pm',
      '12',
      '-',
      '月',
      '日',
      ' ',
      'h',
      '小时',
      '后',
      '十',
      '二',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
        ),
        (written) => {
          const found = momentIn(written, now, zone);
          return typeof found !== 'object' || (Number.isSafeInteger(found.at) && found.at > now);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
