/** The eight bits that tell a piece from others at its place; never 0, which is an empty place. */
function markOf(hash: number): number {
  return hash >>> 24 || 1;
}

/** The entry of a piece, or 0. One piece in a hundred that is not known is taken for another. */
export function entryOf(table: Uint32Array, hash: number): number {
  const place = hash & (table.length - 1);
  const mark = markOf(hash);
  const entry = table[place] ?? 0;
  if (entry >>> 24 === mark) return entry;
  const beside = table[place ^ 1] ?? 0;
  return beside >>> 24 === mark ? beside : 0;
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
  const [first = 0, second = 0, third = 0] = weights;
  table[free] = ((markOf(hash) << 24) | ((first & 0xff) << 16) | ((second & 0xff) << 8) | (third & 0xff)) >>> 0;
  return true;
}
