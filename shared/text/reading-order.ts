import { atFirstNeed } from './at-first-need.ts';

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

/** What ends a stretch that is turned round. */
const end = /[\u202a-\u202e\u2066-\u2069\n]/g;

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
  const turned = original.includes(turn) ? turnedPieces(original) : undefined;
  let at = 0;
  for (const text of (turned?.text ?? original).match(piece()) ?? []) {
    yield turned === undefined ? { text, from: at, to: at + text.length } : pieceAt(turned.places, text, at);
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
  return original.includes(turn) ? turnedPieces(original).text : original;
}

/** The text as a right-to-left override shows it, and where each of its units stands in the original. */
function turnedPieces(original: string): { readonly text: string; readonly places: readonly number[] } {
  let text = '';
  const places: number[] = [];
  for (let at = 0; at < original.length; ) {
    const to = endOfStretch(original, at);
    const stretch = original.slice(at, to);
    const pieces = original.startsWith(turn, at) ? (stretch.match(piece()) ?? []) : [stretch];
    let end = to;
    for (const one of pieces.reverse()) {
      text += one;
      end -= one.length;
      for (let unit = 0; unit < one.length; unit++) places.push(end + unit);
    }
    at = to;
  }
  return { text, places };
}

/** Two turns do not turn back: where the next begins, the one before ends. */
function endOfStretch(original: string, at: number): number {
  if (!original.startsWith(turn, at)) {
    const next = original.indexOf(turn, at);
    return next < 0 ? original.length : next;
  }
  end.lastIndex = at + 1;
  return end.exec(original)?.index ?? original.length;
}
