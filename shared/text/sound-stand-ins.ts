import { isEnglishPinyin } from './english-words.ts';
import { isAlphanumeric, isHan, type Pieces, type Place } from './sound-place.ts';

/** No English word, and in other than Chinese text it fills its tokens. */
export function isLatinMeant(place: Place, latin: number, size: number): boolean {
  const { folded, stream, first, last } = place;
  let from = stream.from[first] ?? 0;
  let to = stream.to[last] ?? 0;
  if (isLatin(folded.charCodeAt(from))) while (isLatin(folded.charCodeAt(from - 1))) from--;
  if (isLatin(folded.charCodeAt(to - 1))) while (isLatin(folded.charCodeAt(to))) to++;
  const tokens = folded.slice(from, to).match(/[a-zü]+/g) ?? [];
  const cut = from < (stream.from[first] ?? 0) || to > (stream.to[last] ?? 0);
  if (cut) return hasHan(folded.slice(Math.max(0, from - nearby), to + nearby)) && !tokens.some(isEnglishPinyin);
  if (latin < size) return true;
  return tokens.length === 1 ? !isEnglishPinyin(tokens[0] ?? '') : !tokens.every(isEnglishPinyin);
}

/** So far to either side other characters tell what language this is. */
const nearby = 40;

function hasHan(folded: string): boolean {
  return /[\u4e00-\u9fa5]/.test(folded);
}

export function isLatin(unit: number): boolean {
  return (unit > 0x60 && unit < 0x7b) || unit === 0xfc;
}

/** A letter, digit or emoji for one character beside the others as they are. */
export function areStandInsMeant({ folded, stream, first, last }: Place, pieces: Pieces, size: number): boolean {
  const from = stream.from[first] ?? 0;
  const to = stream.to[last] ?? 0;
  if (isAlphanumeric(folded.charCodeAt(from)) && isAlphanumeric(folded.charCodeAt(from - 1))) return false;
  if (isAlphanumeric(folded.charCodeAt(to - 1)) && isAlphanumeric(folded.charCodeAt(to))) return false;
  if (size > 2) return pieces.same + pieces.homophones + pieces.latin > 0 || pieces.pictures === size;
  // 鸡8, but not 4人 or 北7公里.
  if (pieces.digits > 0) return pieces.same === 1 && isHan(folded, from) && !isHan(folded, to);
  if (pieces.pictures === 2) return isPictured(folded, from, to);
  return pieces.same === 1 || pieces.latin === 1;
}

/** Two different emoji, none more beside them, within a sentence. */
function isPictured(folded: string, from: number, to: number): boolean {
  const half = (to - from) / 2;
  if (folded.slice(from, from + half) === folded.slice(from + half, to)) return false;
  return isHan(folded, from - 1) ? !isPicture(folded, to) : isHan(folded, to) && !isPicture(folded, from - 1);
}

function isPicture(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  return unit >= 0x2190 && !isHan(folded, at) && !(unit >= 0x3000 && unit < 0xd800);
}
