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

/** What stands for a Latin letter in the middle of Latin ones alone, for its sound or as in headlines: фuck, fцck, яetard. */
const latinRoleOf: ReadonlyMap<number, string> = new Map([
  [0x444, 'f'],
  [0x446, 'u'],
  [0x44f, 'r'],
]);

/** Letters of scripts with spaces; characters of others stand beside them without being mixed. */
const letter = atFirstNeed(
  () =>
    /[\p{L}--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]]/v,
);
const foreign = /[^\0-ɏ]/;

/** What a unit is to words. A word of more than one kind of letters is mixed. */
const apart = 8;
const latin = 1;
const cyrillic = 2;
const another = 4;
const isMixed = [false, false, false, true, false, true, true, true];

/** 0: not known yet. The pattern is slow and is asked once for each unit. */
const kinds = new Uint8Array(0x10000);
kinds.fill(apart, 0, 0x61);
kinds.fill(latin, 0x61, 0x7b);
kinds.fill(cyrillic, 0x430, 0x460);
kinds.fill(apart, 0x4e00, 0xa000);

/**
 * Folded words that mix scripts, in one: what nobody writes but to be missed. A word becomes Latin or Cyrillic when all
 * its letters can be taken for such; when for both, as the rest of the text is, or its majority. As many units as before.
 */
export function unmixed(folded: string): string {
  if (!foreign.test(folded)) return folded;
  if (latest.text !== folded) latest = { text: folded, unmixed: unmixedText(folded) };
  return latest.unmixed;
}

/** Whoever folds a text often asks next whether it was mixed. */
let latest = { text: '', unmixed: '' };

function unmixedText(folded: string): string {
  // Asked of the text once at most, however many words are in doubt.
  let balance: number | undefined;
  const balanceOfText = () => {
    balance ??= balanceOf(folded);
    return balance;
  };
  let text = '';
  let done = 0;
  let mixed = 0;
  for (let at = 0, from = 0; at <= folded.length; at++) {
    const kind = at < folded.length ? kinds[folded.charCodeAt(at)] || kindAt(folded, at) : apart;
    if (kind !== apart) {
      mixed |= kind;
      continue;
    }
    if (isMixed[mixed]) {
      text += folded.slice(done, from) + unmixedWord(folded.slice(from, at), balanceOfText);
      done = at;
    }
    mixed = 0;
    from = at + 1;
  }
  return done === 0 ? folded : text + folded.slice(done);
}

function kindAt(folded: string, at: number): number {
  const unit = folded.charCodeAt(at);
  if ((unit & 0xf800) === 0xd800) return kindOfHalf(folded, at);
  const kind = !letter().test(folded.charAt(at))
    ? apart
    : isLatin(unit)
      ? latin
      : isCyrillic(unit)
        ? cyrillic
        : another;
  kinds[unit] = kind;
  return kind;
}

/** Emoji come in rows, and are no letters. */
function kindOfHalf(folded: string, at: number): number {
  const first = folded.charCodeAt(at) < 0xdc00 ? at : at - 1;
  const point = folded.codePointAt(first) ?? 0;
  if (point < 0x10000 || (point >= 0x1f000 && point < 0x1fc00)) return apart;
  return letter().test(String.fromCodePoint(point)) ? another : apart;
}

function isLatin(unit: number): boolean {
  return (unit > 0x60 && unit < 0x7b) || (unit >= 0xdf && unit < 0x250);
}

function isCyrillic(unit: number): boolean {
  return unit >= 0x400 && unit < 0x530;
}

/** True when some word mixes scripts in this way. */
export function mixesScripts(folded: string): boolean {
  return unmixed(folded) !== folded;
}

function unmixedWord(letters: string, balance: () => number): string {
  const count = { latin: 0, cyrillic: 0, toLatin: true, inRole: true, toCyrillic: true };
  for (let at = 0; at < letters.length; at++) {
    const unit = letters.charCodeAt(at);
    if (isLatin(unit)) {
      count.latin++;
      if (!cyrillicLookOf.has(unit)) count.toCyrillic = false;
    } else {
      if (isCyrillic(unit)) count.cyrillic++;
      if (!latinLookOf.has(unit)) {
        count.toLatin = false;
        if (!latinRoleOf.has(unit)) count.inRole = false;
      }
      if (!isEverydayCyrillic(unit)) count.toCyrillic = false;
    }
  }
  const becomesCyrillic = count.toCyrillic && (!count.toLatin || (balance() || count.cyrillic - count.latin) > 0);
  if (count.toLatin && !becomesCyrillic) return inLooks(letters, latinLookOf);
  // The word's own letters stand in the balance, too.
  const inRole = count.inRole && count.latin >= 2 * count.cyrillic && balance() <= count.cyrillic;
  if (inRole) return inLooks(inLooks(letters, latinRoleOf), latinLookOf);
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
