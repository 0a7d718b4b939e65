import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../shared/text/fold.ts';
import { distanceBetween, likenessOf, nearest } from '../../shared/text/likeness.ts';

function apart(one: string, other: string): number {
  return distanceBetween(likenessOf(fold(one)), likenessOf(fold(other)));
}

describe('the likeness of two texts', () => {
  it.each([
    ['名师网课低价转让，加微信 xk2027，先到先得', '名师网课低价转让，加微信 xk3099，先到先得🔥🔥'],
    ['名师网课低价转让，加微信 xk2027，先到先得', '先到先得！名师网课低价转让 加微信abc99'],
    [
      'cheap courses from the best teachers, write me @abc1 now',
      'cheap courses from the best teachers, write me @xyz2 today',
    ],
    ['cheap courses from the best teachers, write me now', 'WRITE ME NOW: cheap courses from the best teachers!!!'],
    [
      'Продам курсы дёшево, пишите в личку, осталось 3 места',
      'Продам курсы дешево, пишите мне в личку, осталось 2 места',
    ],
  ])('sees through small changes: %s', (one, other) => {
    expect(apart(one, other)).toBeLessThanOrEqual(nearest);
  });

  it.each([
    ['今天的数学作业第三题怎么做啊', '明天的英语作文要写多少字'],
    ['老师请问明天几点上课', '老师请问今天作业是什么'],
    ['does anyone know when the class starts tomorrow', 'does anyone know what we have for homework'],
    ['Кто знает, когда завтра урок?', 'Подскажите, что задали на дом по физике'],
  ])('tells texts of one kind apart: %s', (one, other) => {
    expect(apart(one, other)).toBeGreaterThan(nearest);
  });

  it('is far between texts that have nothing in common', () => {
    const random = fc.array(fc.integer({ min: 0x4e00, max: 0x9fff }), { minLength: 20, maxLength: 40 });
    const distances = fc
      .sample(fc.tuple(random, random), { numRuns: 2_000, seed: 7 })
      .map(([one, other]) => apart(String.fromCharCode(...one), String.fromCharCode(...other)));
    expect(distances.filter((distance) => distance <= nearest).length).toBeLessThanOrEqual(2);
  });

  it('is 0 for what is too short to be compared, and for what has no letters', () => {
    for (const text of ['', '好的收到', 'ok thanks', '13800138000 13800138000', '😀'.repeat(50)]) {
      expect(likenessOf(fold(text))).toBe(0);
    }
  });

  it('is a whole number of 48 bits for any text, and none from itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const likeness = likenessOf(fold(text));
        expect(Number.isSafeInteger(likeness) && likeness >= 0 && likeness < 2 ** 48).toBe(true);
        expect(distanceBetween(likeness, likeness)).toBe(0);
      }),
    );
  });
});
