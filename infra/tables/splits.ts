import { characterCounts, packageFile, simplifiedCharacters } from './dictionary.ts';

/** Of so many of the most frequent characters, parts are worth taking apart once more. */
const mostFrequent = 1_500;

interface Decomposition {
  readonly type: string;
  readonly parts: readonly string[];
}

/** Taken apart by people otherwise than by the data, or not by the data. */
const own: Readonly<Record<string, string>> = {
  人: '丿乀',
  友: '一丿又',
  西: '一四',
  大: '一人',
  勿: '勹丿丿',
  韩: '十日十韦',
  舍: '人舌',
  放: '方攵',
  成: '戊丁',
  竹: '个个',
  巫: '工人人',
  存: '一人子',
  脑: '月文凶',
  死: '一夕匕',
  草: '艹早',
  操: '扌品木',
  普: '丷晋',
  拳: '𠔉手',
  癌: '疒喦',
  毒: '主母',
};

/** Lines of a character and the ways it is taken apart, each behind a space. */
export function splits(): string {
  const table = decompositions();
  const lines = charactersByFrequency().flatMap((character, rank) => {
    const ways = waysOf(table, character, rank < mostFrequent);
    return ways.length === 0 ? [] : [`${character}${ways.join(' ')}`];
  });
  return lines.sort().join('\n');
}

/** In one step, as people do otherwise, and with one of two parts taken apart once more. */
function waysOf(table: ReadonlyMap<string, Decomposition>, character: string, twice: boolean): readonly string[] {
  const parts = partsOf(table, character, 0);
  const ways = new Set([own[character], parts?.join('')].filter((way) => way !== undefined));
  if (twice && parts?.length === 2) {
    const [first = '', second = ''] = parts;
    const deeper = partsOf(table, second, 0)?.join('');
    if (deeper !== undefined && deeper.length < 4) ways.add(first + deeper);
  }
  return [...ways].filter((way) => way.length > 1 && way.length < 6);
}

function charactersByFrequency(): readonly string[] {
  const modern = simplifiedCharacters();
  const sorted = [...characterCounts()].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted.flatMap(([character]) => (modern.has(character) ? [character] : []));
}

/** Those of one step; a part that no text can hold is taken apart itself. */
function partsOf(table: ReadonlyMap<string, Decomposition>, from: string, depth: number): string[] | undefined {
  const found = table.get(from);
  if (!found || depth > 3 || found.parts.length === 0) return undefined;
  // A modified form of one part is that part.
  const parts = found.parts.map((part) => (isWritable(part) ? [part] : partsOf(table, part, depth + 1)));
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** Not a number that stands for a part without a code point, nor a character that few devices can show. */
function isWritable(part: string): boolean {
  return part.length === 1 && !/[0-9\u31c0-\u31ef\ue000-\uf8ff]/.test(part);
}

let known: ReadonlyMap<string, Decomposition> | undefined;

export function decompositions(): ReadonlyMap<string, Decomposition> {
  if (known) return known;
  const table = new Map<string, Decomposition>();
  for (const [, from = '', type = '', parts = ''] of packageFile('hanzi/lib/data/cjk-decomp.txt.js').matchAll(
    /^(?:module\.exports = `)?([^:\s]+):([^(]*)\(([^)]*)\)/gmu,
  )) {
    table.set(from, { type, parts: parts === '' ? [] : parts.split(',') });
  }
  known = table;
  return table;
}
