import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A file of an installed package, as text. */
export function packageFile(path: string): string {
  return readFileSync(require.resolve(path), 'utf8');
}

/** Chinese words and how often they were met in a large corpus. */
export function* chineseWords(): Generator<readonly [word: string, count: number]> {
  for (const line of packageFile('@node-rs/jieba/dict.txt').split('\n')) {
    const [word = '', count = '0'] = line.split(' ');
    yield [word, Number(count)];
  }
}

let counts: Map<string, number> | undefined;

/** How often a character stands in words of the dictionary. */
export function characterCounts(): ReadonlyMap<string, number> {
  if (counts) return counts;
  counts = new Map();
  for (const [word, count] of chineseWords()) {
    for (const character of word) counts.set(character, (counts.get(character) ?? 0) + count);
  }
  return counts;
}

/** The characters of GB 2312: those that a text in simplified characters may hold. Up to row 0xd7 they are the everyday ones. */
export function simplifiedCharacters(lastRow = 0xf7): ReadonlySet<string> {
  const found = new Set<string>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0xb0; high <= lastRow; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) found.add(decoder.decode(Uint8Array.of(high, low)));
  }
  return found;
}
