import { align, type Signs } from './bare-alignment.ts';
import * as letters from './bare-letters.ts';
import { isWriting, kindOf } from './bare-letters.ts';
import { isInChain, isParted, partsOf } from './bare-parts.ts';
import { isEverydayWord } from './everyday-words.ts';
import { fold } from './fold.ts';
import { bareWord, joinsAt, joinsBefore } from './joints.ts';
import type { Stream } from './stream.ts';

const { han, letter } = letters;

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

function isSign(signs: Signs, parted: number, word: string, folded: string, from: number, to: number): boolean {
  const { plain, digits, symbols, masked, accents, foreign, stretched, doubled } = signs;
  const read = plain + accents + foreign;
  if (digits > 0 && hasNumber.test(folded.slice(from, to))) return false;
  if (digits > 0 && symbols === 0 && read < 2 && isNumbered(folded.slice(from, to))) return false;
  if (read === 0 && symbols < 4) return false;
  if (masked > 0 && (plain < 2 || (masked === 1 && isEverydayWord(folded.slice(from, to))))) return false;
  const sure = parted + digits + symbols + masked + accents + foreign + stretched;
  if (sure === 0) return doubled > 1 || (doubled === 1 && word.length > 3 && hasRareDouble(folded, from, to));
  if (parted > 0 && sure === parted && parted === 1 && word.length < 4) return kindOf[word.charCodeAt(0)] === han;
  return foreign === 0 || !isOrdinary(word, folded, from, to);
}

/** Among the words of a phrase: 1 love is not I love. */
const hasNumber = /(?:^| )\d+ | \d+$/;

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
