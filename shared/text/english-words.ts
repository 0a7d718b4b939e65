import { englishPinyin } from './tables/english-pinyin.ts';
import { readTable } from './tables/read-table.ts';

let words: ReadonlySet<string> | undefined;

/** A word of English that could be read as pinyin. */
export function isEnglishPinyin(token: string): boolean {
  words ??= new Set(readTable(englishPinyin).split(' '));
  return words.has(token);
}
