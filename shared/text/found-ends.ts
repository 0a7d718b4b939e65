import { pairNumber, seldomChildOf, slotMask } from './automaton.ts';
import { knownToJoin } from './joints.ts';
import { beginning, cell, cellSize, type Form, form, type LexiconData, pairsPerNumber, trait } from './lexicon-data.ts';

const smallest = 64;
/** More is given back after a text that needed it. */
const most = 16_384;

/**
 * Steps that were taken through an automaton: people say the same again and again, and what is remembered is found sooner
 * than the way. By place, of which a state and a unit have but one: both of them, as far as the place does not tell, and
 * the state they lead to. A step that was forgotten for another is only looked up once more. In the module, where the
 * machine knows how long it is.
 */
const steps = new Int32Array(2 * 0x4000);
/** The automaton they were taken through. */
let stepsOf: LexiconData | undefined;

function forgetSteps(data: LexiconData): void {
  steps.fill(-1);
  stepsOf = data;
}

/** Where a state leads with a unit. */
function goOn(cells: Int32Array, root: number, from: number, unit: number): number {
  for (let state = from; ; state = cells[state * cellSize + cell.fail] ?? root) {
    const child = seldomChildOf(cells, root - 1, state, unit);
    if (child !== -1) return child;
    if (state === root) return root;
  }
}

/** The places of one text at which something ends that may be a word, and the longest output there. Memory is used again. */
export class FoundEnds {
  ends = new Int32Array(smallest);
  outputs = new Int32Array(smallest);
  count = 0;

  /** Goes once through so many units of a text in this form. */
  walk(data: LexiconData, units: Uint16Array, length: number, wanted: Form): void {
    this.clear();
    if (stepsOf !== data) forgetSteps(data);
    const { cells, outputForms } = data;
    const root = slotMask(cells) + 1;
    let at = nextBeginning(data, units, 0, length, wanted);
    while (at < length) {
      const first = at;
      // From where a word may begin, through the automaton until it is back where it began.
      for (let state = root; at < length; ) {
        const unit = units[at] ?? 0;
        const place = (((Math.imul(state, 0x9e3779b1) >>> 18) ^ unit) & 0x3fff) << 1;
        const step = (state << 2) | (unit >>> 14);
        if (steps[place] === step) state = steps[place + 1] ?? 0;
        else {
          state = goOn(cells, root, state, unit);
          steps[place] = step;
          steps[place + 1] = state;
        }
        if (state === root) break;
        at++;
        const output = cells[state * cellSize + cell.output] ?? 0;
        if (output !== 0 && mayEnd(outputForms[output] ?? 0, wanted, at < length ? (units[at] ?? 0) : 0))
          this.#add(at, output);
      }
      at = nextBeginning(data, units, at === first ? at + 1 : at, length, wanted);
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
