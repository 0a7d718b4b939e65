import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ladder } from '../../shared/community/community.ts';
import { count, stepAt, strikesOn, totalStrikes, uncount } from '../../shared/decision/ladder.ts';
import { memberId } from '../../shared/event/ids.ts';
import { newMember, type Strikes } from '../../shared/records/member.ts';

const day = 24 * 60 * 60_000;
const steps: Ladder['steps'] = [
  { strikes: 2, do: 'warn' },
  { strikes: 4, do: 'kick' },
];
const ladders = { slow: { steps, decay: 30 * day }, quick: { steps, decay: 2 * day } };

function memberWith(...all: readonly Strikes[]) {
  const member = newMember(memberId('test', 'bob'), 'Bob');
  for (const one of all) count(member, one, ladders);
  return member;
}

describe('strikes', () => {
  it('fade one by one with each clean time, down to none', () => {
    const member = memberWith(['a', 'slow', 2, 0]);
    const days = [0, 29, 30, 59, 60, 500];
    expect(days.map((at) => strikesOn('slow', 30 * day, member, at * day))).toEqual([2, 2, 1, 1, 0, 0]);
  });

  it('are counted on each ladder by itself', () => {
    const member = memberWith(['a', 'slow', 3, 0], ['b', 'quick', 1, day]);
    expect(strikesOn('slow', 30 * day, member, day)).toBe(3);
    expect(strikesOn('quick', 2 * day, member, day)).toBe(1);
    expect(member.strikes).toBe(4);
    expect(totalStrikes(member, ladders, 4 * day)).toBe(3);
  });

  it('of a case that is undone take nothing of another along, also when some had faded in between', () => {
    const member = memberWith(['a', 'slow', 2, 0], ['b', 'slow', 1, 35 * day]);
    expect(member.strikes).toBe(2);
    uncount(member, 'a', ladders, 36 * day);
    expect(member.strikes).toBe(1);
  });

  it('of many cases are kept in few entries that weigh the same', () => {
    const gap = fc.record({
      ladder: fc.constantFrom('slow', 'quick'),
      weight: fc.integer({ min: 1, max: 5 }),
      days: fc.nat(40),
    });
    fc.assert(
      fc.property(fc.array(gap, { maxLength: 40 }), (gaps) => {
        let at = 0;
        const all = gaps.map(({ ladder, weight, days }, n): Strikes => {
          at += days * day;
          return [`c${n}`, ladder, weight, at];
        });
        const member = memberWith(...all);
        expect(member.counted?.length ?? 0).toBeLessThanOrEqual(12);
        expect(member.strikes).toBe(totalStrikes({ counted: all }, ladders, at));
      }),
    );
  });
});

it('the last step reached is taken, and none below the first', () => {
  expect([1, 2, 3, 4, 99].map((strikes) => stepAt(ladders.slow, strikes)?.do)).toEqual([
    undefined,
    'warn',
    'warn',
    'kick',
    'kick',
  ]);
});
