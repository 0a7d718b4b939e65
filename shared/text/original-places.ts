import { kindOf, other } from './fold-kinds.ts';
import { inReadingOrder } from './reading-order.ts';

const nothing: readonly [number, number] = [0, 0];
/** The only unit of those that fold without their neighbours that becomes more than one: three dots. */
const ellipsis = 0x2026;

/** Where what stands in a folded text stood before it was folded. Made once for as many questions as there are. */
export class OriginalPlaces {
  /** By piece of the original in the order it is read: where it begins and ends, and where its folding ends. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #folded: Int32Array;
  readonly #count: number;

  constructor(original: string, foldedLength: (piece: string) => number) {
    this.#from = new Int32Array(original.length);
    this.#to = new Int32Array(original.length);
    this.#folded = new Int32Array(original.length);
    let count = 0;
    let folded = 0;
    const lengths = new Map<string, number>();
    for (const { text, from, to } of inReadingOrder(original)) {
      folded += lengthOf(text, lengths, foldedLength);
      this.#from[count] = from;
      this.#to[count] = to;
      this.#folded[count++] = folded;
    }
    this.#count = count;
  }

  /** The whole stretch from the first to the last character of what became this piece of the folded text. */
  range(from: number, to: number): readonly [from: number, to: number] {
    let start = Infinity;
    let end = 0;
    const last = this.#reaching(to);
    for (let at = this.#reaching(from + 1); at <= last && at < this.#count; at++) {
      const before = at === 0 ? 0 : (this.#folded[at - 1] ?? 0);
      if (before >= to && before !== from) continue;
      start = Math.min(start, this.#from[at] ?? 0);
      end = Math.max(end, this.#to[at] ?? 0);
    }
    return start < end ? [start, end] : nothing;
  }

  /** The first piece whose folding ends there or later. */
  #reaching(folded: number): number {
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#folded[middle] ?? 0) >= folded) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function lengthOf(piece: string, known: Map<string, number>, foldedLength: (piece: string) => number): number {
  const unit = piece.charCodeAt(0);
  if (piece.length === 1 && ((kindOf[unit] ?? other) & other) === 0) return unit === ellipsis ? 3 : 1;
  const length = known.get(piece) ?? foldedLength(piece);
  known.set(piece, length);
  return length;
}
