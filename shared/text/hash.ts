import { atFirstNeed } from './at-first-need.ts';
import { unitsOf } from './units-of.ts';

/**
 * 32 bits (FNV-1a, mixed at the end) of a folded text, by which a member's message is recognised as said before.
 * White space does not count. 0 means: nothing was written.
 */
export function hashText(folded: string): number {
  let hash = seed;
  let written = false;
  const units = unitsOf(folded);
  for (let at = 0; at < folded.length; at++) {
    const unit = units[at] ?? 0;
    if (unit <= 0x20 || unit === 0x3000) continue;
    written = true;
    hash = Math.imul(hash ^ unit, factor);
  }
  return written ? mixed(hash) : 0;
}

const seed = 0x811c9dc5;
const factor = 0x01000193;

function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = (bits ^ (bits >>> 13)) >>> 0;
  return bits === 0 ? 1 : bits;
}

/**
 * The same of what is left without digits, punctuation, symbols and emoji: an advert sent again with another number or
 * another smiley is the same. 0 when nothing is left.
 */
export function looseHash(folded: string): number {
  let hash = seed;
  let written = false;
  const units = unitsOf(folded);
  for (let at = 0; at < folded.length; at++) {
    const unit = units[at] ?? 0;
    if ((kinds[unit] || kindAt(folded, at)) !== letter) continue;
    written = true;
    hash = Math.imul(hash ^ unit, factor);
  }
  return written ? mixed(hash) : 0;
}

const letters = atFirstNeed(() => /[\p{L}\p{M}]/u);
const letter = 1;
const sign = 2;

/** 0: not known yet. The pattern is slow and is asked once for each unit. */
const kinds = new Uint8Array(0x10000);
kinds.fill(letter, 0x61, 0x7b);
kinds.fill(letter, 0x430, 0x450);
kinds.fill(letter, 0x4e00, 0xa000);

/** Half a character is not known by itself: it is asked together with the other. */
function kindAt(folded: string, at: number): number {
  const unit = folded.charCodeAt(at);
  const isLow = (unit & 0xfc00) === 0xdc00 && at > 0 && (folded.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  const kind = letters().test(String.fromCodePoint(folded.codePointAt(isLow ? at - 1 : at) ?? 0)) ? letter : sign;
  if ((unit & 0xf800) !== 0xd800) kinds[unit] = kind;
  return kind;
}
