import type { FoundEnds } from './found-ends.ts';
import { standsAlone } from './joints.ts';
import { form, type LexiconData, trait } from './lexicon-data.ts';
import type { TextUnits } from './text-units.ts';

const none: Int32Array = new Int32Array(0);
const smallest = 256;

/** Where the safe words of one text stand, in memory that is used again. */
export class SafePlaces {
  readonly #data: LexiconData;
  #folded = '';
  #units: TextUnits | undefined;
  #found: FoundEnds | undefined;
  #isRead = false;
  #memory = none;
  /** How far the safe words reach that begin at this place or before it; empty when there are none. */
  #reach = none;

  constructor(data: LexiconData) {
    this.#data = data;
  }

  /** The text, and what was found in it. */
  begin(folded: string, units: TextUnits, found: FoundEnds): void {
    this.#folded = folded;
    this.#units = units;
    this.#found = found;
    this.#isRead = false;
  }

  /** A longer safe word holds this piece (鸡蛋 the 鸡), or one holds where it begins and another where it ends (端口 and 交换 the 口交). */
  cover(from: number, to: number): boolean {
    if (!this.#isRead) this.#read();
    const reach = this.#reach;
    if (reach.length === 0) return false;
    const before = from === 0 ? 0 : (reach[from - 1] ?? 0);
    if (before >= to || (reach[from] ?? 0) > to) return true;
    return before > from && (reach[to - 1] ?? 0) > to;
  }

  #read(): void {
    this.#isRead = true;
    this.#reach = none;
    const found = this.#found;
    const units = this.#units;
    for (let index = 0; found && units && index < found.count; index++) {
      const last = (found.ends[index] ?? 0) - 1;
      const end = units.to(last);
      const from = this.#longest(found.outputs[index] ?? 0, units, last, end);
      if (from === -1) continue;
      if (this.#reach.length === 0) this.#reach = this.#cleared();
      this.#reach[from] = Math.max(this.#reach[from] ?? 0, end);
    }
    const reach = this.#reach;
    for (let at = 1; at < reach.length; at++) reach[at] = Math.max(reach[at] ?? 0, reach[at - 1] ?? 0);
  }

  #cleared(): Int32Array {
    const { length } = this.#folded;
    if (this.#memory.length < length || this.#memory.length > 64 * Math.max(length, smallest)) {
      this.#memory = new Int32Array(Math.max(smallest, length * 2));
    }
    return this.#memory.subarray(0, length).fill(0);
  }

  /** Where the longest safe word begins that ends with this unit, or −1. */
  #longest(output: number, units: TextUnits, last: number, end: number): number {
    const { outputForms, outputNext, outputLength, outputFirst, entryTraits } = this.#data;
    for (let one = output; ((outputForms[one] ?? 0) & trait.safe) !== 0; one = outputNext[one] ?? 0) {
      const from = units.from(last + 1 - (outputLength[one] ?? 0));
      for (let entry = outputFirst[one] ?? 0; entry < (outputFirst[one + 1] ?? 0); entry++) {
        const traits = entryTraits[entry] ?? 0;
        if ((traits & trait.safe) === 0 || (traits & form.folded) === 0) continue;
        if (standsAlone(traits, this.#folded, from, end)) return from;
      }
    }
    return -1;
  }
}
