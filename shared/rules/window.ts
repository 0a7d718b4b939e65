import type { Recent } from '../records/member.ts';
import type { Subject } from './condition.ts';

/**
 * How much this member has sent in this chat in the time that ends with this message: all, or what has this hash.
 * Of an edited message nothing: it has been counted when it was sent.
 */
export function countWithin({ event, member, chatTag }: Subject, within: number, hash?: number): number {
  if (event.edited) return 0;
  const since = Math.floor((event.at - within) / 1000);
  let count = 0;
  let album = 0;
  for (const one of member.recent) {
    if (!lies(one, since, chatTag, hash)) continue;
    // The pictures of one album follow each other.
    if (one[3] >= 0 || one[3] !== album) count++;
    album = Math.min(one[3], 0);
  }
  return count;
}

/** The ids of those messages. */
export function earlierWithin({ event, member, chatTag }: Subject, within: number, hash?: number): readonly string[] {
  const since = Math.floor((event.at - within) / 1000);
  return member.recent.filter((one) => lies(one, since, chatTag, hash)).map(([, , messageId]) => messageId);
}

function lies(one: Recent, since: number, tag: string, hash: number | undefined): boolean {
  return one[0] >= since && one[1] === tag && (hash === undefined || one[3] === hash);
}
