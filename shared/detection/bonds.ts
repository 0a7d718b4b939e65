import { isCommonPair } from '../text/word-pairs.ts';
import { pairHash } from './grams.ts';
import type { InsultWords } from './insult-words.ts';
import { isHan } from './script.ts';
import { entryOf, weightIn } from './table.ts';

/** How much a pair that stands in insults adds to one that is merely common, and from which learned weight on it does in full. */
const telling = 1.5;
const fullWeight = 30;

const mostKnown = 20_000;

/** How well two characters stand side by side: as everybody writes them, and as those do who insult. */
export class Bonds {
  readonly #table: Uint32Array;
  readonly #insults: InsultWords;
  /** Of pairs that were met: a text is tried in many ways that share most of them. */
  readonly #known = new Map<number, number>();

  constructor(table: Uint32Array, insults: InsultWords) {
    this.#table = table;
    this.#insults = insults;
  }

  between(first: number, second: number): number {
    if (!isHan(first) || !isHan(second)) return 0;
    const key = first * 0x10000 + second;
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    if (this.#known.size >= mostKnown) this.#known.clear();
    const bond = this.#bond(first, second);
    this.#known.set(key, bond);
    return bond;
  }

  #bond(first: number, second: number): number {
    const common = isCommonPair(first, second) ? 1 : 0;
    if (this.#insults.isPair(first, second)) return common + telling;
    const weight = weightIn(entryOf(this.#table, pairHash(first, second)), 0);
    return weight > 0 ? common + telling * Math.min(1, weight / fullWeight) : common;
  }

  /** Of a whole word. */
  within(word: string): number {
    let sum = 0;
    for (let at = 0; at + 1 < word.length; at++) sum += this.between(word.charCodeAt(at), word.charCodeAt(at + 1));
    return sum;
  }
}
