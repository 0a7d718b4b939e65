import type { ChatId, MemberId } from '../event/ids.ts';
import type { Forward, Link, Media } from '../event/message.ts';
import { type RecordKind, type Retention, renaming } from './kind.ts';

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
  /** Why: one line per rule that had a say. */
  readonly trace: readonly string[];
}

export const caseKind: RecordKind<Case, [string]> = {
  name: 'case',
  version: 1,
  belongs: 'own',
  key: (id) => ({ partition: 'case', sort: id }),
  expiry: (record, retention: Retention) => Math.ceil((record.at + retention.evidence) / 1000),
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
  }),
};
