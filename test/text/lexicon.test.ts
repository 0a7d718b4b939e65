import { describe, expect, it } from 'vitest';
import { fold } from '../../shared/text/fold.ts';
import { decodeLexicon, encodeLexicon, LexiconBuilder } from '../../shared/text/lexicon.ts';
import type { Needle } from '../../shared/text/needle.ts';
import { scannerOf } from './scanner-of.ts';

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

  it.each([
    ['he SAT there', ['SAT']],
    ['he sat there', []],
    ['he \u200bSAT there', ['SAT']],
    ['he \u200bsat there on SATURDAY', []],
    ['ＳＡＴ', []],
  ])('takes an exact word only as it is written: %j', (text, expected) => {
    expect(found([{ word: 'SAT', as: 'exact' }], text)).toEqual(expected);
  });

  it('finds a hint within words, within safe words and in addresses, but not in disguise', () => {
    const hint = [{ word: 'ass', hint: true }];
    expect(found(hint, 'assign', ['assign'])).toEqual(['ass']);
    expect(found(hint, 'https://example.com/assign')).toEqual(['ass']);
    expect(found(hint, 'a.s.s')).toEqual([]);
  });

  it.each([
    ['what an a.s.s.h.o.l.e', 'a.s.s.h.o.l.e'],
    ['加*微*信', '加*微*信'],
    ['you aaasssshole', 'aaasssshole'],
  ])('finds a disguised word: %j', (text, piece) => {
    const from = text.indexOf(piece);
    const hits = scannerOf([[{ word: 'asshole' }, { word: '加微信' }]]).scan(text, text);
    expect(hits.of(0)).toMatchObject([{ as: 'folded', from, to: from + piece.length }]);
    expect(scannerOf([[{ word: 'asshole', as: 'exact' }]]).scan(text, text).sets).toEqual([]);
  });

  it('tells of a disguised word that stands within a safe word nothing', () => {
    expect(found(['鸡巴'], '火鸡 巴士', ['火鸡', '巴士'])).toEqual([]);
    expect(found(['鸡巴'], '火鸡 巴士')).toEqual(['鸡巴']);
  });

  it.each([
    ['see https://example.com/why-assholes-win/asshole here', []],
    ['https://example.com/a.s.s.h.o.l.e', []],
    ['http://asshole', ['asshole']],
    ['https://example.com/ asshole', ['asshole']],
    ['run `asshole = 1;` now', []],
    ['```\nprint(asshole)\n```', []],
    ['you `asshole`', ['asshole']],
    ['`傻 = asshole`', ['asshole']],
    ['`a = 1` asshole `b = 2`', ['asshole']],
  ])(
    'leaves alone what nobody says, addresses and code, yet not what is only dressed as such: %j',
    (text, expected) => {
      expect(found(['asshole'], text)).toEqual(expected);
    },
  );

  it.each([
    ['you can  buy \t now!', 'buy \t now'],
    ['buy\nnow', 'buy\nnow'],
    ['\n\n buy   now', 'buy   now'],
  ])('takes white space of any length for one space: %j', (text, piece) => {
    const from = text.indexOf(piece);
    const hits = scannerOf([[{ word: 'buy now', as: 'folded' }]]).scan(text, text);
    expect(hits.of(0)).toEqual([{ word: 'buy now', as: 'folded', from, to: from + piece.length }]);
    expect(found([{ word: 'buy now', as: 'exact' }], text)).toEqual([]);
    expect(found(['now'], text, ['buy now'])).toEqual([]);
  });

  it.each(['\n', ' - ', 'foo\n\n bar'])('finds a hint with its white space: %j', (word) => {
    expect(found([{ word, hint: true }], `1${word}2`)).toEqual([word]);
    expect(found([{ word, hint: true }], '1foobar2')).toEqual([]);
  });

  it('finds a word that is a piece of an address within an address', () => {
    expect(found(['example.com/join*'], 'https://example.com/join123')).toEqual(['example.com/join*']);
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

  it('refuses bytes that are no lexicon, or not a whole one', () => {
    const bytes = encodeLexicon(new LexiconBuilder().build());
    expect(() => decodeLexicon(bytes.subarray(0, 10))).toThrow('cut off');
    expect(() => decodeLexicon(bytes.subarray(0, bytes.length - 4))).toThrow('length');
    expect(() => decodeLexicon(new Uint8Array(bytes.length))).toThrow('does not begin');
  });
});
