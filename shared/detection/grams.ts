import type { ListLanguage } from '../lists/shipped-list.ts';
import { kind, kindOf } from './script.ts';

/** Texts are read so far: what is meant stands before that. */
const longest = 1200;

const digits = 0x30;
const space = 0x20;

/**
 * The pieces of a text that the scorer knows weights of, as hashes. Chinese: one to four characters. Others: three to five
 * letters within a word with its borders, words, and pairs of words. All digits are one. Everything is written into the
 * same memory for every text.
 */
export class Grams {
  hashes = new Uint32Array(4096);
  /** In the text, UTF-16 units. */
  from = new Uint16Array(4096);
  to = new Uint16Array(4096);
  count = 0;
  /** Words, signs not counted; of Chinese every second character. */
  words = 0;

  read(folded: string, language: ListLanguage): void {
    this.count = 0;
    this.words = 0;
    if (language === 'zh') this.#readChinese(folded);
    else this.#readWords(folded);
  }

  #readChinese(folded: string): void {
    const end = Math.min(folded.length, longest);
    for (let from = 0; from < end; from++) {
      const first = plainUnit(folded, from);
      if (first === space) continue;
      this.words += 0.5;
      let hash = seed;
      for (let at = from; at < end && at < from + 4; at++) {
        const unit = plainUnit(folded, at);
        if (unit === space) break;
        hash = joined(hash, unit);
        this.#add(hash, from, at + 1);
      }
    }
  }

  #readWords(folded: string): void {
    const end = Math.min(folded.length, longest);
    let wordBefore = 0;
    let fromBefore = 0;
    for (let from = 0; from < end; ) {
      if (plainUnit(folded, from) === space) {
        from++;
        continue;
      }
      const isWord = isLetter(folded, from);
      let to = from + 1;
      while (to < end && plainUnit(folded, to) !== space && isLetter(folded, to) === isWord) to++;
      if (isWord) this.words++;
      const word = isWord ? this.#readWord(folded, from, to) : this.#readSigns(folded, from, to);
      if (wordBefore !== 0) this.#add(joined(joined(wordBefore, space), word), fromBefore, to);
      wordBefore = word;
      fromBefore = from;
      from = to;
    }
  }

  /** Pieces of three to five letters, the border of the word being one; and the whole word. */
  #readWord(folded: string, from: number, to: number): number {
    let word = wordSeed;
    for (let at = from; at < to; at++) word = joined(word, plainUnit(folded, at));
    this.#add(word, from, to);
    for (let start = from - 1; start < to - 1; start++) {
      let hash = seed;
      for (let at = start; at <= to && at < start + 5; at++) {
        hash = joined(hash, at < from || at === to ? space : plainUnit(folded, at));
        if (at >= start + 2) this.#add(hash, Math.max(start, from), Math.min(at + 1, to));
      }
    }
    return word;
  }

  #readSigns(folded: string, from: number, to: number): number {
    let hash = seed;
    for (let at = from; at < to && at < from + 6; at++) {
      hash = joined(hash, plainUnit(folded, at));
      this.#add(hash, from, at + 1);
    }
    return hash;
  }

  #add(hash: number, from: number, to: number): void {
    if (this.count === this.hashes.length) this.#grow();
    this.hashes[this.count] = mixed(hash);
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.count++;
  }

  #grow(): void {
    const { hashes, from, to } = this;
    this.hashes = new Uint32Array(hashes.length * 2);
    this.hashes.set(hashes);
    this.from = new Uint16Array(hashes.length * 2);
    this.from.set(from);
    this.to = new Uint16Array(hashes.length * 2);
    this.to.set(to);
  }
}

const seed = 0x811c9dc5;
const wordSeed = 0x2f1d3a77;

function joined(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) + 0x9e3779b9;
}

function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function plainUnit(folded: string, at: number): number {
  const unit = folded.charCodeAt(at);
  const what = kindOf(unit);
  return what === kind.digit ? digits : what === kind.space ? space : unit;
}

function isLetter(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  const what = kindOf(unit);
  return (what >= kind.digit && what <= kind.foreign) || unit === 0x27 || unit === 0x2019;
}
