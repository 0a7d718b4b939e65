import { atFirstNeed } from './at-first-need.ts';
import { baits, lures } from './known-sites.ts';
import { skeletonOf } from './skeleton.ts';

/** A lure, or what looks like one: `glft`, `nltro`. */
export function isLureWord(word: string): boolean {
  return lures.has(word) || (word.length > 3 && lureSkeletons().has(skeletonOf(word)));
}

const lureSkeletons = atFirstNeed(() => new Set([...lures].filter(({ length }) => length > 3).map(skeletonOf)));

/** Nothing but lures: `freegift`, `login2`. */
export function isLure(text: string): boolean {
  const letters = text.replace(/\d+$/, '');
  return letters.length > 1 && (splitWords(letters) !== undefined || isLureWord(letters));
}

const longestWord = 13;

/** The lures and baits that make up a text, if they do. */
export function splitWords(text: string): string[] | undefined {
  if (text.length > 40) return undefined;
  const ways: (string[] | undefined)[] = [[]];
  for (let to = 1; to <= text.length; to++) {
    for (let from = Math.max(0, to - longestWord); from < to; from++) {
      const before = ways[from];
      const word = text.slice(from, to);
      if (before === undefined || ways[to] !== undefined || !(lures.has(word) || baits.has(word))) continue;
      ways[to] = [...before, word];
    }
  }
  return ways[text.length];
}
