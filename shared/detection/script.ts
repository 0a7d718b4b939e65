import type { ListLanguage } from '../lists/shipped-list.ts';
import { unitsOf } from '../text/units-of.ts';

/** What a UTF-16 unit is to the scorer. */
export const kind = {
  other: 0,
  space: 1,
  digit: 2,
  latin: 3,
  cyrillic: 4,
  han: 5,
  /** Letters of scripts the scorer has not learned. */
  foreign: 6,
  sign: 7,
  /** One half of a character beyond the basic plane: nearly always an emoji. */
  half: 8,
} as const;

const kinds = new Uint8Array(0x10000);
for (const [value, ...ranges] of [
  [kind.foreign, [0x0370, 0x03ff], [0x0530, 0x1fff], [0x2c00, 0x2dff], [0x3040, 0x30ff], [0xa000, 0xd7ff]],
  [kind.sign, [0x21, 0x7e], [0xa1, 0xbf], [0x2000, 0x2bff], [0x3001, 0x303f], [0xff00, 0xffef]],
  [kind.space, [0x00, 0x20], [0xa0, 0xa0], [0x2000, 0x200a], [0x3000, 0x3000]],
  [kind.digit, [0x30, 0x39]],
  [kind.latin, [0x41, 0x5a], [0x61, 0x7a], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x24f], [0x1e00, 0x1eff]],
  [kind.cyrillic, [0x400, 0x52f]],
  [kind.han, [0x3007, 0x3007], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff]],
  [kind.half, [0xd800, 0xdfff]],
] as readonly (readonly [number, ...(readonly [number, number])[]])[]) {
  for (const [from, to] of ranges) kinds.fill(value, from, to + 1);
}

export function kindOf(unit: number): number {
  return kinds[unit] ?? kind.other;
}

/** By unit; a copy, for who tells more of some. */
export function unitKinds(): Uint8Array {
  return kinds.slice();
}

export function isHan(unit: number): boolean {
  return kindOf(unit) === kind.han;
}

/** By kind; used again for every text. */
const tallied = new Uint32Array(9);

/** The language to read a text in, by its letters; undefined when there are none or the scorer does not know them. */
export function languageOf(folded: string): ListLanguage | undefined {
  const units = unitsOf(folded);
  const tally = tallied.fill(0);
  for (let at = 0; at < folded.length; at++) {
    const what = kinds[units[at] ?? 0] ?? 0;
    tally[what] = (tally[what] ?? 0) + 1;
  }
  const latin = tally[kind.latin] ?? 0;
  const cyrillic = tally[kind.cyrillic] ?? 0;
  const han = tally[kind.han] ?? 0;
  const foreign = tally[kind.foreign] ?? 0;
  // A Chinese character says about as much as three letters.
  const most = Math.max(latin, cyrillic, han * 3);
  if (most === 0 || foreign * 2 > most) return undefined;
  if (han * 3 === most) return 'zh';
  return cyrillic === most ? 'ru' : 'en';
}
