import type { MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/** A code by which somebody shows on one platform who they are on another. */
export interface LinkCode {
  readonly code: string;
  /** Who asked for it, and so must agree. */
  readonly member: MemberId;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Who sent it from elsewhere. */
  claimedBy?: MemberId;
  /** Agreed to or declined: it is of no use any more. */
  used?: true;
}

/** How long a code is good for, milliseconds. */
export const codeLasts = 10 * 60_000;

export const linkCodeKind: RecordKind<LinkCode, [code: string]> = {
  name: 'link-code',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('link-code', member)],
    isOf: (record, member) => record.member === member || record.claimedBy === member,
    shown: ({ code, at }) => ({ code, at }),
    without: () => undefined,
  },
  key: (code) => ({ partition: 'link-code', sort: code }),
  expiry: ({ at }) => Math.ceil((at + codeLasts) / 1000),
  ...renaming<LinkCode>({ code: 'c', member: 'm', at: 'at', claimedBy: 'b', used: 'u' }),
};
