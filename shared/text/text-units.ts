import { unitsOf } from './units-of.ts';

const smallest = 256;
const space = 0x20;

/** The units of one folded text to be scanned, white space of any length being one space. Memory is used again. */
export class TextUnits {
  units = new Uint16Array(smallest);
  length = 0;
  /** Where in the folded text each unit stands; only kept for texts in which that is not plain. */
  #places = new Int32Array(0);
  #isMoved = false;

  write(folded: string): void {
    const { length } = folded;
    if (this.units.length < length || this.units.length > 64 * Math.max(length, smallest)) {
      this.units = new Uint16Array(Math.max(smallest, length * 2));
      this.#places = new Int32Array(0);
    }
    const units = this.units;
    const written = unitsOf(folded);
    this.#isMoved = false;
    this.length = length;
    for (let at = 0; at < length; at++) {
      const unit = written[at] ?? 0;
      if (unit <= space && (unit !== space || (at + 1 < length && (written[at + 1] ?? 0) <= space))) {
        this.#writeMoved(folded, at);
        return;
      }
      units[at] = unit;
    }
  }

  /** Where in the folded text this unit begins, and where it ends. */
  from(index: number): number {
    return this.#isMoved ? (this.#places[index] ?? 0) : index;
  }

  to(index: number): number {
    return this.from(index) + 1;
  }

  /** What remains of a text from its first white space on that is not a single space. */
  #writeMoved(folded: string, from: number): void {
    if (this.#places.length < this.units.length) this.#places = new Int32Array(this.units.length);
    const { units } = this;
    const places = this.#places;
    for (let at = 0; at < from; at++) places[at] = at;
    let length = from;
    const written = unitsOf(folded);
    for (let at = from; at < folded.length; at++) {
      const unit = written[at] ?? 0;
      if (unit <= space && length > 0 && units[length - 1] === space) continue;
      units[length] = Math.max(unit, space);
      places[length++] = at;
    }
    this.length = length;
    this.#isMoved = true;
  }
}
