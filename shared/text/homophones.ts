import { han, kindOf } from './bare-letters.ts';
import { isHan, isReadOtherwise, type Place } from './sound-place.ts';
import { soundUnits } from './sound-units.ts';
import { isCommonPair } from './word-pairs.ts';

/** Characters so frequent by themselves that they need no word to be meant. */
const frequent = unitSet(
  '的了吗呢吧啊呀哦嘛么我你他她它们这那是在有不没就都也还很太更最要会能可想说去来到看给和跟与把被让从对为以而或但如若其之一二三四五六七八九十几个只些点下上里中大小多少好再又才先后前时天年月日事人',
);

/** Of these, the ones that mean little by themselves. */
const functional = unitSet(
  '啥的了吗呢吧啊呀哦嘛么我你他她它们这那是在有不没就都也还很太更最要会能可想说到给和跟与把被让从对为以而或但如若其之几',
);

/** Particles that nothing begins with. */
const trailing = unitSet('吗呢吧嘛么的了');

/** Common words that stand for others so often that to be words clears them only where they belong to what is around. */
const standIns: ReadonlyMap<string, string> = new Map([['威信', '微信']]);

/** A character that means little by itself. */
export function isFunctional(unit: number): boolean {
  return functional[unit] === 1;
}

/** Asked of every pair that sounds like a word: a look into memory instead of a search. */
function unitSet(characters: string): Uint8Array {
  const found = new Uint8Array(0xa000);
  for (const character of characters) found[character.charCodeAt(0)] = 1;
  return found;
}

/** Whether the other characters are there for their own sake: as words of their own, or in words with their neighbours. */
export function isExplained(characters: string, place: Place, size: number): boolean {
  const { folded, stream, first, last } = place;
  const from = stream.from[first] ?? 0;
  const to = stream.to[last] ?? 0;
  if (size === 2 && isPairExplained(place, from, to)) return true;
  let explained = true;
  for (let at = 0; at < size; at++) {
    const here = stream.from[first + at] ?? 0;
    if (!isHomophone(folded, here, characters, at)) continue;
    const unit = folded.charCodeAt(here);
    const after = folded.charCodeAt(here + 1);
    if (size > 2 && standIns.get(folded.slice(here, here + 2)) === characters.slice(at, at + 2))
      return isReadOtherwise(place);
    const inWord = isCommonPair(unit, after);
    // A common word of which both characters would be meant for others: 同时 is not 捅死.
    if (inWord && at + 1 < size && isHomophone(folded, here + 1, characters, at + 1)) return true;
    if (!inWord && frequent[unit] !== 1 && !isCommonPair(folded.charCodeAt(here - 1), unit)) explained = false;
  }
  return explained;
}

function isHomophone(folded: string, here: number, characters: string, at: number): boolean {
  const unit = folded.charCodeAt(here);
  return kindOf[unit] === han && unit !== characters.charCodeAt(at);
}

/** Two characters say little: no word may hold one of them, and where one is frequent by itself they must stand alone. */
function isPairExplained({ folded }: Place, from: number, to: number): boolean {
  // 傻”字: two things said of each other.
  if (to - from > 2 && isHan(folded, from) && isHan(folded, to - 1)) return true;
  const before = folded.charCodeAt(from - 1);
  const after = folded.charCodeAt(to);
  if (isCommonPair(before, folded.charCodeAt(from)) || isCommonPair(folded.charCodeAt(to - 1), after)) return true;
  if (to - from === 2 && isCommonPair(folded.charCodeAt(from), folded.charCodeAt(from + 1))) return true;
  const first = folded.charCodeAt(from);
  const last = folded.charCodeAt(to - 1);
  const ordinary = isFunctional(first) || isFunctional(last);
  // A rare character is there for its sound.
  if (!ordinary || soundUnits().isRare(first) || soundUnits().isRare(last)) return false;
  const alone = kindOf[before] !== han && kindOf[after] !== han;
  return !alone || (trailing[last] === 1 && trailing[first] !== 1);
}
