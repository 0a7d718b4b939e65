import * as letters from './bare-letters.ts';
import { bareOf, digit, isWriting, kindOf, letter, symbol } from './bare-letters.ts';
import type { Stream } from './stream.ts';

/** What was seen through between a word and the text that is said to be it. */
export interface Signs {
  /** Letters that are written as they are. */
  plain: number;
  digits: number;
  symbols: number;
  masked: number;
  accents: number;
  foreign: number;
  /** Letters repeated for no reason: as no language does, and as some do. */
  stretched: number;
  doubled: number;
}

/** Used again for every likeness: a text can be made to have hundreds. */
const signs: Signs = { plain: 0, digits: 0, symbols: 0, masked: 0, accents: 0, foreign: 0, stretched: 0, doubled: 0 };

/** Goes through word and text together; undefined when the text is another word. What it says holds until it is asked again. */
export function align(word: string, folded: string, stream: Stream, first: number, last: number): Signs | undefined {
  signs.plain = signs.digits = signs.symbols = signs.masked = 0;
  signs.accents = signs.foreign = signs.stretched = signs.doubled = 0;
  let next = 0;
  for (let index = first; index <= last; index++) {
    const from = stream.from[index] ?? 0;
    const to = stream.to[index] ?? 0;
    if (stream.units[index] === letters.mask) {
      const skipped = maskedLetters(word, next, to - from, folded.charCodeAt(stream.from[index + 1] ?? 0));
      if (skipped === 0) return undefined;
      signs.masked += skipped;
      next += skipped;
    } else {
      next = alignRun(signs, word, next, folded, from, to);
      if (next < 0) return undefined;
    }
  }
  return next === word.length ? signs : undefined;
}

/** One unit of the stream: a letter, once or more, against as many of the word. Says where in the word to go on, or -1. */
function alignRun(signs: Signs, word: string, begin: number, folded: string, from: number, to: number): number {
  let next = begin;
  let run = 0;
  for (let at = from; at < to; at++) {
    const unit = folded.charCodeAt(at);
    const joined = kindOf[unit] === symbol && (bareOf[unit] ?? 0) !== (bareOf[folded.charCodeAt(from)] ?? 0);
    if (!isWriting(unit) || joined) continue;
    const wanted = word.charCodeAt(next);
    if (next < word.length && mayBe(unit, wanted)) {
      note(signs, unit, wanted);
      next++;
    } else if (next === begin || !mayBe(unit, word.charCodeAt(next - 1))) {
      return -1;
    }
    run++;
  }
  if (run - (next - begin) > 0) {
    if (run > 2) signs.stretched++;
    else signs.doubled++;
  }
  return next;
}

/** How many letters of the word a mask stands for: as many as it has stars; three stars and more only say that it is long. */
function maskedLetters(word: string, next: number, stars: number, after: number): number {
  if (next + stars < word.length && mayBe(after, word.charCodeAt(next + stars))) return stars;
  for (let skipped = 3; stars > 2 && next + skipped < word.length; skipped++) {
    if (mayBe(after, word.charCodeAt(next + skipped))) return skipped;
  }
  return 0;
}

function mayBe(unit: number, wanted: number): boolean {
  if (unit === wanted) return true;
  const bare = bareOf[unit];
  // What the list writes with a digit or symbol is meant so.
  if (kindOf[wanted] !== letter) return false;
  if (letters.isCyrillic(wanted) && kindOf[unit] === digit && letters.cyrillicDigit(unit) === bareOf[wanted])
    return true;
  if (bare === bareOf[wanted])
    return !(letters.isCyrillic(unit) && letters.isCyrillic(wanted)) || sameLetter(unit, wanted);
  if (unit === 0x40 && wanted === 0x44f) return true;
  if (wanted === 0x6c) return kindOf[unit] !== letter && bare === 0x69;
  return wanted === 0x75 && unit === 0x76;
}

/** й is и, ё is е; but ь is not в though both look like b. */
function sameLetter(unit: number, wanted: number): boolean {
  return letters.withoutMarks(unit) === letters.withoutMarks(wanted);
}

function note(signs: Signs, unit: number, wanted: number): void {
  const kind = kindOf[unit];
  if (unit === wanted) signs.plain++;
  else if (kind === digit) signs.digits++;
  else if (kind === symbol) signs.symbols++;
  else if (letters.withoutMarks(unit) === letters.withoutMarks(wanted)) signs.accents++;
  else signs.foreign++;
}
