import type { MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/** What points are for: earned by oneself, given as a bonus at the end of a week or month, or moved by what happened. */
export type Reason = Earning | 'week' | 'month' | 'clean' | 'offence' | 'undone' | 'linked' | 'redeemed' | 'reversed';

/** What a member does, or is given, for which points are counted on boards and may be capped by the day. */
export type Earning =
  | 'daily'
  | 'streak'
  | 'answer'
  | 'thanks'
  | 'feature'
  | 'report'
  | 'suggestion'
  | 'invitation'
  | 'grant';

/** One entry of the points ledger, never changed: `source` names what it was given for, and makes twice once. */
export interface LedgerEntry {
  readonly member: MemberId;
  readonly source: string;
  readonly points: number;
  readonly reason: Reason;
  /** The admin's own words for a grant, or why it was taken back. */
  readonly note?: string;
  readonly by?: MemberId;
  readonly at: number;
}

export const ledgerKind: RecordKind<LedgerEntry, [MemberId, string]> = {
  name: 'ledger',
  version: 1,
  rights: {
    holds: 'members',
    // Their own entries, and those of others that name them as the giver.
    where: (member) => [{ partition: 'ledger', sortPrefix: `${member}#` }, mentioning('ledger', member)],
    isOf: (record, member) => record.member === member || record.by === member,
    shown: ({ member, source, points, reason, note, at }) => ({ member, source, points, reason, note, at }),
    without({ by, ...entry }, member) {
      return entry.member === member ? undefined : entry;
    },
  },
  key: (member, source) => ({ partition: 'ledger', sort: `${member}#${source}` }),
  ...renaming<LedgerEntry>({
    member: 'm',
    source: 's',
    points: 'p',
    reason: 'r',
    note: 'n',
    by: 'b',
    at: 'at',
  }),
};

/** A member's points of one week; the week is named by the local date on which it closes. */
export interface Standing {
  readonly week: string;
  readonly member: MemberId;
  name: string;
  points: number;
}

const standingsKeptSeconds = 60 * 24 * 3600;

/** Every local date, wherever, from now so far back and as far ahead as a week can close. */
function datesBefore(now: number, seconds: number): string[] {
  const day = 24 * 3600;
  const days = seconds / day + 9;
  return Array.from({ length: days }, (_, back) => new Date(now + (8 - back) * day * 1000).toISOString().slice(0, 10));
}

export const standingKind: RecordKind<Standing, [string, MemberId]> = {
  name: 'standing',
  version: 1,
  rights: {
    holds: 'members',
    where: (member, now) =>
      datesBefore(now, standingsKeptSeconds).map((week) => ({ partition: `standing#${week}`, sortPrefix: member })),
    isOf: (record, member) => record.member === member,
    shown: ({ week, points }) => ({ week, points }),
    without: () => undefined,
  },
  key: (week, member) => ({ partition: `standing#${week}`, sort: member }),
  expiry: (record) => Math.ceil(Date.parse(record.week) / 1000) + standingsKeptSeconds,
  ...renaming<Standing>({ week: 'w', member: 'm', name: 'n', points: 'p' }),
};

/** That a week has been closed and its best rewarded. */
export interface ClosedWeek {
  readonly week: string;
  readonly at: number;
  readonly best: readonly { readonly member: MemberId; readonly points: number; readonly bonus: number }[];
}

export const closedWeekKind: RecordKind<ClosedWeek, [string]> = {
  name: 'week',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('week', member)],
    isOf: ({ best }, member) => best.some((one) => one.member === member),
    shown: ({ week, best }, member) => ({ week, best: best.filter((one) => one.member === member) }),
    without: ({ best, ...week }, member) => ({ ...week, best: best.filter((one) => one.member !== member) }),
  },
  key: (week) => ({ partition: 'week', sort: week }),
  ...renaming<ClosedWeek>({ week: 'w', at: 'at', best: 'b' }),
};
