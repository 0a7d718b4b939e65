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
  /** What is left when the member is forgotten: the record without them, or nothing. */
  without(record: R, member: MemberId): R | undefined;
}

/** For what a member's id stands in: the text that finds it in a record as written. */
export function mentioning(partition: string, member: MemberId): Query {
  return { partition, contains: JSON.stringify(member) };
}
