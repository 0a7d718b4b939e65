/** Scripts that languages are told by. `other`: letters of none of these. */
export const scripts = [
  'han',
  'kana',
  'hangul',
  'thai',
  'devanagari',
  'hebrew',
  'greek',
  'armenian',
  'georgian',
  'arabic',
  'cyrillic',
  'latin',
  'other',
] as const;

export type Script = (typeof scripts)[number];

/** In the order of their characters. */
const ranges: readonly (readonly [from: number, to: number, script: Script])[] = [
  [0x61, 0x7a, 'latin'],
  [0xdf, 0xf6, 'latin'],
  [0xf8, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x561, 0x587, 'armenian'],
  [0x5d0, 0x5ea, 'hebrew'],
  [0x620, 0x6d3, 'arabic'],
  [0x700, 0x8ff, 'other'],
  [0x900, 0x97f, 'devanagari'],
  [0x980, 0xdff, 'other'],
  [0xe01, 0xe4e, 'thai'],
  [0xe80, 0x109f, 'other'],
  [0x10d0, 0x10ff, 'georgian'],
  [0x1200, 0x1dff, 'other'],
  [0x1e00, 0x1eff, 'latin'],
  [0x3041, 0x30fa, 'kana'],
  [0x3400, 0x4dbf, 'han'],
  [0x4e00, 0x9fff, 'han'],
  [0xa4d0, 0xabff, 'other'],
  [0xac00, 0xd7a3, 'hangul'],
];
const numbers = ranges.map(([, , script]) => scripts.indexOf(script));

/** The script of a UTF-16 unit of a folded text by its place in `scripts`; -1: it is no letter. */
export function scriptOf(unit: number): number {
  if (unit < 0x61) return -1;
  let [low, high] = [0, ranges.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (unit > (ranges[middle]?.[1] ?? 0)) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && unit >= range[0] && unit <= range[1] ? (numbers[low] ?? -1) : -1;
}
