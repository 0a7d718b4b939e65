import { digit, han, kindOf, letter } from './bare-letters.ts';
import { soundUnits } from './sound-units.ts';
import type { Stream } from './stream.ts';
import { isCommonPair } from './word-pairs.ts';

/** Where a form was found. */
export interface Place {
  readonly folded: string;
  readonly stream: Stream;
  readonly first: number;
  readonly last: number;
}

/** What stands for the characters of a word. */
export interface Pieces {
  same: number;
  homophones: number;
  /** Of these, characters whose syllable is only alike. */
  alike: number;
  latin: number;
  letters: number;
  digits: number;
  pictures: number;
}

/** Counted anew for every form that is found: they are told apart at once, and nobody keeps them. */
const pieces: Pieces = { same: 0, homophones: 0, alike: 0, latin: 0, letters: 0, digits: 0, pictures: 0 };

/** Of the place asked about last. */
export function piecesOf(characters: string, { folded, stream, first }: Place): Readonly<Pieces> {
  pieces.same = pieces.homophones = pieces.alike = pieces.latin = pieces.letters = pieces.digits = pieces.pictures = 0;
  for (let at = 0; at < characters.length; at++) {
    const from = stream.from[first + at] ?? 0;
    const size = (stream.to[first + at] ?? 0) - from;
    const unit = folded.charCodeAt(from);
    const wanted = characters.charCodeAt(at);
    const kind = kindOf[unit];
    if (unit === wanted) pieces.same++;
    else if (kind === han) countHomophone(unit, wanted);
    else if (kind === letter && size > 1) pieces.latin++;
    else if (kind === letter) pieces.letters++;
    else if (kind === digit) pieces.digits++;
    else pieces.pictures++;
  }
  return pieces;
}

function countHomophone(unit: number, wanted: number): void {
  pieces.homophones++;
  if (soundUnits().nameOfHan(unit) !== soundUnits().nameOfHan(wanted)) pieces.alike++;
}

/** Its first or last character belongs to a word with what is outside. */
export function isReadOtherwise({ folded, stream, first, last }: Place): boolean {
  const from = stream.from[first] ?? 0;
  const to = stream.to[last] ?? 0;
  return (
    isCommonPair(folded.charCodeAt(from - 1), folded.charCodeAt(from)) ||
    isCommonPair(folded.charCodeAt(to - 1), folded.charCodeAt(to))
  );
}

export function isHan(folded: string, at: number): boolean {
  return kindOf[folded.charCodeAt(at)] === han;
}

export function isAlphanumeric(unit: number): boolean {
  const kind = kindOf[unit];
  return kind === letter || kind === digit;
}
