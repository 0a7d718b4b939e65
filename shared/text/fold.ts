/**
 * Folding: two texts that a reader takes for the same become the same. Unicode's NFKC (full width, circled, decorative
 * letters), lower case, one sigma, and no characters that nobody sees (zero width, direction marks, variation selectors).
 */
export function fold(text: string): string {
  let kinds = 0;
  for (let at = 0; at < text.length; at++) kinds |= kindOf[text.charCodeAt(at)] ?? other;
  // Nearly every message ends in one of the first three lines, at a fraction of the cost of the last.
  if (kinds === plain) return text;
  if (kinds === capital) return text.toLowerCase();
  if (kinds <= (capital | wide)) return text.normalize('NFKC').toLowerCase();
  return foldAny(text);
}

const unseen = /\p{Default_Ignorable_Code_Point}/gu;
/** No language piles up so many marks, and sorting them takes quadratic time: 64,000 of them two seconds. */
const piledMarks = /(\p{M}{8})\p{M}+/gu;

function foldAny(text: string): string {
  const once = text.replace(unseen, '').replace(piledMarks, '$1').normalize('NFKC').toLowerCase();
  // Lower case can take a text out of NFKC (İ becomes two characters), NFKC can bring unseen ones in (the half-width Hangul
  // filler), and JavaScript writes sigma by its place in the word: `ς` at the end, so that cutting a word would change it.
  return once.normalize('NFKC').replace(unseen, '').replace(piledMarks, '$1').replaceAll('ς', 'σ');
}

const plain = 0;
const capital = 1;
const wide = 2;
const other = 4;

/** What folding does to a UTF-16 unit wherever it stands: nothing, its small letter, its NFKC, or more than that. */
const kindOf = new Uint8Array(0x10000).fill(other);
for (const [kind, from, to] of [
  [plain, 0x00, 0x40],
  [capital, 0x41, 0x5a],
  [plain, 0x5b, 0x7e],
  // Latin-1 and Cyrillic.
  [wide, 0xa0, 0xa0],
  [capital, 0xc0, 0xd6],
  [capital, 0xd8, 0xde],
  [plain, 0xdf, 0xff],
  [capital, 0x400, 0x42f],
  [plain, 0x430, 0x45f],
  // Quotation marks, dashes, the ellipsis.
  [plain, 0x2013, 0x2014],
  [plain, 0x2018, 0x2019],
  [plain, 0x201c, 0x201d],
  [wide, 0x2026, 0x2026],
  // Chinese and Japanese punctuation, kana, ideographs, full width.
  [wide, 0x3000, 0x3000],
  [plain, 0x3001, 0x3003],
  [plain, 0x3008, 0x3011],
  [plain, 0x3041, 0x3096],
  [plain, 0x30a1, 0x30fa],
  [plain, 0x3400, 0x4dbf],
  [plain, 0x4e00, 0x9fff],
  [wide, 0xff01, 0xff5e],
  // Emoji: the high half D83D holds no letter; a low half counts only behind a high one that is plain.
  [plain, 0xd83d, 0xd83d],
  [plain, 0xdc00, 0xdfff],
] as const) {
  kindOf.fill(kind, from, to + 1);
}

/**
 * One character with all that can melt into it: marks, unseen characters, and the letters that Hangul syllables and
 * Kirat Rai vowels are composed of. Folding the pieces one by one gives the folding of the whole.
 */
const piece =
  /.[\p{M}\p{Default_Ignorable_Code_Point}\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\ud7b0-\ud7ff\uff9e-\uffdc\u{16d63}-\u{16d6a}]*/gsu;

/** The piece of the original text that became `folded.slice(from, to)`. For traces and evidence, not for every message. */
export function originalPiece(original: string, from: number, to: number): string {
  let start = original.length;
  let end = 0;
  let folded = 0;
  for (const [text] of original.matchAll(piece)) {
    const after = folded + fold(text).length;
    const at = end;
    if (after > from && start === original.length) start = at;
    end = at + text.length;
    folded = after;
    if (folded >= to) break;
  }
  return original.slice(start, end);
}
