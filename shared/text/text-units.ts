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
    this.#isMoved = false;
    for (let at = 0; at < length; at++) {
      const unit = folded.charCodeAt(at);
      if (unit <= space && (unit !== space || folded.charCodeAt(at + 1) <= space)) {
        this.#writeMoved(folded, at);
        return;
      }
      units[at] = unit;
    }
    this.length = length;
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
    for (let at = from; at < folded.length; at++) {
      const unit = folded.charCodeAt(at);
      if (unit <= space && length > 0 && units[length - 1] === space) continue;
      units[length] = Math.max(unit, space);
      places[length++] = at;
    }
    this.length = length;
    this.#isMoved = true;
  }
}
