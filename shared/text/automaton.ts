import { cell, cellSize } from './lexicon-data.ts';

/** The slot where to begin looking for the child of a state. */
export function firstSlot(state: number, unit: number, mask: number): number {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}

/** The place of a pair of units among two to the power of 32 − `shift`. */
export function pairNumber(unit: number, next: number, shift: number): number {
  return Math.imul((unit << 16) | next, 0x9e3779b1) >>> shift;
}

/** One less than the number of slots; the root is the state one more. */
export function slotMask(cells: Int32Array): number {
  return ((cells.length / cellSize) | 0) - 2;
}

/** The child of a state, or −1. */
export function childOf(cells: Int32Array, mask: number, state: number, unit: number): number {
  for (let slot = firstSlot(state, unit, mask); ; slot = (slot + 1) & mask) {
    const parent = cells[slot * cellSize] ?? -1;
    if (parent === state && ((cells[slot * cellSize + cell.unit] ?? 0) & 0xffff) === unit) return slot;
    if (parent === -1) return -1;
  }
}

/** The child of a state, or −1; asked of a state that seldom has it. */
export function seldomChildOf(cells: Int32Array, mask: number, state: number, unit: number): number {
  const children = cells[state * cellSize + cell.unit] ?? 0;
  return ((children >>> (16 + (unit & 15))) & 1) === 0 ? -1 : childOf(cells, mask, state, unit);
}
