import { atFirstNeed } from './at-first-need.ts';
import { capital, cyrillic, guise, kindOf, latin, other, simplifiedOf, traditional, wide } from './fold-kinds.ts';
import { mixesScripts, unmixed } from './mixed-scripts.ts';
import { OriginalPlaces } from './original-places.ts';
import { readInOrder } from './reading-order.ts';
import { unitsOf } from './units-of.ts';

/**
 * Folding: two texts that a reader takes for the same become the same. Unicode's NFKC (full width, circled, decorative
 * letters), lower case, one sigma, simplified characters, one script in a word, text in the order it is read, and no
 * characters that nobody sees (zero width, direction marks, variation selectors) nor marks that no letter is written with.
 */
export function fold(text: string): string {
  const kinds = kindsOf(text);
  const mixed = (kinds & (latin | cyrillic)) === (latin | cyrillic);
  // Nearly every message ends in one of the first three lines, at a fraction of the cost of the last.
  if ((kinds & (capital | wide | traditional | other)) === 0 && !mixed) return text;
  if ((kinds & other) !== 0) return simplifiedText(unmixed(foldLocally(readInOrder(text))));
  let folded = (kinds & wide) !== 0 ? text.normalize('NFKC') : text;
  if ((kinds & capital) !== 0) folded = folded.toLowerCase();
  if (mixed) folded = unmixed(folded);
  return (kinds & traditional) !== 0 ? simplifiedText(folded) : folded;
}

function kindsOf(text: string): number {
  let kinds = 0;
  const units = unitsOf(text);
  for (let at = 0; at < text.length; at++) kinds |= kindOf[units[at] ?? 0] ?? other;
  return kinds;
}

const unseen = atFirstNeed(() => /\p{Default_Ignorable_Code_Point}/gu);
/** No language piles up so many marks, and sorting them takes quadratic time: 64,000 of them two seconds. */
const piledMarks = atFirstNeed(() => /(\p{M}{8})\p{M}+/gu);
/** Marks for Latin, Greek and Cyrillic letters, struck through and put around: those that belong to a letter are one with it. */
const looseMarks = /[\u0300-\u036f]|[\u0483-\u0489]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/g;
/** Letters in black circles and squares, and the letters of flags. */
const blackLetters = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]|[\u{1f1e6}-\u{1f1ff}]+/gu;

/** All that folding does character by character, wherever it stands. */
function foldLocally(text: string): string {
  const once = text
    .replace(unseen(), '')
    .replace(piledMarks(), '$1')
    .replace(blackLetters, inPlainLetters)
    .normalize('NFKC')
    .toLowerCase();
  // Lower case can take a text out of NFKC (İ becomes two characters), NFKC can bring unseen ones in (the half-width Hangul
  // filler), and JavaScript writes sigma by its place in the word: `ς` at the end, so that cutting a word would change it.
  const twice = once.normalize('NFKC').replace(unseen(), '').replace(piledMarks(), '$1').replaceAll('ς', 'σ');
  const bare = twice.replace(looseMarks, '');
  return bare === twice ? twice : bare.normalize('NFKC');
}

/** Two of a flag are a flag; alone or in longer rows they are letters. */
function inPlainLetters(letters: string): string {
  if (letters.length === 4) return letters;
  let plain = '';
  for (const letter of letters) {
    const point = letter.codePointAt(0) ?? 0;
    plain += String.fromCharCode(0x61 + point - (point < 0x1f170 ? 0x1f150 : point < 0x1f1e6 ? 0x1f170 : 0x1f1e6));
  }
  return plain;
}

function simplifiedText(folded: string): string {
  let text = '';
  let done = 0;
  for (let at = 0; at < folded.length; at++) {
    if (kindOf[folded.charCodeAt(at)] !== traditional) continue;
    text += folded.slice(done, at) + String.fromCharCode(simplifiedOf[folded.charCodeAt(at)] ?? 0);
    done = at + 1;
  }
  return done === 0 ? folded : text + folded.slice(done);
}

/** The text asked about last: evidence asks for many pieces of one. */
let asked: { readonly original: string; readonly places: OriginalPlaces } | undefined;

/**
 * Where in the original stands what became `folded.slice(from, to)`. Of text that is turned round, the whole stretch from
 * its first to its last character. For traces and evidence, not for every message.
 */
export function originalRange(original: string, from: number, to: number): readonly [from: number, to: number] {
  if (asked?.original !== original) {
    asked = { original, places: new OriginalPlaces(original, (piece) => foldLocally(piece).length) };
  }
  return asked.places.range(from, to);
}

/** The piece of the original text that became `folded.slice(from, to)`. */
export function originalPiece(original: string, from: number, to: number): string {
  return original.slice(...originalRange(original, from, to));
}

/** True when folding does more to the text than case, width and simplified characters: somebody wanted it to be missed, or for show. */
export function isDisguised(original: string): boolean {
  const kinds = kindsOf(original);
  if ((kinds & guise) === guise && hidesSomething(original)) return true;
  return (kinds & (latin | cyrillic)) === (latin | cyrillic) && mixesScripts(original.toLowerCase());
}

/** Joiners within emoji hide nothing. */
function hidesSomething(original: string): boolean {
  for (let at = 0; at < original.length; at++) {
    const unit = original.charCodeAt(at);
    if ((kindOf[unit] ?? 0) === guise && !(unit === 0x200d && isEmojiHalf(original.charCodeAt(at - 1)))) return true;
  }
  return false;
}

function isEmojiHalf(unit: number): boolean {
  return (unit >= 0xdc00 && unit <= 0xdfff) || unit === 0xfe0f || (unit >= 0x2600 && unit <= 0x27bf);
}
