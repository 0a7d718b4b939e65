/**
 * Folding: two texts that a reader takes for the same become the same. Unicode's NFKC (full width, circled, decorative
 * letters), lower case, one sigma, and no characters that nobody sees (zero width, direction marks, variation selectors).
 */
export function fold(text: string): string {
  return isPlain(text) ? text : foldAny(text);
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

/** UTF-16 units that stay as they are wherever they stand: most chat consists of them, and looking costs no memory. */
const plain = new Uint8Array(0x10000);
for (const [from, to] of [
  [0x09, 0x0d],
  [0x20, 0x40],
  [0x5b, 0x7e],
  // Latin-1 and Cyrillic small letters, quotation marks and dashes as typed.
  [0xdf, 0xff],
  [0x430, 0x45f],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  // Chinese and Japanese punctuation, kana, ideographs.
  [0x3001, 0x3003],
  [0x3008, 0x3011],
  [0x3041, 0x3096],
  [0x30a1, 0x30fa],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  // Emoji: the high half D83D holds no letter; a low half counts only behind a high one that is plain.
  [0xd83d, 0xd83d],
  [0xdc00, 0xdfff],
] as const) {
  plain.fill(1, from, to + 1);
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (plain[text.charCodeAt(at)] === 0) return false;
  }
  return true;
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
