import type { Bonds } from './bonds.ts';

/** How up to three neighbours may stand that were moved, and what it costs to take them for moved. */
const orders: readonly { readonly places: readonly number[]; readonly cost: number }[] = [
  { places: [0], cost: 0 },
  { places: [1, 0], cost: 0.6 },
  { places: [2, 1, 0], cost: 1 },
  { places: [1, 2, 0], cost: 1 },
  { places: [2, 0, 1], cost: 1 },
];

/** The best of all ways to put a text in order up to a place. */
interface Way {
  readonly worth: number;
  /** What stands last. */
  readonly last: number;
  readonly piece: string;
  readonly before?: Way;
}

/** The text with neighbours put back where that makes more words of it: 狗舔 → 舔狗. */
export function inOrder(text: string, bonds: Bonds): string {
  const ways: Way[][] = [[{ worth: 0, last: 0, piece: '' }]];
  for (let end = 1; end <= text.length; end++) {
    ways[end] = orders.flatMap(({ places, cost }) => {
      const start = end - places.length;
      if (start < 0) return [];
      const piece = places.map((place) => text.charAt(start + place)).join('');
      return [best(ways[start] ?? [], piece, cost, bonds)];
    });
  }
  let restored = '';
  let way: Way | undefined = ways[text.length]?.reduce((most, one) => (one.worth > most.worth ? one : most));
  for (; way; way = way.before) restored = way.piece + restored;
  return restored;
}

function best(ways: readonly Way[], piece: string, cost: number, bonds: Bonds): Way {
  const first = piece.charCodeAt(0);
  let before = ways[0];
  let most = Number.NEGATIVE_INFINITY;
  for (const way of ways) {
    const worth = way.worth + bonds.between(way.last, first);
    if (worth > most) [before, most] = [way, worth];
  }
  const last = piece.charCodeAt(piece.length - 1);
  return { worth: most + bonds.within(piece) - cost, last, piece, ...(before ? { before } : {}) };
}
