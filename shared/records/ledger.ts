import type { MemberId } from '../event/ids.ts';
import { type RecordKind, renaming } from './kind.ts';

/** One entry of the points ledger, never changed: `source` names what it was given for, and makes twice once. */
export interface LedgerEntry {
  readonly member: MemberId;
  readonly source: string;
  readonly points: number;
  readonly reason: 'daily' | 'thanks' | 'grant' | 'week' | 'offence' | 'undone' | 'linked';
  /** The admin's own words for a grant. */
  readonly note?: string;
  readonly by?: MemberId;
  readonly at: number;
}

export const ledgerKind: RecordKind<LedgerEntry, [MemberId, string]> = {
  name: 'ledger',
  version: 1,
  belongs: 'own',
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

export const standingKind: RecordKind<Standing, [string, MemberId]> = {
  name: 'standing',
  version: 1,
  belongs: 'own',
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
  belongs: 'none',
  key: (week) => ({ partition: 'week', sort: week }),
  ...renaming<ClosedWeek>({ week: 'w', at: 'at', best: 'b' }),
};
