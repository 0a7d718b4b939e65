import type { ChatId, MemberId } from '../event/ids.ts';
import type { Forward, Link, Media } from '../event/message.ts';
import { type RecordKind, type Retention, renaming } from './kind.ts';
import { mentioning } from './rights.ts';

/** What was said, kept before it is removed. */
export interface Evidence {
  readonly messageIds: readonly string[];
  readonly text: string;
  /** What of the text, or of the name above it, decided: as it was written. */
  readonly pieces?: readonly string[];
  readonly links: readonly Link[];
  readonly media: readonly Media[];
  readonly forward?: Forward;
  /** Messages of one album share it. */
  readonly album?: string;
  /** When it was said, epoch milliseconds. */
  readonly at: number;
}

export type Sanction =
  | { readonly do: 'none' | 'warn' | 'kick' | 'ban' }
  /** `until`: epoch milliseconds. */
  | { readonly do: 'mute'; readonly until: number };

/**
 * One offence: what happened, what followed, and everything needed to undo it.
 * `withheld`: the hourly cap was reached, nothing was done. `shadow`: the rule is only being tried.
 */
export interface Case {
  readonly id: string;
  readonly member: MemberId;
  readonly name: string;
  /** The account that its strikes and points were laid on, where that is another of the same person's. */
  readonly account?: MemberId;
  readonly chat: ChatId;
  readonly topic?: string;
  readonly rule: string;
  readonly at: number;
  evidence: Evidence;
  status: 'open' | 'undone' | 'dismissed' | 'withheld' | 'shadow';
  /** Strikes and ledger points (zero or less) it cost, given back when undone. */
  readonly strikes: number;
  readonly points: number;
  sanction: Sanction;
  /** The admin who decided last. */
  by?: MemberId;
  /** What the platform would not do: `remove: no-rights`. */
  refusals?: readonly string[];
  /** The cases of the other rules that the same message breaks. */
  beside?: readonly string[];
  /** Why: a line for each rule that had a say, its own first, then the others that fired. */
  readonly trace: readonly string[];
  /** So many of these lines, the first ones, are of rules that fired. */
  readonly fired?: number;
  /** When the time to decide about its appeal began anew: so long as that waits, it is not forgotten. Epoch milliseconds. */
  renewedAt?: number;
}

export const caseKind: RecordKind<Case, [string]> = {
  name: 'case',
  version: 1,
  rights: {
    holds: 'members',
    where: (member) => [mentioning('case', member)],
    isOf: (record, member) => [record.member, record.account, record.by].includes(member),
    shown: shownCase,
    without: caseWithout,
  },
  key: (id) => ({ partition: 'case', sort: id }),
  expiry: ({ at, renewedAt = at }, { evidence }: Retention) => Math.ceil((renewedAt + evidence) / 1000),
  ...renaming<Case>({
    id: 'i',
    member: 'm',
    name: 'n',
    account: 'ac',
    chat: 'c',
    topic: 'tp',
    rule: 'r',
    at: 'at',
    evidence: 'e',
    status: 's',
    strikes: 'k',
    points: 'p',
    sanction: 'x',
    by: 'b',
    refusals: 'f',
    beside: 'd',
    trace: 't',
    fired: 'tf',
    renewedAt: 'ra',
  }),
};

function shownCase(record: Case, member: MemberId): unknown {
  const { id, chat, rule, at, evidence, status, strikes, points, sanction } = record;
  // Whoever has decided about somebody else's case reads that they have, and nothing of the other.
  if (record.member !== member && record.account !== member) return { id, decidedByYou: status };
  const { text, links, media } = evidence;
  return { id, chat, rule, at, said: { text, links, media }, status, strikes, points, sanction };
}

/** A ban holds on: who, by which rule and since when is all that it needs. */
function caseWithout({ by, ...record }: Case, member: MemberId, bans: ReadonlySet<string>): Case | undefined {
  if (record.member !== member) {
    const { account, ...rest } = record;
    const kept = account === undefined || account === member ? rest : { ...rest, account };
    return by === undefined || by === member ? kept : { ...kept, by };
  }
  // It may have been lifted long ago, and the case stands.
  if (!bans.has(record.id)) return undefined;
  const { account, ...bare } = record;
  const nothing = { messageIds: [], text: '', links: [], media: [], at: record.at };
  return { ...bare, name: '', evidence: nothing, trace: [], fired: 0 };
}
