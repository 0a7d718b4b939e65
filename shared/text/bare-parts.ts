import { gap, han, isWriting, kindOf, letter, mark, mask } from './bare-letters.ts';
import type { Stream } from './stream.ts';

/** How the letters of a hit are kept apart. */
export interface Parts {
  separators: number;
  spaces: number;
  /** Pieces before the last one that are more than one letter. */
  long: number;
}

/** Used again for every likeness: a text can be made to have hundreds. */
const parts: Parts = { separators: 0, spaces: 0, long: 0 };

/** Holds until it is asked again. */
export function partsOf(folded: string, stream: Stream, first: number, last: number): Parts {
  parts.separators = parts.spaces = parts.long = 0;
  let piece = 0;
  let end = stream.from[first] ?? 0;
  for (let index = first; index <= last; index++) {
    const from = stream.from[index] ?? 0;
    const to = stream.to[index] ?? 0;
    if (stream.units[index] === gap) {
      // Between the words of a phrase.
      piece = 0;
      end = to;
      continue;
    }
    if (from > end) piece = cut(parts, piece, folded, end);
    if (stream.units[index] === mask) piece++;
    for (let at = from; at < to && stream.units[index] !== mask; at++) {
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
 * Whether they are kept apart as somebody does who hides a word: single letters, and perhaps the rest of it; or pieces of
 * a longer word with marks between that are no spaces.
 */
export function isParted({ separators, spaces, long }: Parts, word: string): boolean {
  if (separators === 0 || long === 0 || kindOf[word.charCodeAt(0)] === han) return true;
  return spaces === 0 && word.length > (separators === 1 ? 3 : 5);
}

/** More single letters stand around a hit of single letters: a piece of something longer. */
export function isInChain({ separators }: Parts, folded: string, from: number, to: number): boolean {
  if (separators === 0) return false;
  const before = kindOf[folded.charCodeAt(from - 2)] === letter && kindOf[folded.charCodeAt(from - 3)] !== letter;
  const after = kindOf[folded.charCodeAt(to + 1)] === letter && kindOf[folded.charCodeAt(to + 2)] !== letter;
  return before || after;
}
