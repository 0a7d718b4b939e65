import { describe, expect, it } from 'vitest';
import { fold } from '../../shared/text/fold.ts';
import { syntheticWords } from '../bench/synthetic-words.ts';
import { scannerOf } from './scanner-of.ts';

const words = syntheticWords(2_000);
const nested = (unit: string, star = '') => Array.from({ length: 60 }, (_, more) => `${unit.repeat(more + 2)}${star}`);

const scanner = scannerOf(
  [
    words.map(({ word }) => ({ word, as: 'loose' as const })),
    nested('a'),
    nested('b', '*'),
    nested('哈'),
    ['ass', 'fuck', '口交'],
    [{ word: 'SAT', as: 'exact' }],
  ],
  ['端口', '交换', '哈哈哈笑'],
);

/** Processor time, the best of some: what else runs on the machine only ever slows it. */
function milliseconds(text: string): number {
  const folded = fold(text);
  const times = Array.from({ length: 3 }, () => {
    const before = process.threadCpuUsage();
    scanner.scan(text, folded);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

const near = words.map(({ word }) => word.slice(0, -1)).join('');

describe('texts made to be slow', () => {
  it.each([
    ['a run of nested words', 'a'],
    ['a run of nested words that letters may join', 'b'],
    ['a run of nested Chinese words', '哈'],
    ['a run that ends in a safe word', '哈哈哈哈哈哈哈笑'],
    ['words that nearly are listed ones', near],
    ['letters with characters between that nobody sees', 'a\u200b'],
    ['likenesses that are none', 'a.s.s.i'],
    ['disguised words', 'a$$ '],
    ['masks', 'f*cky '],
    ['safe words around a listed one', '端口交换'],
    ['words in another case than asked for', 'sat\u200b SATx '],
    ['backticks', '`ass'],
    ['addresses', 'http://a.example/ass '],
    ['brackets', '(ass'],
  ])('takes a time that grows with their length alone: %s', (_, piece) => {
    const text = (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    milliseconds(text(4_000));
    expect(milliseconds(text(4_000))).toBeLessThan(20);
    expect(milliseconds(text(100_000))).toBeLessThan(40 * Math.max(1, milliseconds(text(10_000))));
  });

  it('gives no more places of a word than anybody reads', () => {
    const text = 'ass '.repeat(10_000);
    expect(scanner.scan(text, text).of(4)).toHaveLength(8);
  });
});
