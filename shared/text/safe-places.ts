import type { FoundEnds } from './found-ends.ts';
import { joinsAt, joinsBefore } from './joints.ts';
import { type LexiconData, trait } from './lexicon-data.ts';

/** Where the safe words of one text stand. Memory is used again. */
export class SafePlaces {
  /** How far the safe words reach that begin at this place or before it. */
  #reach = new Int32Array(64);
  /** 0: there are none in this text. */
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  /** Takes the safe words among what was found in the folded text. */
  read(data: LexiconData, found: FoundEnds, units: Uint16Array, length: number): void {
    this.#length = 0;
    for (let index = 0; index < found.count; index++) {
      const output = found.outputs[index] ?? 0;
      if (((data.outputForms[output] ?? 0) & trait.safe) === 0) continue;
      const end = found.ends[index] ?? 0;
      const from = longestSafe(data, output, units, length, end);
      if (from === -1) continue;
      if (this.#length === 0) this.#begin(length);
      this.#reach[from] = Math.max(this.#reach[from] ?? 0, end);
    }
    for (let at = 1; at < this.#length; at++) {
      this.#reach[at] = Math.max(this.#reach[at] ?? 0, this.#reach[at - 1] ?? 0);
    }
  }

  #begin(length: number): void {
    if (this.#reach.length < length || this.#reach.length > 16 * Math.max(length, 1024)) {
      this.#reach = new Int32Array(length);
    } else this.#reach.fill(0, 0, length);
    this.#length = length;
  }

  /**
   * A longer safe word holds this piece (鸡蛋 the 鸡), or two of them share it between them (端口 and 交换 the 口交).
   */
  covers(from: number, to: number): boolean {
    if (this.#length === 0) return false;
    const before = from === 0 ? 0 : (this.#reach[from - 1] ?? 0);
    if (before >= to || (this.#reach[from] ?? 0) > to) return true;
    return before > from && (this.#reach[Math.min(before, to - 1)] ?? 0) > to;
  }
}

/** Where the longest safe word begins that ends here, or −1. */
function longestSafe(data: LexiconData, output: number, units: Uint16Array, length: number, end: number): number {
  const { outputForms, outputNext, outputLength, outputFirst, entryTraits } = data;
  for (let one = output; ((outputForms[one] ?? 0) & trait.safe) !== 0; one = outputNext[one] ?? 0) {
    const from = end - (outputLength[one] ?? 0);
    for (let entry = outputFirst[one] ?? 0; entry < (outputFirst[one + 1] ?? 0); entry++) {
      const traits = entryTraits[entry] ?? 0;
      if ((traits & trait.safe) !== 0 && standsAlone(traits, units, length, from, end)) return from;
    }
  }
  return -1;
}

/** No letter joins it where none may. */
export function standsAlone(traits: number, units: Uint16Array, length: number, from: number, end: number): boolean {
  if ((traits & trait.start) !== 0 && joinsBefore(units, from, length)) return false;
  return (traits & trait.end) === 0 || !joinsAt(units, end, length);
}
