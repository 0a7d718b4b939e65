import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InsultWords, insultsIn } from '../../shared/detection/insult-words.ts';
import { Restorer } from '../../shared/detection/restorer.ts';
import { outlineOf } from '../../shared/detection/shipped.ts';
import { readShipped } from '../../shared/lists/read-shipped.ts';

const insults = new InsultWords(() => ({ low: '恶心', medium: '舔狗 蠢猪 废物 傻逼', high: '杂种' }));
const nothingLearned = new Uint32Array(2);
const restorer = new Restorer(nothingLearned, insults);

const readings = (text: string, original = text) =>
  [...restorer.restore(text, original)].map(({ text: restored }) => restored);

describe('restoring a text', () => {
  it.each([
    ['这群 tg 又来了', '这群 舔狗 又来了'],
    ['一个tgfw罢了', '一个舔狗废物罢了'],
    ['真是tgqfw', '真是舔狗q废物'],
  ])('spells out the initials of insults: %s', (text, expected) => {
    expect(readings(text)).toContain(expected);
  });

  it.each([
    ['an address', '看 tg.example.com 这个站'],
    ['a mention', '找 @tg 问一下'],
    ['a number', '这是 3tg 的'],
    ['English', '他说 so tg 就走了'],
    ['an abbreviation that everybody knows', '这个 app 不错'],
    ['one letter again and again', '他只会 zzzz 睡觉'],
  ])('takes letters of %s for no initials', (_, text) => {
    expect(readings(text)).toEqual([]);
  });

  it('takes capitals for no initials', () => {
    expect(readings('他在 tg 上班', '他在 TG 上班')).toEqual([]);
  });

  it.each([
    ['你狗舔真心恶', '你舔狗真恶心'],
    ['这猪蠢物废一个', '这蠢猪废物一个'],
  ])('puts characters in order: %s', (text, expected) => {
    expect(readings(text)).toContain(expected);
  });

  it.each([
    ['looks', '这条添豿凑过来', '舔狗'],
    ['sounds', '你甜垢一条', '舔狗'],
  ])('takes characters for others by their %s', (_, text, expected) => {
    expect(readings(text).join()).toContain(expected);
  });

  it.each(['老师明天几点开始上课', '图书馆的空调今天修好了', '我妈让我买鸡蛋和牛奶回家'])(
    'leaves ordinary Chinese as it is: %s',
    (text) => {
      expect(readings(text)).toEqual([]);
    },
  );

  it('keeps every place where it is, and loses nothing by putting in order', () => {
    const piece = fc.constantFrom(...'舔狗蠢猪添豿甜垢恶心的了我你，! 😀', 'tg', 'fw', ' ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { text: restored, how } of restorer.restore(text, text)) {
          expect(restored.length).toBe(text.length);
          expect(restored).not.toBe(text);
          if (how.includes('order')) expect([...restored.split('')].sort()).toEqual([...text.split('')].sort());
        }
      }),
    );
  });
});

describe('the insults that texts are restored by', () => {
  it('are the same for a function, which has no lists', () => {
    const shipped = readShipped();
    expect(outlineOf(shipped).insults).toEqual(insultsIn(shipped.lists));
    expect(insultsIn(shipped.lists).medium.split(' ').length).toBeGreaterThan(100);
  });
});
