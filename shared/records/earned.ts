import type { MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/**
 * What a message has earned, kept where the platform tells of deleted messages: whose message it was is not told then. Or
 * that it is gone, and earns nothing any more.
 */
export interface Earned {
  readonly at: number;
  /** Who has the points; absent: it has earned nothing, or they are forgotten. */
  readonly member?: MemberId;
  /** Entries of their ledger, the latest last. */
  readonly sources: readonly string[];
  readonly deleted?: true;
}

/** What is deleted later keeps what it has earned. */
const keptSeconds = 90 * 24 * 3600;

export const earnedKind: RecordKind<Earned, [tag: string]> = {
  name: 'earned',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('earned', member)],
    isOf: (record, member) => record.member === member,
    shown: ({ at, sources }) => ({ at, sources }),
    without: () => undefined,
  },
  key: (tag) => ({ partition: 'earned', sort: tag }),
  expiry: ({ at }) => Math.ceil(at / 1000) + keptSeconds,
  ...renaming<Earned>({ at: 'at', member: 'm', sources: 's', deleted: 'd' }),
};
