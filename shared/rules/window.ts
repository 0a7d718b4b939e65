import type { Recent } from '../records/member.ts';
import type { Subject } from './condition.ts';

/**
 * How much this member has sent in this chat in the time that ends with this message: all, or what has this hash.
 * Of an edited message nothing: it has been counted when it was sent.
 */
export function countWithin(subject: Subject, within: number, hash?: number): number {
  if (subject.event.edited) return 0;
  let count = 0;
  let album = 0;
  for (const one of subject.member.recent) {
    if (!lies(one, subject, within, hash)) continue;
    // The pictures of one album follow each other.
    if (one[3] >= 0 || one[3] !== album) count++;
    album = Math.min(one[3], 0);
  }
  return count;
}

/** The ids of those messages. */
export function earlierWithin(subject: Subject, within: number, hash?: number): readonly string[] {
  return subject.member.recent.filter((one) => lies(one, subject, within, hash)).map(([, , messageId]) => messageId);
}

/** By index: taking a tuple apart walks an iterator, and this is asked for every message remembered. */
function lies(one: Recent, { event, chatTag }: Subject, within: number, hash?: number): boolean {
  const ago = Math.floor(event.at / 1000) - one[0];
  return ago >= 0 && ago * 1000 <= within && one[1] === chatTag && (hash === undefined || one[3] === hash);
}
