import type { MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/** What somebody has ordered in the shop with their points; `waiting` for staff to hand it over. */
export interface Redemption {
  readonly id: string;
  readonly member: MemberId;
  /** The account whose points have paid for it. */
  readonly account: MemberId;
  readonly name: string;
  /** The item's id in the file, what it was called, and what it cost. */
  readonly item: string;
  readonly title: string;
  readonly cost: number;
  readonly at: number;
  state: 'waiting' | 'fulfilled' | 'refunded';
  /** The admin who has handed it over or given the points back. Absent: it was Reeve, for the member had left. */
  by?: MemberId;
  endedAt?: number;
  /** How often the admins have been reminded. */
  reminders: number;
}

const year = 365 * 24 * 3600;

export const redemptionKind: RecordKind<Redemption, [id: string]> = {
  name: 'redemption',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('redemption', member)],
    isOf: ({ member, account, by }, id) => [member, account, by].includes(id),
    shown: ({ id, member, account, title, cost, at, state }, whose) =>
      member === whose || account === whose ? { id, title, cost, at, state } : { id, handedOverByYou: state },
    without: ({ by, ...record }, id) =>
      record.member === id || record.account === id ? undefined : { ...record, ...(by && by !== id ? { by } : {}) },
  },
  key: (id) => ({ partition: 'redemption', sort: id }),
  expiry: ({ at, state, endedAt = at }) => Math.ceil(endedAt / 1000) + (state === 'waiting' ? 20 * year : year),
  ...renaming<Redemption>({
    id: 'i',
    member: 'm',
    account: 'ac',
    name: 'n',
    item: 'it',
    title: 't',
    cost: 'c',
    at: 'at',
    state: 'st',
    by: 'b',
    endedAt: 'e',
    reminders: 'r',
  }),
};

/** How many of an item have been given away or are on their way: what is left of its stock follows from the file. */
export interface Stock {
  readonly item: string;
  taken: number;
}

export const stockKind: RecordKind<Stock, [item: string]> = {
  name: 'stock',
  version: 1,
  rights: { holds: 'nobody' },
  key: (item) => ({ partition: 'stock', sort: item }),
  ...renaming<Stock>({ item: 'i', taken: 't' }),
};
