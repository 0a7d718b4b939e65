import { pairNumber, seldomChildOf, slotMask } from './automaton.ts';
import { knownToJoin } from './joints.ts';
import { beginning, cell, cellSize, type Form, form, type LexiconData, pairsPerNumber, trait } from './lexicon-data.ts';

const smallest = 64;
/** More is given back after a text that needed it. */
const most = 16_384;

/** The places of one text at which something ends that may be a word, and the longest output there. Memory is used again. */
export class FoundEnds {
  ends = new Int32Array(smallest);
  outputs = new Int32Array(smallest);
  count = 0;

  /** Goes once through so many units of a text in this form. */
  walk(data: LexiconData, units: Uint16Array, length: number, wanted: Form): void {
    this.clear();
    const { cells, outputForms } = data;
    const mask = slotMask(cells);
    const root = mask + 1;
    let at = nextBeginning(data, units, 0, length, wanted);
    while (at < length) {
      let state = seldomChildOf(cells, mask, root, units[at] ?? 0);
      at++;
      // From where a word may begin, through the automaton until it is back where it began.
      while (state !== root && state !== -1) {
        const output = cells[state * cellSize + cell.output] ?? 0;
        const unit = at < length ? (units[at] ?? 0) : 0;
        if (output !== 0 && mayEnd(outputForms[output] ?? 0, wanted, unit)) this.#add(at, output);
        if (at === length) return;
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
      at = nextBeginning(data, units, at, length, wanted);
    }
  }

  clear(): void {
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

/** Nothing but words that no letter may join is most of what ends within other words. */
function mayEnd(forms: number, wanted: Form, next: number): boolean {
  if ((forms & wanted) === 0) return false;
  return wanted !== form.folded || (forms & trait.open) !== 0 || knownToJoin(next) === 0;
}

/** The next place at which a word may begin, or the end. */
function nextBeginning(data: LexiconData, units: Uint16Array, from: number, length: number, wanted: Form): number {
  const { beginnings, alone } = data;
  const shift = Math.clz32(beginnings.length * pairsPerNumber - 1);
  const inFolded = wanted === form.folded ? 1 : 0;
  let which = beginning.disguised * (1 - inFolded);
  if (from > 0) which |= knownToJoin(units[from - 1] ?? 0) & inFolded;
  for (let at = from; at < length; at++) {
    const unit = units[at] ?? 0;
    const pair = pairNumber(unit, units[at + 1] ?? 0, shift);
    const begins = (beginnings[pair >>> 3] ?? 0) >>> (((pair & 7) << 2) | which);
    if (((begins | ((alone[unit >>> 5] ?? 0) >>> (unit & 31))) & 1) === 1) return at;
    // In other forms than the folded one, letters that join are no hindrance yet.
    which = (which & beginning.disguised) | (knownToJoin(unit) & inFolded);
  }
  return length;
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
