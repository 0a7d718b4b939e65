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
  /** What it takes back was for this. */
  readonly of?: Reason;
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
    of: 'o',
    note: 'n',
    by: 'b',
    at: 'at',
  }),
};

/**
 * A member's points of one week, named by the local date on which it closes, of a month (`2026-11`), or of all time
 * (`all`). `at`: when they last changed, epoch milliseconds: of two with as many, who had them first stands first.
 */
export interface Standing {
  readonly period: string;
  readonly member: MemberId;
  name: string;
  points: number;
  at?: number;
}

export const allTime = 'all';
const day = 24 * 3600;
const standingsKeptSeconds = 60 * day;
const longestMonth = 31 * day;

/** Every local date, wherever, from now so far back and as far ahead as a week can close; the months of them; all time. */
function periodsBefore(now: number): string[] {
  const days = (standingsKeptSeconds + longestMonth) / day + 9;
  const dates = Array.from({ length: days }, (_, back) =>
    new Date(now + (8 - back) * day * 1000).toISOString().slice(0, 10),
  );
  return [...new Set([...dates, ...dates.map((date) => date.slice(0, 7))]), allTime];
}

export const standingKind: RecordKind<Standing, [string, MemberId]> = {
  name: 'standing',
  version: 1,
  rights: {
    holds: 'members',
    where: (member, now) =>
      periodsBefore(now).map((period) => ({ partition: `standing#${period}`, sortPrefix: member })),
    isOf: (record, member) => record.member === member,
    shown: ({ period, points }) => ({ period, points }),
    without: () => undefined,
  },
  key: (period, member) => ({ partition: `standing#${period}`, sort: member }),
  expiry: ({ period }) => expiryOf(period),
  ...renaming<Standing>({ period: 'w', member: 'm', name: 'n', points: 'p', at: 'a' }),
};

/** Epoch seconds; what is of all time is kept as good as for ever. */
function expiryOf(period: string): number {
  if (period === allTime) return 4_102_444_800;
  const begins = Math.ceil(Date.parse(period) / 1000);
  return begins + standingsKeptSeconds + (period.length === '2026-11'.length ? longestMonth : 0);
}

/** That a week or a month has been closed and its best rewarded. */
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
