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

/** A piece of the original and where it stands there. */
export interface Piece {
  readonly text: string;
  readonly at: number;
}

/** The pieces of a text as they are read: what a right-to-left override turns round on the screen is turned. */
export function* inReadingOrder(original: string): Generator<Piece> {
  for (let at = 0; at < original.length; ) {
    const to = endOfStretch(original, at);
    const pieces = piecesOf(original.slice(at, to), at);
    yield* original.startsWith(turn, at) ? pieces.reverse() : pieces;
    at = to;
  }
}

function piecesOf(stretch: string, from: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const text of stretch.match(piece()) ?? []) {
    pieces.push({ text, at });
    at += text.length;
  }
  return pieces;
}

export function readInOrder(original: string): string {
  if (!original.includes(turn)) return original;
  let text = '';
  for (let at = 0; at < original.length; ) {
    const to = endOfStretch(original, at);
    const stretch = original.slice(at, to);
    text += original.startsWith(turn, at) ? (stretch.match(piece()) ?? []).reverse().join('') : stretch;
    at = to;
  }
  return text;
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
