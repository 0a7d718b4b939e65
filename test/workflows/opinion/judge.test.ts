import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, learn, unknownUsual, usualShare } from '../../../shared/workflows/opinion/judge.ts';
import { Dice } from '../../bench/dice.ts';

const from = { messages: 10, members: 4 };
const hour = 3600_000;
const day = 24 * hour;
const known = (messages: number, negative: number) => ({ messages, negative, at: 0 });

/** An hour in which everybody says one thing and so many of a hundred are negative. */
function rolled(dice: Dice, messages: number, percent: number) {
  const negative = Array.from({ length: messages }, () => dice.roll(100) < percent).filter(Boolean).length;
  return { messages, negative, critics: negative };
}

describe('an hour', () => {
  it('is worse only with enough messages, of enough members, far enough from the usual', () => {
    const usual = known(500, 40);
    expect(judge({ messages: 30, negative: 12, critics: 7 }, usual, from)).toBe('worse');
    expect(judge({ messages: 9, negative: 9, critics: 9 }, usual, from)).toBe('few');
    expect(judge({ messages: 30, negative: 12, critics: 3 }, usual, from)).not.toBe('worse');
    expect(judge({ messages: 30, negative: 12, critics: 7 }, known(20, 1), from)).toBe('unknown');
    expect(judge({ messages: 30, negative: 3, critics: 3 }, usual, from)).toBe('usual');
  });

  it('is not worse by what nobody would notice, however sure it is', () => {
    expect(judge({ messages: 5000, negative: 600, critics: 500 }, known(50_000, 5000), from)).toBe('usual');
  });

  it('is the worse the more of it is negative', () => {
    const ranks = ['usual', 'between', 'worse'];
    const figures = fc.record({
      messages: fc.integer({ min: 10, max: 500 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(figures, fc.integer({ min: 60, max: 5000 }), fc.nat(100), ({ messages, share }, seen, percent) => {
        const usual = known(seen, (seen * percent) / 100);
        const rankOf = (negative: number) =>
          ranks.indexOf(judge({ messages, negative, critics: negative }, usual, from));
        const negative = Math.floor(share * (messages - 1));
        expect(rankOf(negative + 1)).toBeGreaterThanOrEqual(rankOf(negative));
      }),
    );
  });

  it('of ordinary talk is called worse less than once in three hundred', () => {
    const dice = new Dice(7);
    for (const percent of [3, 10, 30]) {
      let usual = unknownUsual(0);
      let wrong = 0;
      for (let at = 1; at <= 6000; at++) {
        const said = rolled(dice, 10 + dice.roll(60), percent);
        const verdict = judge(said, usual, from);
        if (verdict === 'worse') wrong += 1;
        usual = learn(usual, said, verdict, at * hour);
      }
      expect(wrong).toBeLessThan(20);
      expect(usualShare(usual)).toBeCloseTo(percent / 100, 1);
    }
  });

  it('with four times the usual is nearly always noticed when forty speak', () => {
    const dice = new Dice(11);
    const usual = known(1000, 100);
    const noticed = Array.from({ length: 500 }, () => judge(rolled(dice, 40, 40), usual, from) === 'worse');
    expect(noticed.filter(Boolean).length).toBeGreaterThan(450);
  });
});

describe('what is usual', () => {
  it('forgets half in two weeks, and never counts more negative than there is', () => {
    const hours = fc.array(
      fc.record({ messages: fc.nat(500), part: fc.double({ min: 0, max: 1, noNaN: true }), later: fc.nat(40) }),
      { maxLength: 40 },
    );
    expect(learn(known(100, 10), { messages: 1, negative: 0, critics: 0 }, 'usual', 14 * day)).toMatchObject({
      messages: 51,
      negative: 5,
    });
    fc.assert(
      fc.property(hours, (all) => {
        let usual = unknownUsual(0);
        let at = 0;
        for (const { messages, part, later } of all) {
          at += later * hour;
          const negative = Math.floor(messages * part);
          usual = learn(usual, { messages, negative, critics: negative }, 'usual', at);
          expect(usual.negative).toBeLessThanOrEqual(usual.messages + 0.02);
          const share = usualShare(usual);
          expect(share > 0 && share < 1).toBe(true);
        }
      }),
    );
  });

  it('stays as it is in an hour in which nothing was said, and when an hour comes late', () => {
    const usual = { messages: 100, negative: 10, at: 50 * day };
    expect(learn(usual, { messages: 0, negative: 0, critics: 0 }, 'few', 60 * day)).toBe(usual);
    expect(learn(usual, { messages: 10, negative: 1, critics: 1 }, 'usual', 40 * day)).toEqual({
      messages: 110,
      negative: 11,
      at: 50 * day,
    });
  });
});
