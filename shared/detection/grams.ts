import type { ListLanguage } from '../lists/shipped-list.ts';
import { newStream } from '../text/stream.ts';
import { writeSound } from '../text/streams.ts';
import { kind, kindOf } from './script.ts';
import { SpelledText, space } from './spelled-text.ts';

/**
 * The pieces of a text that the scorer knows weights of, as hashes. Chinese: one to three characters, two neighbours in any
 * order, one to three syllables as they sound. Others: three to five letters within a word with its borders, words, and
 * pairs of words. All digits are one, all addresses are one. Everything is written into the same memory for every text.
 */
export class Grams {
  hashes = new Uint32Array(4096);
  /** In the text, UTF-16 units. */
  from = new Uint16Array(4096);
  to = new Uint16Array(4096);
  count = 0;
  /** So many of them are of what is written; the others see through disguises. */
  written = 0;
  /** Words of two letters and more; of Chinese every second character. */
  words = 0;
  /** Units that are letters, marks, emoji, addresses and mentions. */
  signs = 0;
  /** Units that are digits. */
  figures = 0;
  readonly #text = new SpelledText();
  readonly #sound = newStream();

  read(folded: string, language: ListLanguage): void {
    this.spell(folded);
    this.readSpelled(folded, language);
  }

  /** Counts the words of a text, before it is known whether its pieces are worth reading. */
  spell(folded: string): void {
    this.count = 0;
    this.#text.spell(folded);
    this.#countWords();
  }

  readSpelled(folded: string, language: ListLanguage): void {
    if (language === 'zh') {
      this.#readChinese();
      this.written = this.count;
      this.#readPairs();
      this.#readSounds(folded);
    } else {
      this.#readWords();
      this.written = this.count;
    }
  }

  #countWords(): void {
    const { units, length } = this.#text;
    let [halves, words, signs, figures, letters] = [0, 0, 0, 0, 0];
    for (let at = 0; at < length; at++) {
      const unit = units[at] ?? 0;
      const what = kindOf(unit);
      if (what === kind.han) halves++;
      else if (what === kind.digit) figures++;
      else if (unit !== space) signs++;
      letters = what === kind.latin || what === kind.cyrillic ? letters + 1 : 0;
      if (letters === 2) words++;
    }
    this.words = words + halves / 2;
    this.signs = signs;
    this.figures = figures;
  }

  /** In locals, as the two after it: these are most of what a long text is read for. */
  #readChinese(): void {
    const { units, length, from: starts } = this.#text;
    this.#makeRoom(length * mostCharacters);
    const { hashes, from, to } = this;
    let { count } = this;
    for (let first = 0; first < length; first++) {
      if (units[first] === space) continue;
      const start = starts[first] ?? 0;
      const end = Math.min(length, first + mostCharacters);
      let hash = seed;
      for (let last = first; last < end; last++) {
        const unit = units[last] ?? 0;
        if (unit === space) break;
        hash = joined(hash, unit);
        hashes[count] = mixed(hash);
        from[count] = start;
        to[count++] = starts[last + 1] ?? 0;
      }
    }
    this.count = count;
  }

  #readPairs(): void {
    const { units, length, from: starts } = this.#text;
    this.#makeRoom(length * 2);
    const { hashes, from, to } = this;
    let { count } = this;
    for (let first = 0; first + 1 < length; first++) {
      const unit = units[first] ?? 0;
      const next = units[first + 1] ?? 0;
      if (unit === space || next === space) continue;
      const start = starts[first] ?? 0;
      hashes[count] = mixed(together(unit, next));
      from[count] = start;
      to[count++] = starts[first + 2] ?? 0;
      if (first + 2 >= length) break;
      const third = units[first + 2] ?? 0;
      if (third === space) continue;
      hashes[count] = mixed(together(unit, third));
      from[count] = start;
      to[count++] = starts[first + 3] ?? 0;
    }
    this.count = count;
  }

  /** As read aloud: characters that sound alike, pinyin, initials and pictures that stand for characters. */
  #readSounds(folded: string): void {
    // The last pieces reach a little beyond the end.
    writeSound(folded, folded, this.#sound, this.#text.end + reach);
    const { units, from: starts, to: ends, length } = this.#sound;
    const { end } = this.#text;
    this.#makeRoom(length * mostSyllables);
    const { hashes, from, to } = this;
    let { count } = this;
    for (let first = 0; first < length; first++) {
      const start = starts[first] ?? 0;
      if (start >= end) break;
      let hash = soundSeed;
      for (let last = first; last < length && last < first + mostSyllables; last++) {
        if (this.#text.isName(starts[last] ?? 0)) break;
        hash = joined(hash, units[last] ?? 0);
        hashes[count] = mixed(hash);
        from[count] = start;
        to[count++] = Math.min(ends[last] ?? 0, end);
      }
    }
    this.count = count;
  }

  #readWords(): void {
    const { units, length } = this.#text;
    let wordBefore = 0;
    let before = 0;
    for (let first = 0; first < length; ) {
      if (units[first] === space) {
        first++;
        continue;
      }
      const isWord = isLetter(units[first] ?? 0);
      let end = first + 1;
      while (end < length && units[end] !== space && isLetter(units[end] ?? 0) === isWord) end++;
      const word = isWord ? this.#readWord(first, end) : this.#readSigns(first, end);
      if (wordBefore !== 0) this.#put(joined(joined(wordBefore, space), word), before, end - 1);
      wordBefore = word;
      before = first;
      first = end;
    }
  }

  /** Pieces of three to five letters, the border of the word being one; and the whole word. */
  #readWord(first: number, end: number): number {
    const { units } = this.#text;
    let word = wordSeed;
    for (let at = first; at < end; at++) word = joined(word, units[at] ?? 0);
    this.#put(word, first, end - 1);
    for (let start = first - 1; start < end - 1; start++) {
      let hash = seed;
      for (let at = start; at <= end && at < start + 5; at++) {
        hash = joined(hash, at < first || at === end ? space : (units[at] ?? 0));
        if (at >= start + 2) this.#put(hash, Math.max(start, first), Math.min(at, end - 1));
      }
    }
    return word;
  }

  #readSigns(first: number, end: number): number {
    let hash = seed;
    for (let at = first; at < end && at < first + 6; at++) {
      hash = joined(hash, this.#text.units[at] ?? 0);
      this.#put(hash, first, at);
    }
    return hash;
  }

  #put(hash: number, first: number, last: number): void {
    if (this.count === this.hashes.length) this.#makeRoom(this.count);
    this.hashes[this.count] = mixed(hash);
    this.from[this.count] = this.#text.from[first] ?? 0;
    this.to[this.count] = this.#text.from[last + 1] ?? 0;
    this.count++;
  }

  /** For so many more pieces. */
  #makeRoom(pieces: number): void {
    const wanted = this.count + pieces;
    if (wanted <= this.hashes.length) return;
    const { hashes, from, to } = this;
    const size = Math.max(wanted, hashes.length * 2);
    this.hashes = new Uint32Array(size);
    this.hashes.set(hashes);
    this.from = new Uint16Array(size);
    this.from.set(from);
    this.to = new Uint16Array(size);
    this.to.set(to);
  }
}

const seed = 0x811c9dc5;
const wordSeed = 0x2f1d3a77;
const soundSeed = 0x3c6ef372;
const pairSeed = 0x5be0cd19;

const mostCharacters = 4;
const mostSyllables = 3;
const reach = 32;

/** The piece that two units side by side are. */
export function pairHash(first: number, second: number): number {
  return mixed(joined(joined(seed, first), second));
}

/** Two units in any order. */
function together(one: number, other: number): number {
  return joined(joined(pairSeed, Math.min(one, other)), Math.max(one, other));
}

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

function isLetter(unit: number): boolean {
  const what = kindOf(unit);
  return (what >= kind.digit && what <= kind.foreign) || unit === 0x27 || unit === 0x2019;
}
