/**
 * A Bloom filter of pairs of characters: a few bits for each, no decoding, and about one stranger in a hundred is taken
 * for a member.
 */
const bitsPerPair = 10;
const probes = 7;

export function makePairFilter(pairs: readonly (readonly [number, number])[]): Uint8Array {
  const filter = new Uint8Array(Math.ceil((pairs.length * bitsPerPair) / 8));
  for (const [first, second] of pairs) {
    for (let probe = 0; probe < probes; probe++) {
      const bit = bitOf(filter, first, second, probe);
      filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return filter;
}

export function isCommonPair(filter: Uint8Array, first: number, second: number): boolean {
  for (let probe = 0; probe < probes; probe++) {
    const bit = bitOf(filter, first, second, probe);
    if ((((filter[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 0) return false;
  }
  return true;
}

/** Two hashes make any number of them (Kirsch and Mitzenmacher). */
function bitOf(filter: Uint8Array, first: number, second: number, probe: number): number {
  const key = Math.imul((first << 16) | second, 0x9e3779b1);
  const one = Math.imul(key ^ (key >>> 15), 0x85ebca6b) >>> 0;
  const two = (Math.imul(key ^ (key >>> 13), 0xc2b2ae35) | 1) >>> 0;
  return (one + probe * two) % (filter.length * 8);
}
