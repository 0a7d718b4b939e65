import { isCommonPair as isIn } from './pair-filter.ts';
import { commonWords } from './tables/common-words.ts';

let filter: Uint8Array | undefined;

/** Two characters that are a common word, or stand side by side in one. */
export function isCommonPair(first: number, second: number): boolean {
  filter ??= Buffer.from(commonWords, 'base64');
  return isIn(filter, first, second);
}
