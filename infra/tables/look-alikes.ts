import { fold } from '../../shared/text/fold.ts';
import { characterCounts, simplifiedCharacters } from './dictionary.ts';
import { firstIdeograph, lastIdeograph } from './pinyin-table.ts';
import { decompositions } from './splits.ts';

/** So many characters hold these that nobody takes one of them for another. */
const usual = new Set(
  '亻氵忄犭扌讠钅饣纟礻衤疒囗刂灬艹⺮辶阝罒月牜虍宀冖凵匚厶彳丷丿丶一亅乀乚𠂇口木土石金火虫女日目山王禾米糸足车马鱼鸟贝页巾弓人八又寸大力刀十',
);

interface Group {
  readonly everyday: string[];
  readonly rare: string[];
}

/** Lines of everyday characters that have a part in common, the most frequent first, and behind a space the rare ones. */
export function lookAlikes(): string {
  const everyday = simplifiedCharacters(0xd7);
  const groups = new Map<string, Group>();
  for (const character of byFrequency()) {
    for (const part of partsOf(character)) {
      const group = groups.get(part) ?? { everyday: [], rare: [] };
      groups.set(part, group);
      (everyday.has(character) ? group.everyday : group.rare).push(character);
    }
  }
  return [...groups.values()]
    .filter(({ everyday: some, rare }) => some.length > 0 && some.length + rare.length > 1)
    .map(({ everyday: some, rare }) => `${some.join('')} ${rare.join('')}`)
    .sort()
    .join('\n');
}

/** Those that a folded text may hold. */
function byFrequency(): readonly string[] {
  const counts = characterCounts();
  const all = Array.from({ length: lastIdeograph - firstIdeograph + 1 }, (_, at) =>
    String.fromCharCode(firstIdeograph + at),
  ).filter((character) => fold(character) === character);
  return all.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
}

/** The character itself and what it is made of, in one step. Numbers of three digits and more are parts without a code point. */
function partsOf(character: string): readonly string[] {
  const parts = decompositions().get(character)?.parts ?? [];
  return [...new Set([character, ...parts.filter((part) => !usual.has(part) && !/^\d{1,2}$/.test(part))])];
}
