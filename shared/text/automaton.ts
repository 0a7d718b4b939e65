import { cell, cellSize, type LexiconData } from './lexicon-data.ts';

/** What is needed to find the state that follows. */
export type Automaton = Pick<LexiconData, 'cells'>;

/** The slot where to begin looking for the child of a state. */
export function firstSlot(state: number, unit: number, mask: number): number {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}

/** The bit of a pair of units, to be taken modulo the number of bits. */
export function pairBit(unit: number, next: number): number {
  const mixed = Math.imul((unit << 16) | next, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** The child of a state, or −1. */
export function childOf(cells: Int32Array, mask: number, state: number, unit: number): number {
  for (let slot = firstSlot(state, unit, mask); ; slot = (slot + 1) & mask) {
    const parent = cells[slot * cellSize] ?? -1;
    if (parent === state && ((cells[slot * cellSize + cell.unit] ?? 0) & 0xffff) === unit) return slot;
    if (parent === -1) return -1;
  }
}

/** The state after this unit: a child, or a child of where the state's letters go on without their first ones. */
export function follow(cells: Int32Array, mask: number, state: number, unit: number): number {
  const root = mask + 1;
  for (let from = state; ; from = cells[from * cellSize + cell.fail] ?? root) {
    const children = cells[from * cellSize + cell.unit] ?? 0;
    if ((children >>> (16 + (unit & 15))) & 1) {
      const child = childOf(cells, mask, from, unit);
      if (child !== -1) return child;
    }
    if (from === root) return root;
  }
}
