import { chineseWords } from './dictionary.ts';

/** Met so often, a word is common. */
const leastCount = 100;

/** Words of two characters by the first. */
export function commonWords(): string {
  const seconds = new Map<string, string[]>();
  for (const [word, count] of chineseWords()) {
    if (count < leastCount || !/^[\u4e00-\u9fa5]{2}$/.test(word)) continue;
    const first = word.charAt(0);
    seconds.set(first, [...(seconds.get(first) ?? []), word.charAt(1)]);
  }
  return [...seconds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([first, all]) => first + all.sort().join(''))
    .join('\n');
}
