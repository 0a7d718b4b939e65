/** 53-bit hash (cyrb53, public domain) of a text: short ids that are the same for the same input. */
function hash53(text: string, seed: number): number {
  let h1 = 0xdeadbeef ^ seed;
  let h2 = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h1 = Math.imul(h1 ^ unit, 2654435761);
    h2 = Math.imul(h2 ^ unit, 1597334677);
  }
  h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
  h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
  return 4294967296 * (2097151 & h2) + (h1 >>> 0);
}

/** Eleven characters of 0-9 a-z made from a text, for ids that people see and buttons carry. */
export function shortId(text: string): string {
  return hash53(text, 0).toString(36).padStart(11, '0');
}

/**
 * A timer's name from its purpose and whom it concerns: the same pair is the same timer. The owner is hashed (106 bits):
 * names of schedules stand in logs, and in the ids of events that decisions are kept under, long after somebody has been
 * forgotten. EventBridge Scheduler takes 64 characters of 0-9 A-Z a-z - _ . only.
 */
export function timerId(purpose: string, owner: string): string {
  return `${purpose}.${shortId(owner)}${hash53(owner, 1).toString(36).padStart(11, '0')}`;
}
