import { isCommonPair, makePairFilter } from '../../shared/text/pair-filter.ts';
import { chineseWords } from './dictionary.ts';
import { everydayWords } from './everyday-words.ts';

/** Met so often, a word is common; and so often, its pieces are expected side by side. */
const leastCount = 50;
const leastCountOfLonger = 400;

/** A filter of all words of two characters and of what stands side by side in frequent longer ones, as base64. */
export function commonWords(): string {
  const pairs = new Set(everydayWords.split(' '));
  for (const [word, count] of chineseWords()) {
    if (!/^[\u4e00-\u9fa5]{2,4}$/.test(word)) continue;
    if (count < (word.length === 2 ? leastCount : leastCountOfLonger)) continue;
    for (let at = 1; at < word.length; at++) pairs.add(word.slice(at - 1, at + 1));
  }
  const filter = makePairFilter([...pairs].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const));
  for (const pair of pairs) {
    if (!isCommonPair(filter, pair.charCodeAt(0), pair.charCodeAt(1)))
      throw new Error(`making the filter of common words: it lost ${pair}`);
  }
  return Buffer.from(filter).toString('base64');
}
