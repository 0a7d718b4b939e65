import { describe, expect, it } from 'vitest';
import { fold } from '../../shared/text/fold.ts';
import { decodeLexicon, encodeLexicon, Lexicon, LexiconBuilder, TextScanner } from '../../shared/text/lexicon.ts';
import type { Needle } from '../../shared/text/needle.ts';

function scannerOf(lists: readonly (readonly (Needle | string)[])[], safe: readonly string[] = []): TextScanner {
  const builder = new LexiconBuilder();
  for (const list of lists) builder.add(list.map((one) => (typeof one === 'string' ? { word: one } : one)));
  builder.addSafe(safe);
  return new TextScanner(new Lexicon(decodeLexicon(encodeLexicon(builder.build()))));
}

/** The words found in a text, each as it was given. */
function found(needles: readonly (Needle | string)[], text: string, safe: readonly string[] = []): string[] {
  const folded = fold(text);
  const hits = scannerOf([needles], safe).scan(text, folded);
  const places = hits.has(0) ? hits.of(0) : [];
  expect(hits.sets).toEqual(places.length > 0 ? [0] : []);
  return places.map(({ word }) => word);
}

describe('finding words', () => {
  it.each([
    [['微信'], '加微信吧', ['微信']],
    [['ass'], 'what an ass!', ['ass']],
    [['ass'], 'assign class', []],
    [['кот'], 'который кот', ['кот']],
    [['кот'], 'который', []],
    [['vx'], '加vx聊', ['vx']],
    [['vx'], 'vx123', []],
    [['vx*'], 'vx123', ['vx*']],
    [['*курсы'], 'спецкурсы', ['*курсы']],
    [['*курсы'], 'спецкурсыы', []],
    [['Buy now'], 'please BUY NOW.', ['Buy now']],
    [['c++'], 'I like c++20', ['c++']],
    [['💰'], 'a💰b', ['💰']],
    [['スパム'], 'これはスパムです', ['スパム']],
    [['ab', 'abc'], 'abc', ['abc']],
    [['ass'], '𐐨ass', []],
    [['a_b'], 'x a_b', ['a_b']],
    [['b'], 'a_b', ['b']],
    [['18'], '2018', []],
    [['*'], 'anything', []],
    [[], 'anything', []],
  ])('of %j in %j finds %j', (words, text, expected) => {
    expect(found(words, text)).toEqual(expected);
  });

  it('lets the looser form stand when the same letters are listed in two', () => {
    expect(found(['vx', 'vx*'], 'vx1')).toEqual(['vx*']);
    expect(found(['*vx', 'vx*'], 'xvx')).toEqual(['*vx']);
  });

  it('tells every set that has a word in the text', () => {
    const hits = scannerOf([['微信'], ['加微信', 'vx'], ['qq'], ['微信']]).scan('加微信', '加微信');
    expect([...hits.sets].sort()).toEqual([0, 1, 3]);
    expect(hits.of(1)).toEqual([{ word: '加微信', as: 'exact', from: 0, to: 3 }]);
  });

  it('takes an exact word only as it is written', () => {
    expect(found([{ word: 'SAT', as: 'exact' }], 'he SAT there')).toEqual(['SAT']);
    expect(found([{ word: 'SAT', as: 'exact' }], 'he sat there')).toEqual([]);
  });

  it('finds a hint within words and within safe words', () => {
    expect(found([{ word: 'ass', hint: true }], 'assign', ['assign'])).toEqual(['ass']);
  });

  it.each([
    [['口交'], '端口交换机', ['端口交换机'], []],
    [['口交'], '端口交换', ['端口', '交换'], []],
    [['鸡'], '鸡蛋', ['鸡蛋'], []],
    [['鸡'], '鸡蛋和鸡', ['鸡蛋'], ['鸡']],
    [['*cunt*'], 'Scunthorpe', ['scunthorpe'], []],
    [['ass'], 'cover his ass as signed', ['as signed'], ['ass']],
    [['鸡'], '鸡', ['鸡'], ['鸡']],
  ])('of %j in %j with %j safe finds %j', (words, text, safe, expected) => {
    expect(found(words, text, safe)).toEqual(expected);
  });

  it('gives the same array the same number', () => {
    const builder = new LexiconBuilder();
    const list = [{ word: 'a' }];
    expect(builder.add(list)).toBe(builder.add(list));
    expect(builder.add([{ word: 'a' }])).toBe(1);
  });
});
