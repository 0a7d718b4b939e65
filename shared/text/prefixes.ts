/** All beginnings of some patterns, numbered from 1 as they first occur; 0 is the empty one. */
export interface Prefixes {
  readonly count: number;
  /** By beginning: the one that is a unit shorter, its last unit, its length. */
  readonly parent: Int32Array;
  readonly unit: Uint16Array;
  readonly length: Uint16Array;
  /** By pattern: the beginning that is all of it. */
  readonly whole: Int32Array;
}

export function prefixesOf(patterns: readonly string[]): Prefixes {
  const most = 1 + patterns.reduce((sum, { length }) => sum + length, 0);
  const parent = new Int32Array(most);
  const unit = new Uint16Array(most);
  const length = new Uint16Array(most);
  const whole = new Int32Array(patterns.length);
  const mask = 2 ** Math.ceil(Math.log2(most * 1.5)) - 1;
  const table = new Int32Array(mask + 1);
  let count = 1;
  for (const [index, pattern] of patterns.entries()) {
    let at = 0;
    for (let depth = 0; depth < pattern.length; depth++) {
      const next = pattern.charCodeAt(depth);
      let slot = (Math.imul(at, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b)) >>> 0;
      slot = (slot ^ (slot >>> 15)) & mask;
      for (let known = table[slot] ?? 0; known !== 0; known = table[slot] ?? 0) {
        if (parent[known] === at && unit[known] === next) break;
        slot = (slot + 1) & mask;
      }
      if (table[slot] === 0) {
        table[slot] = count;
        parent[count] = at;
        unit[count] = next;
        length[count] = depth + 1;
        count++;
      }
      at = table[slot] ?? 0;
    }
    whole[index] = at;
  }
  return { count, parent, unit, length, whole };
}
