import { commonWords } from './tables/common-words.ts';
import { readTable } from './tables/read-table.ts';

let pairs: Set<number> | undefined;

/** Two characters that are a common word. */
export function isCommonPair(first: number, second: number): boolean {
  pairs ??= readPairs();
  return pairs.has(first * 0x10000 + second);
}

function readPairs(): Set<number> {
  const found = new Set<number>();
  for (const line of readTable(commonWords).split('\n')) {
    const first = line.charCodeAt(0) * 0x10000;
    for (let at = 1; at < line.length; at++) found.add(first + line.charCodeAt(at));
  }
  return found;
}
