/**
 * 32 bits (FNV-1a, mixed at the end) of a folded text, by which a member's message is recognised as said before.
 * White space does not count. 0 means: nothing was written.
 */
export function hashText(folded: string): number {
  let hash = 0x811c9dc5;
  let written = false;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    if (unit <= 0x20 || unit === 0x3000) continue;
    written = true;
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
  if (!written) return 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = (hash ^ (hash >>> 13)) >>> 0;
  return hash === 0 ? 1 : hash;
}

/**
 * The same of what is left without digits, punctuation, symbols and emoji: an advert sent again with another number or
 * another smiley is the same. 0 when nothing is left.
 */
export function looseHash(folded: string): number {
  return hashText(folded.replace(/[^\p{L}\p{M}]+/gu, ''));
}
