import { childOf, firstSlot, pairNumber, seldomChildOf } from './automaton.ts';
import { beginning, cell, cellSize, type LexiconData, pairsPerNumber } from './lexicon-data.ts';

/** The part of a lexicon that finds words; the output of the pattern at place n of `patterns` has the number n + 1. */
type Built = Pick<LexiconData, 'cells' | 'beginnings' | 'alone' | 'outputNext'>;

/** Patterns: sorted, each once, none empty. `begins`: each one's bits of `beginning`. */
export function buildAutomaton(patterns: readonly string[], begins: readonly number[]): Built {
  const slots = powerOfTwo(statesOf(patterns) * 1.7);
  const cells = emptyCells(slots);
  const outputNext = new Int32Array(patterns.length + 1);
  const reached = new Int32Array(patterns.length).fill(slots);
  let left = patterns.map((_, index) => index);
  // Level by level: where a state goes on is known once all shorter ones are there.
  for (let depth = 0; left.length > 0; depth++) {
    const ended: number[] = [];
    left = left.filter((index) => {
      const pattern = patterns[index] ?? '';
      reached[index] = grow(cells, slots - 1, reached[index] ?? slots, pattern.charCodeAt(depth));
      if (pattern.length > depth + 1) return true;
      ended.push(index);
      return false;
    });
    for (const index of ended) {
      const output = (reached[index] ?? slots) * cellSize + cell.output;
      outputNext[index + 1] = cells[output] ?? 0;
      cells[output] = index + 1;
    }
  }
  return { cells, outputNext, ...beginningsOf(patterns, begins) };
}

function emptyCells(slots: number): Int32Array {
  const cells = new Int32Array((slots + 1) * cellSize);
  for (let slot = 0; slot <= slots; slot++) cells[slot * cellSize + cell.parent] = -1;
  cells[slots * cellSize + cell.fail] = slots;
  return cells;
}

/** The child of a state, made when it is not there yet. */
function grow(cells: Int32Array, mask: number, state: number, unit: number): number {
  const known = childOf(cells, mask, state, unit);
  if (known !== -1) return known;
  const root = mask + 1;
  const fail = state === root ? root : goOn(cells, mask, cells[state * cellSize + cell.fail] ?? root, unit);
  let slot = firstSlot(state, unit, mask);
  while (cells[slot * cellSize] !== -1) slot = (slot + 1) & mask;
  cells[slot * cellSize + cell.parent] = state;
  cells[slot * cellSize + cell.unit] = unit;
  cells[slot * cellSize + cell.fail] = fail;
  cells[slot * cellSize + cell.output] = cells[fail * cellSize + cell.output] ?? 0;
  addBits(cells, state * cellSize + cell.unit, 1 << (16 + (unit & 15)));
  return slot;
}

/** Where the letters of a state go on, without as many of the first ones as need be. */
function goOn(cells: Int32Array, mask: number, state: number, unit: number): number {
  const root = mask + 1;
  for (let from = state; ; from = cells[from * cellSize + cell.fail] ?? root) {
    const child = seldomChildOf(cells, mask, from, unit);
    if (child !== -1) return child;
    if (from === root) return root;
  }
}

/** How many different beginnings the sorted patterns have. */
function statesOf(patterns: readonly string[]): number {
  let before = '';
  let states = 1;
  for (const pattern of patterns) {
    let same = 0;
    while (same < before.length && before.charCodeAt(same) === pattern.charCodeAt(same)) same++;
    states += pattern.length - same;
    before = pattern;
  }
  return states;
}

function beginningsOf(
  patterns: readonly string[],
  begins: readonly number[],
): Pick<LexiconData, 'beginnings' | 'alone'> {
  const different = new Set(patterns.map((pattern) => pattern.slice(0, 2))).size;
  const shift = Math.max(11, Math.clz32(different * 16));
  const beginnings = new Int32Array(2 ** (32 - shift) / pairsPerNumber);
  const alone = new Int32Array(0x10000 / 32);
  for (const [index, pattern] of patterns.entries()) {
    const unit = pattern.charCodeAt(0);
    if (pattern.length === 1) {
      addBits(alone, unit >>> 5, 1 << (unit & 31));
      continue;
    }
    const pair = pairNumber(unit, pattern.charCodeAt(1), shift);
    const place = (pair % pairsPerNumber) * beginning.bits;
    addBits(beginnings, Math.floor(pair / pairsPerNumber), (begins[index] ?? 0) << place);
  }
  return { beginnings, alone };
}

function addBits(numbers: Int32Array, at: number, bits: number): void {
  numbers[at] = (numbers[at] ?? 0) | bits;
}

function powerOfTwo(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(atLeast));
}
