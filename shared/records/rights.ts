import type { MemberId } from '../event/ids.ts';
import type { Query } from './stored.ts';

/** How a member's right to see what is held of them, and to have it erased, is served for one kind of record. */
export type Rights<R> =
  /** Nothing in it tells of a member. */
  | { readonly holds: 'nobody' }
  /** It cannot be found by member, and is gone by itself within this time, milliseconds. */
  | { readonly holds: 'passing'; readonly within: number }
  | HoldsMembers<R>;

export interface HoldsMembers<R> {
  readonly holds: 'members';
  /** Where such records lie; what is found there and not theirs is passed over. `now`: epoch milliseconds. */
  where(member: MemberId, now: number): readonly Query[];
  isOf(record: R, member: MemberId): boolean;
  /** What the member reads of it, in plain names. */
  shown(record: R, member: MemberId): unknown;
  /** What is left when the member is forgotten: the record without them, or nothing. `bans`: the cases whose ban holds. */
  without(record: R, member: MemberId, bans: ReadonlySet<string>): R | undefined;
}

/** For what a member's id stands in: the text that finds it in a record as written. */
export function mentioning(partition: string, member: MemberId): Query {
  return { partition, contains: JSON.stringify(member) };
}

/**
 * Does a text hold this id, between quotes or in the middle of words? Ids have no fixed length: `telegram:12` does not stand
 * in `telegram:123`.
 */
export function isNamedIn(text: string, member: MemberId): boolean {
  for (let at = text.indexOf(member); at >= 0; at = text.indexOf(member, at + 1)) {
    if (!/^(?:[\w-]|\.\w)/.test(text.slice(at + member.length, at + member.length + 2))) return true;
  }
  return false;
}
