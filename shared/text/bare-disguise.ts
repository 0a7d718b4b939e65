import * as letters from './bare-letters.ts';
import { bareOf, kindOf } from './bare-letters.ts';
import { isEverydayWord } from './everyday-words.ts';
import { fold } from './fold.ts';
import { bareWord, joinsAt, joinsBefore } from './joints.ts';
import type { Stream } from './stream.ts';

const { digit, han, letter, mark, symbol } = letters;

/** What was seen through between a word and the text that is said to be it. */
interface Signs {
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

/** Nobody reads a word out of more than this; texts made of such are made to be slow. */
const longestDisguise = 200;

/** Is the folded text of these units this word in disguise? The automaton has found that it comes out alike. */
export function isBareDisguise(written: string, folded: string, stream: Stream, first: number, last: number): boolean {
  const from = stream.from[first] ?? 0;
  const to = stream.to[last] ?? 0;
  if (to - from > longestDisguise) return false;
  const word = wordOf(written);
  if (!word.before && joinsAt(word.text, 0) && joinsBefore(folded, from)) return false;
  if (!word.after && joinsBefore(word.text, word.text.length) && joinsAt(folded, to)) return false;
  const parts = partsOf(folded, stream, first, last);
  if (!isParted(parts, word.letters) || (word.letters.length < 4 && isInChain(parts, folded, from, to))) return false;
  const signs = align(word.letters, folded, stream, first, last);
  return signs !== undefined && isSign(signs, parts.separators, word.letters, folded, from, to);
}

interface Word {
  readonly text: string;
  /** Without what may stand between them. */
  readonly letters: string;
  /** Other letters may join before and after it. */
  readonly before: boolean;
  readonly after: boolean;
}

const words = new Map<string, Word>();

function wordOf(written: string): Word {
  const known = words.get(written);
  if (known) return known;
  const text = bareWord(fold(written));
  const word = {
    text,
    letters: [...text].filter((character) => isWriting(character.charCodeAt(0))).join(''),
    before: written.startsWith('*'),
    after: written.endsWith('*'),
  };
  words.set(written, word);
  return word;
}

function isWriting(unit: number): boolean {
  const kind = kindOf[unit];
  return kind === letter || kind === digit || kind === han || kind === symbol;
}

/** How the letters of a hit are kept apart. */
interface Parts {
  separators: number;
  spaces: number;
  /** Pieces before the last one that are more than one letter. */
  long: number;
}

function partsOf(folded: string, stream: Stream, first: number, last: number): Parts {
  const parts = { separators: 0, spaces: 0, long: 0 };
  let piece = 0;
  let end = stream.from[first] ?? 0;
  for (let index = first; index <= last; index++) {
    const from = stream.from[index] ?? 0;
    const to = stream.to[index] ?? 0;
    if (from > end) piece = cut(parts, piece, folded, end);
    if (stream.units[index] === letters.mask) piece++;
    for (let at = from; at < to && stream.units[index] !== letters.mask; at++) {
      const kind = kindOf[folded.charCodeAt(at)];
      if (isWriting(folded.charCodeAt(at))) piece++;
      else if (kind !== mark && piece > 0) piece = cut(parts, piece, folded, at);
    }
    end = to;
  }
  return parts;
}

function cut(parts: Parts, piece: number, folded: string, at: number): number {
  if (piece > 0) parts.separators++;
  if (piece > 1) parts.long++;
  if (folded.charCodeAt(at) === 0x20) parts.spaces++;
  return 0;
}

/**
 * Whether they are kept apart as somebody does who hides a word: single letters, and perhaps the rest of it; or two pieces
 * of a longer word with a mark between that is no space.
 */
function isParted({ separators, spaces, long }: Parts, word: string): boolean {
  if (separators === 0 || long === 0 || kindOf[word.charCodeAt(0)] === han) return true;
  return spaces === 0 && separators === 1 && word.length > 3;
}

/** More single letters stand around a hit of single letters: a piece of something longer. */
function isInChain({ separators }: Parts, folded: string, from: number, to: number): boolean {
  if (separators === 0) return false;
  const before = kindOf[folded.charCodeAt(from - 2)] === letter && kindOf[folded.charCodeAt(from - 3)] !== letter;
  const after = kindOf[folded.charCodeAt(to + 1)] === letter && kindOf[folded.charCodeAt(to + 2)] !== letter;
  return before || after;
}

/** Goes through word and text together; undefined when the text is another word. */
function align(word: string, folded: string, stream: Stream, first: number, last: number): Signs | undefined {
  const signs = { plain: 0, digits: 0, symbols: 0, masked: 0, accents: 0, foreign: 0, stretched: 0, doubled: 0 };
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

function isSign(signs: Signs, parted: number, word: string, folded: string, from: number, to: number): boolean {
  const { plain, digits, symbols, masked, accents, foreign, stretched, doubled } = signs;
  const read = plain + accents + foreign;
  if (digits > 0 && symbols === 0 && read < 2 && isNumbered(folded.slice(from, to))) return false;
  if (read === 0 && symbols < 4) return false;
  if (masked > 0 && (plain < 2 || (masked === 1 && isEverydayWord(folded.slice(from, to))))) return false;
  const sure = parted + digits + symbols + masked + accents + foreign + stretched;
  if (sure === 0) return doubled > 1 || (doubled === 1 && word.length > 3 && hasRareDouble(folded, from, to));
  if (parted > 0 && sure === parted && parted === 1 && word.length < 4) return kindOf[word.charCodeAt(0)] === han;
  return foreign === 0 || !isOrdinary(word, folded, from, to);
}

/** A55 and 900k are a letter with a number; 5h17 is none, nor is f49907. */
function isNumbered(text: string): boolean {
  return text.length < 6 && !/\d\D\d/.test(text);
}

function hasRareDouble(folded: string, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const unit = folded.charCodeAt(at);
    if (unit === folded.charCodeAt(at - 1) && letters.isRareDouble(unit)) return true;
  }
  return false;
}

/** In the letters of the other script only, among such: a word of its own that looks like this one. */
function isOrdinary(word: string, folded: string, from: number, to: number): boolean {
  const belongs = letters.isCyrillic(word.charCodeAt(0)) ? isSmallLatin : letters.isRussian;
  for (let at = from; at < to; at++) {
    const unit = folded.charCodeAt(at);
    if (kindOf[unit] === letter && !belongs(unit)) return false;
  }
  let balance = 0;
  for (let at = Math.max(0, from - 60); at < Math.min(folded.length, to + 60); at++) {
    if (at === from) at = to;
    const unit = folded.charCodeAt(at);
    if (belongs(unit)) balance++;
    else if (letters.isRussian(unit) || isSmallLatin(unit)) balance--;
  }
  return balance >= 0;
}

function isSmallLatin(unit: number): boolean {
  return unit > 0x60 && unit < 0x7b;
}
