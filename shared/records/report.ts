import type { ChatId, MemberId } from '../event/ids.ts';
import type { Evidence } from './case.ts';
import { type RecordKind, type Retention, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/** One who has reported it: by which account, as whom (accounts of one person count once), when, and why. */
export interface Reporting {
  readonly member: MemberId;
  readonly account: MemberId;
  readonly at: number;
  readonly reason?: string;
}

/**
 * What members have reported of one message, or of one member. `expired`: nobody decided in time. `undone`: it was
 * confirmed, and what followed has been taken back.
 */
export interface Report {
  readonly id: string;
  /** What it is of, as a key: the same is one report, however many report it. */
  readonly about: string;
  readonly at: number;
  /** Where it was said, or where the member is. */
  readonly chat?: ChatId;
  readonly topic?: string;
  readonly messageId?: string;
  /** The reported: absent when the platform did not tell who it was. */
  readonly member?: MemberId;
  readonly account?: MemberId;
  readonly name: string;
  /** `at` 0: it is not known when it was said. */
  evidence: Evidence;
  reporters: readonly Reporting[];
  status: 'open' | 'confirmed' | 'unfounded' | 'expired' | 'undone';
  /** Against staff or an admin: the other admins read it, and nobody can be sanctioned by it. */
  readonly guarded?: true;
  /** The message is withdrawn until an admin has looked, epoch milliseconds. */
  hiddenAt?: number;
  /** How often the admins have been called again, and when they are next; -1: the words are being looked up for them. */
  stage: number;
  dueAt: number;
  /** The admin who decided. */
  by?: MemberId;
}

/** A store erases what is over some time after it may. */
const spare = 2 * 24 * 3600_000;

export const reportKind: RecordKind<Report, [id: string]> = {
  name: 'report',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('report', member)],
    isOf: (record, member) => isReported(record, member) || record.by === member || hasReported(record, member),
    shown: shownReport,
    without: reportWithout,
  },
  key: (id) => ({ partition: 'report', sort: id }),
  // As long as cases, but none goes before its reporters have heard what became of it.
  expiry: ({ at, dueAt }, { evidence }: Retention) => Math.ceil(Math.max(at + evidence, dueAt + spare) / 1000),
  ...renaming<Report>({
    id: 'i',
    about: 'a',
    at: 'at',
    chat: 'c',
    topic: 'tp',
    messageId: 'mi',
    member: 'm',
    account: 'ac',
    name: 'n',
    evidence: 'e',
    reporters: 'r',
    status: 's',
    guarded: 'g',
    hiddenAt: 'h',
    stage: 'st',
    dueAt: 'd',
    by: 'b',
  }),
};

export function isReported({ member, account }: Pick<Report, 'member' | 'account'>, id: MemberId): boolean {
  return member === id || account === id;
}

function hasReported({ reporters }: Report, id: MemberId): boolean {
  return reporters.some(({ member, account }) => member === id || account === id);
}

/** The reported read what is held of their words, and neither who reported it nor when. */
function shownReport(record: Report, member: MemberId): unknown {
  const { status, evidence, reporters } = record;
  const mine = reporters.find((one) => one.member === member || one.account === member);
  if (mine) return { reportedByYou: mine.at, reason: mine.reason, status };
  if (!isReported(record, member)) return { decidedByYou: status };
  const { text, links, media } = evidence;
  return { said: { text, links, media }, status };
}

/** Whoever has reported it still hears what becomes of it, also when the reported are forgotten. */
function reportWithout({ by, ...record }: Report, id: MemberId): Report {
  const reporters = record.reporters.filter(({ member, account }) => member !== id && account !== id);
  const decided = by === undefined || by === id ? {} : { by };
  if (!isReported(record, id)) return { ...record, ...decided, reporters };
  const { member: _, account: __, messageId: ___, ...rest } = record;
  const evidence: Evidence = { messageIds: [], text: '', links: [], media: [], at: 0 };
  return { ...rest, ...decided, about: record.id, name: '', evidence, reporters };
}

/** How far somebody's reports can be relied on; kept with the account that counts for all of theirs. */
export interface Reporter {
  readonly member: MemberId;
  confirmed: number;
  unfounded: number;
  /** When the latest unfounded ones were found to be so. */
  unfoundedAt: readonly number[];
  /** Their latest reports, and when they sent them. */
  lately: readonly (readonly [report: string, at: number])[];
}

const keptSeconds = 365 * 24 * 3600;

export const reporterKind: RecordKind<Reporter, [MemberId]> = {
  name: 'reporter',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [{ partition: 'reporter', sortPrefix: member }],
    isOf: (record, member) => record.member === member,
    shown: ({ confirmed, unfounded, unfoundedAt }) => ({ confirmed, unfounded, unfoundedAt }),
    without: () => undefined,
  },
  key: (member) => ({ partition: 'reporter', sort: member }),
  expiry: ({ lately, unfoundedAt }) =>
    Math.ceil(Math.max(0, lately.at(-1)?.[1] ?? 0, ...unfoundedAt) / 1000) + keptSeconds,
  ...renaming<Reporter>({ member: 'm', confirmed: 'c', unfounded: 'u', unfoundedAt: 'a', lately: 'l' }),
};
