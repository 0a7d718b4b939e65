import { describe, expect, it } from 'vitest';
import { afterQuiet } from '../../shared/community/quiet.ts';
import type { Span } from '../../shared/rules/span.ts';

const days = [1, 2, 3, 4, 5, 6, 7];
const night: Span = { from: 22 * 60 + 30, to: 6 * 60 + 30, weekdays: days };
const first = Date.UTC(2026, 10, 23) / 86_400_000;
const exams: Span = { from: 0, to: 0, weekdays: days, first, last: first + 1 };
const always: Span = { from: 0, to: 0, weekdays: days };
const community = { timezone: 'Europe/Berlin', calendar: { night: [night], exams: [exams], always: [always] } };
const at = (text: string) => Date.parse(text);

describe('the next moment outside quiet hours', () => {
  it.each([
    ['now, when it is in none', ['night'], '2026-11-22T20:00:00+01:00', '2026-11-22T20:00:00+01:00'],
    ['the end of the night', ['night'], '2026-11-22T23:12:34+01:00', '2026-11-23T06:30:00+01:00'],
    [
      'behind several that follow each other',
      ['night', 'exams'],
      '2026-11-22T23:00:00+01:00',
      '2026-11-25T06:30:00+01:00',
    ],
    [
      'the same local time in a night when the clocks change',
      ['night'],
      '2026-10-24T23:00:00+02:00',
      '2026-10-25T06:30:00+01:00',
    ],
    ['now, when nothing is quiet', [], '2026-11-22T23:00:00+01:00', '2026-11-22T23:00:00+01:00'],
    ['now, when it would never come', ['always'], '2026-11-22T23:00:00+01:00', '2026-11-22T23:00:00+01:00'],
    [
      'now, for a name that the calendar does not have',
      ['lunch'],
      '2026-11-22T12:00:00+01:00',
      '2026-11-22T12:00:00+01:00',
    ],
  ])('is %s', (_when, names, now, next) => {
    expect(afterQuiet(community, names, at(now))).toBe(at(next));
  });
});
