import { isCommonPair } from '../text/word-pairs.ts';
import type { ListedWord } from './word-counts.ts';

/** A few letters. */
const initials = /^[a-z]{2,4}$/;

/** A number tied to them makes a code: SB-52, TMD_2. */
const tiedNumber = /^[-_/‐‑–]\d/;
const numberTied = /\d[-_/‐‑–]$/;

/** Characters that are written for 逼 and begin words of their own. */
const standIns = '比笔币壁';

/** A listed insult that is none where it stands: letters of a code, or characters of which the last begins another word. */
export function isOtherwise({ list, from, to }: ListedWord, folded: string): boolean {
  if (list.name !== 'insults') return false;
  if (initials.test(folded.slice(from, to)))
    return tiedNumber.test(folded.slice(to, to + 2)) || numberTied.test(folded.slice(Math.max(0, from - 2), from));
  return standIns.includes(folded.charAt(to - 1)) && isCommonPair(folded.charCodeAt(to - 1), folded.charCodeAt(to));
}
