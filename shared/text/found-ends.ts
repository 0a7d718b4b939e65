import { pairNumber, seldomChildOf, slotMask } from './automaton.ts';
import { knownToJoin } from './joints.ts';
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
  walk(data: LexiconData, units: Uint16Array, length: number, forms: number): void {
    this.#clear();
    const { cells, outputForms } = data;
    const mask = slotMask(cells);
    const root = mask + 1;
    let at = nextBeginning(data, units, 0, length);
    while (at < length) {
      let state = seldomChildOf(cells, mask, root, units[at] ?? 0);
      at++;
      // From where a word may begin, through the automaton until it is back where it began.
      while (state !== root && state !== -1) {
        const output = cells[state * cellSize + cell.output] ?? 0;
        if (output !== 0 && ((outputForms[output] ?? 0) & forms) !== 0) this.#add(at, output);
        if (at === length) return;
        const unit = units[at] ?? 0;
        let next = seldomChildOf(cells, mask, state, unit);
        while (next === -1) {
          state = cells[state * cellSize + cell.fail] ?? root;
          if (state === root) break;
          next = seldomChildOf(cells, mask, state, unit);
        }
        if (next === -1) break;
        state = next;
        at++;
      }
      at = nextBeginning(data, units, at, length);
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

/** The next place at which a word may begin, or the end. */
function nextBeginning({ beginnings, alone }: LexiconData, units: Uint16Array, from: number, length: number): number {
  const shift = Math.clz32(beginnings.length * 16 - 1);
  let joined = from === 0 ? 0 : knownToJoin(units[from - 1] ?? 0);
  for (let at = from; at < length; at++) {
    const unit = units[at] ?? 0;
    const pair = pairNumber(unit, units[at + 1] ?? 0, shift);
    const begins = (beginnings[pair >>> 4] ?? 0) >>> (((pair & 15) << 1) | joined);
    if (((begins | ((alone[unit >>> 5] ?? 0) >>> (unit & 31))) & 1) === 1) return at;
    joined = knownToJoin(unit);
  }
  return length;
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
