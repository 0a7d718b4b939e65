/** The eight bits that tell a piece from others at its place; never 0, which is an empty place. */
function markOf(hash: number): number {
  return hash >>> 24 || 1;
}

/** The entry of a piece, or 0. One unknown piece in a hundred is taken for a known one. */
export function entryOf(table: Uint32Array, hash: number): number {
  const place = placeOf(table, hash);
  return place < 0 ? 0 : (table[place] ?? 0);
}

/** Where a piece stands, or -1. */
export function placeOf(table: Uint32Array, hash: number): number {
  const place = hash & (table.length - 1);
  const mark = markOf(hash);
  if ((table[place] ?? 0) >>> 24 === mark) return place;
  return (table[place ^ 1] ?? 0) >>> 24 === mark ? place ^ 1 : -1;
}

/** An entry with other weights. */
export function withWeights(entry: number, [first = 0, second = 0, third = 0]: readonly number[]): number {
  return ((entry & 0xff000000) | ((first & 0xff) << 16) | ((second & 0xff) << 8) | (third & 0xff)) >>> 0;
}

/** The weight for the task of this number, from -128 to 127. */
export function weightIn(entry: number, task: number): number {
  return (entry << (8 + task * 8)) >> 24;
}

/** False when both places of the piece are taken. */
export function putEntry(table: Uint32Array, hash: number, weights: readonly number[]): boolean {
  const place = hash & (table.length - 1);
  const free = [place, place ^ 1].find((one) => table[one] === 0);
  if (free === undefined || entryOf(table, hash) !== 0) return false;
  table[free] = withWeights(markOf(hash) << 24, weights);
  return true;
}
