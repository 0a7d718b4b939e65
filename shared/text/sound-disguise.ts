import { abbreviations } from './abbreviations.ts';
import { digit, kindOf } from './bare-letters.ts';
import { isExplained, isFunctional } from './homophones.ts';
import { type SoundForm, soundFormsOf } from './sound-forms.ts';
import { isAlphanumeric, isReadOtherwise, type Place, piecesOf } from './sound-place.ts';
import { areStandInsMeant, isLatin, isLatinMeant } from './sound-stand-ins.ts';
import { soundUnits } from './sound-units.ts';
import type { Stream } from './stream.ts';
import { isCommonPair } from './word-pairs.ts';

/** Is the text of these units this word, written by its sound, its initials, its halves or in disorder? */
export function isSoundDisguise(word: string, folded: string, stream: Stream, first: number, last: number): boolean {
  for (const form of soundFormsOf(word)) {
    if (form.units.length !== last - first + 1 || !matches(form, stream, first)) continue;
    if (isMeant(form, { folded, stream, first, last })) return true;
  }
  return false;
}

function matches({ units }: SoundForm, stream: Stream, first: number): boolean {
  for (let at = 0; at < units.length; at++) if (stream.units[first + at] !== units.charCodeAt(at)) return false;
  return true;
}

function isMeant(form: SoundForm, place: Place): boolean {
  switch (form.kind) {
    case 'sound':
      return isSound(form, place);
    case 'initials':
      return areInitials(place);
    case 'initial':
      return isOneInitial(form, place);
    case 'swap':
      return isWritten(form, place) && !isReadOtherwise(place) && !areWords(form, place);
    case 'split':
      return isTakenApart(form, place) && (form.characters.length > 3 || !isReadOtherwise(place));
  }
}

function isSound({ characters }: SoundForm, place: Place): boolean {
  const pieces = piecesOf(characters, place);
  const size = characters.length;
  const { same, homophones, alike, latin, letters, digits, pictures } = pieces;
  if (same === size || alike > (size > 2 ? 1 : 0)) return false;
  if (latin > 0 && !isLatinMeant(place, latin, size)) return false;
  const standIns = letters + digits + pictures;
  if (standIns > 0 && !areStandInsMeant(place, pieces, size)) return false;
  return homophones === 0 || !isExplained(characters, place, size);
}

/** A token of small letters that is nothing else, in Chinese text. */
function areInitials({ folded, stream, first, last }: Place): boolean {
  const from = stream.from[first] ?? 0;
  const to = stream.to[last] ?? 0;
  if (to - from !== last - first + 1) return false;
  if (isAlphanumeric(folded.charCodeAt(from - 1)) || isAlphanumeric(folded.charCodeAt(to))) return false;
  // 500 nm is a length.
  if (kindOf[folded.charCodeAt(from - 2)] === digit) return false;
  return !abbreviations.has(folded.slice(from, to));
}

/** One letter for a character: the others as they are, and nothing that the letter belongs to. */
function isOneInitial({ characters, at: letterAt }: SoundForm, place: Place): boolean {
  const { folded, stream, first } = place;
  for (let at = 0; at < characters.length; at++) {
    const from = stream.from[first + at] ?? 0;
    if (at === letterAt) {
      if (!isLatin(folded.charCodeAt(from)) || isAlphanumeric(folded.charCodeAt(from - 1))) return false;
      if (isAlphanumeric(folded.charCodeAt(from + 1))) return false;
    } else if (folded.charAt(from) !== characters.charAt(at)) return false;
  }
  return !isReadOtherwise(place);
}

function isWritten({ characters }: SoundForm, { folded, stream, first }: Place): boolean {
  const from = stream.from[first] ?? 0;
  return folded.startsWith(characters, from);
}

/** In this order, too, they are words. */
function areWords({ characters }: SoundForm, { folded, stream, first }: Place): boolean {
  const from = stream.from[first] ?? 0;
  if (characters.length > 2) return false;
  if (isFunctional(characters.charCodeAt(0)) || isFunctional(characters.charCodeAt(1))) return true;
  return isCommonPair(folded.charCodeAt(from), folded.charCodeAt(from + 1));
}

function isTakenApart(form: SoundForm, { folded, stream, first, last }: Place): boolean {
  const characters = [...form.characters];
  let pairs = 0;
  for (const [at, character] of characters.entries()) {
    const from = stream.from[first + at] ?? 0;
    const point = folded.codePointAt(from) ?? 0;
    if (soundUnits().wholeOf(point) !== soundUnits().wholeOf(character.codePointAt(0) ?? 0)) return false;
    if (first + at < last && isCommonPair(point, folded.charCodeAt(from + 1))) pairs++;
  }
  // 女子色: words of their own. Where most pairs are none, nobody wrote them for their own sake.
  return pairs < (characters.length - 1) / 2;
}
