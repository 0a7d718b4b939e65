import { atFirstNeed } from './at-first-need.ts';
import { kindOf, other } from './fold-kinds.ts';

/**
 * One character with all that can melt into it: marks, unseen characters, and the letters that Hangul syllables and
 * Kirat Rai vowels are composed of. Regional letters make flags in pairs, so a row of them is one piece. Folding the pieces
 * one by one gives the folding of the whole.
 */
const piece = atFirstNeed(
  () =>
    /(?:[\u{1f1e6}-\u{1f1ff}][\p{M}\p{Default_Ignorable_Code_Point}]*)+|.[\p{M}\p{Default_Ignorable_Code_Point}\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\ud7b0-\ud7ff\uff9e-\uffdc\u{16d63}-\u{16d6a}]*/gsu,
);

const turn = '\u202e';

/** A piece of a text in the order it is read, and the whole stretch of the original it was taken from. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The pieces of a text as they are read. Cut after turning: what stands on both sides of an override's end can melt into
 * one when it is read.
 */
export function* inReadingOrder(original: string): Generator<Piece> {
  const places: number[] | undefined = original.includes(turn) ? [] : undefined;
  const turned = places ? turnedText(original, places) : original;
  let at = 0;
  for (const text of turned.match(piece()) ?? []) {
    yield places ? pieceAt(places, text, at) : { text, from: at, to: at + text.length };
    at += text.length;
  }
}

/** Without the turns that melted into it: they stand at the far end of the stretch. */
function pieceAt(places: readonly number[], text: string, at: number): Piece {
  let [from, to] = [Infinity, 0];
  for (let unit = 0; unit < text.length; unit++) {
    if (unit > 0 && isTurn(text.charCodeAt(unit))) continue;
    from = Math.min(from, places[at + unit] ?? 0);
    to = Math.max(to, (places[at + unit] ?? 0) + 1);
  }
  return { text, from, to };
}

function isTurn(unit: number): boolean {
  return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069);
}

export function readInOrder(original: string): string {
  return original.includes(turn) ? turnedText(original) : original;
}

/** The text as a right-to-left override shows it; into `places`, where each of its units stands in the original. */
function turnedText(original: string, places?: number[]): string {
  const units = Buffer.alloc(original.length * 2);
  let count = 0;
  const take = (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      places?.push(at);
      count = units.writeUInt16LE(original.charCodeAt(at), count);
    }
  };
  for (let at = 0; at < original.length; ) {
    const end = endOfStretch(original, at);
    if (!original.startsWith(turn, at)) take(at, end);
    else if (isSimple(original, at + 1, end)) for (let unit = end - 1; unit >= at; unit--) take(unit, unit + 1);
    else takePieces(original.slice(at, end), at, take);
    at = end;
  }
  return units.toString('utf16le');
}

function takePieces(stretch: string, start: number, take: (from: number, to: number) => void): void {
  let end = start + stretch.length;
  for (const { length } of (stretch.match(piece()) ?? []).reverse()) {
    take(end - length, end);
    end -= length;
  }
}

/** Each unit is a piece by itself, as in most texts. */
function isSimple(original: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = original.charCodeAt(at);
    if (((kindOf[unit] ?? other) & other) !== 0 || (unit & 0xf800) === 0xd800) return false;
  }
  return true;
}

/** Two turns do not turn back: where the next begins, the one before ends. */
function endOfStretch(original: string, at: number): number {
  if (!original.startsWith(turn, at)) {
    const next = original.indexOf(turn, at);
    return next < 0 ? original.length : next;
  }
  let end = at + 1;
  while (end < original.length && !isTurn(original.charCodeAt(end)) && original.charCodeAt(end) !== 0x0a) end++;
  return end;
}
