import { atFirstNeed } from './at-first-need.ts';
import { trait } from './lexicon-data.ts';

/** Letters, digits and marks of scripts that put spaces between words. */
const joining = atFirstNeed(
  () =>
    /[[\p{L}\p{M}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]]/v,
);

const unknown = 0;
const apart = 1;
const joined = 2;

/** Asked once for each UTF-16 unit that is not half of a character; the pattern is slow, the table is not. */
const kindOf = new Uint8Array(0x10000);
// Those that nearly every text is made of, without asking: digits, Latin and Cyrillic letters, the unified ideographs.
for (const [from, to] of [
  [0x30, 0x39],
  [0x61, 0x7a],
  [0x430, 0x45f],
] as const) {
  kindOf.fill(joined, from, to + 1);
}
kindOf.fill(apart, 0x4e00, 0xa000);

/**
 * A word joint: where a word of a script with spaces (Latin, Cyrillic …) may begin or end. True when the character that
 * begins at this place of a folded text carries such a word on.
 */
export function joinsAt(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const unit = text.charCodeAt(at);
  const kind = kindOf[unit] ?? unknown;
  return kind === unknown ? joinsUnknown(unit, text.codePointAt(at) ?? unit) : kind === joined;
}

/** The same of the character that ends before this place. */
export function joinsBefore(text: string, at: number): boolean {
  if (at === 0) return false;
  const isLowHalf = (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 && at > 1;
  return joinsAt(text, isLowHalf && (text.charCodeAt(at - 2) & 0xfc00) === 0xd800 ? at - 2 : at - 1);
}

function joinsUnknown(unit: number, point: number): boolean {
  const joins = joining().test(String.fromCodePoint(point));
  // Half a character is not known by itself: it must be asked together with the other.
  if (point === unit) kindOf[unit] = joins ? joined : apart;
  return joins;
}

/** 1 or 0: a quick look for those who only want to save work. 0 is no answer. */
export function knownToJoin(unit: number): number {
  return (kindOf[unit] ?? 0) >>> 1;
}

/** No letter joins it where none may. */
export function standsAlone(traits: number, text: string, from: number, end: number): boolean {
  if ((traits & trait.start) !== 0 && joinsBefore(text, from)) return false;
  return (traits & trait.end) === 0 || !joinsAt(text, end);
}

/** The word without the stars that let letters join it. */
export function bareWord(written: string): string {
  return written.replace(/^\*+|\*+$/g, '');
}
