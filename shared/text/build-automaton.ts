import { firstSlot, pairNumber, seldomChildOf } from './automaton.ts';
import { grouped } from './grouped.ts';
import { beginning, cell, cellSize, type LexiconData, pairsPerNumber } from './lexicon-data.ts';
import { type Prefixes, prefixesOf } from './prefixes.ts';

/** What is to be found, and where it is looked for. */
export interface Pattern {
  readonly text: string;
  /** All forms of its entries, `safe` and `open`. */
  readonly forms: number;
  /** Its bits of `beginning`. */
  readonly begins: number;
}

/** The part of a lexicon that finds words; the output of the pattern at place n of `patterns` has the number n + 1. */
type Built = Pick<LexiconData, 'cells' | 'beginnings' | 'alone' | 'outputNext' | 'outputForms'>;

/** Patterns: each once, none empty. */
export function buildAutomaton(patterns: readonly Pattern[]): Built {
  const prefixes = prefixesOf(patterns.map(({ text }) => text));
  const cells = emptyCells(powerOfTwo(prefixes.count * 1.2));
  const states = new Int32Array(prefixes.count).fill(cells.length / cellSize - 1);
  const endsWith = new Int32Array(prefixes.count).fill(-1);
  for (const [index, prefix] of prefixes.whole.entries()) endsWith[prefix] = index;
  const outputNext = new Int32Array(patterns.length + 1);
  const outputForms = new Int32Array(patterns.length + 1);
  // The shorter first: where a state goes on is known once all shorter ones are there.
  for (const prefix of byLength(prefixes)) {
    const state = grow(cells, states[prefixes.parent[prefix] ?? 0] ?? 0, prefixes.unit[prefix] ?? 0);
    states[prefix] = state;
    const index = endsWith[prefix] ?? -1;
    if (index === -1) continue;
    const shorter = cells[state * cellSize + cell.output] ?? 0;
    outputNext[index + 1] = shorter;
    outputForms[index + 1] = (patterns[index]?.forms ?? 0) | (outputForms[shorter] ?? 0);
    cells[state * cellSize + cell.output] = index + 1;
  }
  return { cells, outputNext, outputForms, ...beginningsOf(patterns) };
}

/** All but the empty one. */
function byLength({ count, length }: Prefixes): Int32Array {
  const lengths = length.subarray(0, count);
  return grouped(lengths, lengths.reduce((most, one) => Math.max(most, one), 0) + 1).order.subarray(1);
}

function emptyCells(slots: number): Int32Array {
  const cells = new Int32Array((slots + 1) * cellSize);
  for (let slot = 0; slot <= slots; slot++) cells[slot * cellSize + cell.parent] = -1;
  cells[slots * cellSize + cell.fail] = slots;
  return cells;
}

/** Makes a child of a state. */
function grow(cells: Int32Array, state: number, unit: number): number {
  const root = cells.length / cellSize - 1;
  const mask = root - 1;
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

function beginningsOf(patterns: readonly Pattern[]): Pick<LexiconData, 'beginnings' | 'alone'> {
  const different = new Set(patterns.map(({ text }) => (text.charCodeAt(0) << 16) | text.charCodeAt(1))).size;
  const shift = Math.max(11, Math.clz32(different * 16));
  const beginnings = new Int32Array(2 ** (32 - shift) / pairsPerNumber);
  const alone = new Int32Array(0x10000 / 32);
  for (const { text, begins } of patterns) {
    const unit = text.charCodeAt(0);
    if (text.length === 1) {
      addBits(alone, unit >>> 5, 1 << (unit & 31));
      continue;
    }
    const pair = pairNumber(unit, text.charCodeAt(1), shift);
    addBits(beginnings, Math.floor(pair / pairsPerNumber), begins << ((pair % pairsPerNumber) * beginning.bits));
  }
  return { beginnings, alone };
}

function addBits(numbers: Int32Array, at: number, bits: number): void {
  numbers[at] = (numbers[at] ?? 0) | bits;
}

function powerOfTwo(atLeast: number): number {
  return 2 ** Math.ceil(Math.log2(atLeast));
}
