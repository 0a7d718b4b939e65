import { readOpenTable } from './tables/read-table.ts';
import { simplified } from './tables/simplified.ts';

/** What folding does to a UTF-16 unit wherever it stands, and what letters it belongs to. */
export const plain = 0;
export const capital = 1;
export const wide = 2;
export const traditional = 4;
export const latin = 8;
export const cyrillic = 16;
/** More than its small letter, its NFKC or its simplified character. */
export const other = 32;
/** Written so to be missed or for show: nobody's keyboard makes it. */
export const guise = 64 | other;

export const kindOf = new Uint8Array(0x10000).fill(other);

for (const [kind, from, to] of [
  [plain, 0x00, 0x40],
  [capital | latin, 0x41, 0x5a],
  [plain, 0x5b, 0x60],
  [latin, 0x61, 0x7a],
  [plain, 0x7b, 0x7e],
  // Latin-1 and Cyrillic.
  [wide, 0xa0, 0xa0],
  [guise, 0xad, 0xad],
  [capital | latin, 0xc0, 0xd6],
  [capital | latin, 0xd8, 0xde],
  [latin, 0xdf, 0xff],
  [capital | cyrillic, 0x400, 0x42f],
  [cyrillic, 0x430, 0x45f],
  [other | cyrillic, 0x460, 0x52f],
  // Marks, characters that nobody sees, directions.
  [guise, 0x300, 0x36f],
  [guise, 0x200b, 0x200f],
  [guise, 0x202a, 0x202e],
  [guise, 0x2060, 0x206f],
  [guise, 0x20d0, 0x20df],
  [guise, 0xfeff, 0xfeff],
  // Quotation marks, dashes, the ellipsis.
  [plain, 0x2013, 0x2014],
  [plain, 0x2018, 0x2019],
  [plain, 0x201c, 0x201d],
  [wide, 0x2026, 0x2026],
  // Letters in circles and brackets.
  [guise, 0x249c, 0x24e9],
  // Chinese and Japanese punctuation, kana, ideographs, full width.
  [wide, 0x3000, 0x3000],
  [plain, 0x3001, 0x3003],
  [plain, 0x3008, 0x3011],
  [plain, 0x3041, 0x3096],
  [plain, 0x30a1, 0x30fa],
  [plain, 0x3400, 0x4dbf],
  [plain, 0x4e00, 0x9fff],
  [wide, 0xff01, 0xff20],
  [wide | latin, 0xff21, 0xff3a],
  [wide, 0xff3b, 0xff40],
  [wide | latin, 0xff41, 0xff5a],
  [wide, 0xff5b, 0xff5e],
  // Mathematical letters.
  [guise, 0xd835, 0xd835],
  // Emoji: the high half D83D holds no letter; a low half counts only behind a high one that is plain.
  [plain, 0xd83d, 0xd83d],
  [plain, 0xdc00, 0xdfff],
] as const) {
  kindOf.fill(kind, from, to + 1);
}
// Full width capitals become small letters too.
for (let unit = 0xff21; unit <= 0xff3a; unit++) kindOf[unit] = wide | capital | latin;

/** By traditional character or variant: the simplified one. */
export const simplifiedOf = new Uint16Array(0x10000);
takePairs(readOpenTable(simplified), kindOf, simplifiedOf);

/** In locals: at the top of a module, four thousand pairs take twice as long. */
function takePairs(pairs: string, kinds: Uint8Array, simple: Uint16Array): void {
  for (let at = 0; at < pairs.length; at += 2) {
    const unit = pairs.charCodeAt(at);
    simple[unit] = pairs.charCodeAt(at + 1);
    kinds[unit] = traditional;
  }
}
