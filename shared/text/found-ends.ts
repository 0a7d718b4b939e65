import { follow, pairBit } from './automaton.ts';
import { cell, cellSize, type LexiconData } from './lexicon-data.ts';

const smallest = 64;
/** More is given back after a text that needed it. */
const most = 16_384;

/** The places of one text at which something ends that may be a word, and the longest output there. Memory is used again. */
export class FoundEnds {
  ends = new Int32Array(smallest);
  outputs = new Int32Array(smallest);
  count = 0;

  /**
   * Goes through the units once. Behind the last one there must be a zero. `forms`: only outputs that have one of these.
   */
  walk({ cells, pairs, alone, outputForms }: LexiconData, units: Uint16Array, length: number, forms: number): void {
    this.#clear();
    const root = cells.length / cellSize - 1;
    const pairMask = pairs.length * 32 - 1;
    let state = root;
    for (let at = 0; at < length; at++) {
      const unit = units[at] ?? 0;
      if (state === root) {
        const bit = pairBit(unit, units[at + 1] ?? 0) & pairMask;
        const begins = ((pairs[bit >>> 5] ?? 0) >>> (bit & 31)) | ((alone[unit >>> 5] ?? 0) >>> (unit & 31));
        if ((begins & 1) === 0) continue;
      }
      state = follow(cells, root - 1, state, unit);
      const output = cells[state * cellSize + cell.output] ?? 0;
      if (output !== 0 && ((outputForms[output] ?? 0) & forms) !== 0) this.#add(at + 1, output);
    }
  }

  #clear(): void {
    this.count = 0;
    if (this.ends.length <= most) return;
    this.ends = new Int32Array(smallest);
    this.outputs = new Int32Array(smallest);
  }

  #add(end: number, output: number): void {
    if (this.count === this.ends.length) {
      this.ends = grown(this.ends);
      this.outputs = grown(this.outputs);
    }
    this.ends[this.count] = end;
    this.outputs[this.count] = output;
    this.count++;
  }
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
