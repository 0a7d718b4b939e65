import { atFirstNeed } from './at-first-need.ts';
import { confusables } from './tables/confusables.ts';
import { readOpenTable } from './tables/read-table.ts';

/** The Latin letter that a letter of another script or style is taken for. */
export const latinLookOf = new Map<number, string>();
const pairs = readOpenTable(confusables);
for (let at = 0; at < pairs.length; at += 2) latinLookOf.set(pairs.charCodeAt(at), pairs.charAt(at + 1));

/** The Cyrillic letter that a Latin one is taken for. */
const cyrillicLookOf = new Map<number, string>();
const looks = 'aаeеoоpрcсyуxхkкmмtтhнbвiіuиnп';
for (let at = 0; at < looks.length; at += 2) cyrillicLookOf.set(looks.charCodeAt(at), looks.charAt(at + 1));

/** Scripts with spaces; characters of others stand beside letters of these without being mixed. */
const word = atFirstNeed(
  () =>
    /[\p{L}--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]+/gv,
);
const foreign = /[^\0-ɏ]/;

/**
 * Folded words that mix scripts, in one: what nobody writes but to be missed. A word becomes Latin or Cyrillic when all
 * its letters can be taken for such; when for both, as the rest of the text is, or its majority. As many units as before.
 */
export function unmixed(folded: string): string {
  if (!foreign.test(folded)) return folded;
  // Asked of the text once at most, however many words are in doubt.
  let balance: number | undefined;
  const balanceOfText = () => {
    balance ??= balanceOf(folded);
    return balance;
  };
  return folded.replace(word(), (letters) => unmixedWord(letters, balanceOfText));
}

/** True when some word mixes scripts in this way. */
export function mixesScripts(folded: string): boolean {
  return unmixed(folded) !== folded;
}

function unmixedWord(letters: string, balance: () => number): string {
  const count = { latin: 0, cyrillic: 0, other: 0, toLatin: true, toCyrillic: true };
  for (let at = 0; at < letters.length; at++) {
    const unit = letters.charCodeAt(at);
    if ((unit > 0x60 && unit < 0x7b) || (unit >= 0xdf && unit < 0x250)) {
      count.latin++;
      if (!cyrillicLookOf.has(unit)) count.toCyrillic = false;
    } else {
      if (unit >= 0x400 && unit < 0x530) count.cyrillic++;
      else count.other++;
      if (!latinLookOf.has(unit)) count.toLatin = false;
      if (!isEverydayCyrillic(unit)) count.toCyrillic = false;
    }
  }
  if ((count.latin > 0 ? 1 : 0) + (count.cyrillic > 0 ? 1 : 0) + (count.other > 0 ? 1 : 0) < 2) return letters;
  const isCyrillic = count.toCyrillic && (!count.toLatin || (balance() || count.cyrillic - count.latin) > 0);
  if (count.toLatin && !isCyrillic) return inLooks(letters, latinLookOf);
  return count.toCyrillic ? inLooks(letters, cyrillicLookOf) : letters;
}

/** How many letters more are Cyrillic without a doubt than Latin. */
function balanceOf(text: string): number {
  let balance = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x60 && unit < 0x7b) balance -= cyrillicLookOf.has(unit) ? 0 : 1;
    else if (unit >= 0x430 && unit < 0x460) balance += latinLookOf.has(unit) ? 0 : 1;
  }
  return balance;
}

/** Russian, Ukrainian, Belarusian. */
function isEverydayCyrillic(unit: number): boolean {
  return (unit >= 0x430 && unit <= 0x44f) || 'ёіїєґў'.includes(String.fromCharCode(unit));
}

function inLooks(letters: string, looks: ReadonlyMap<number, string>): string {
  let out = '';
  for (let at = 0; at < letters.length; at++) out += looks.get(letters.charCodeAt(at)) ?? letters.charAt(at);
  return out;
}
