import type { Effect } from '../effects/effect.ts';
import { type RecordKind, type Retention, renaming } from './kind.ts';
import { isNamedIn } from './rights.ts';

/** How long a redelivery is recognised after the ring of the member has forgotten it: platforms give up after 24 hours. */
const keptSeconds = 14 * 24 * 3600;

/** A decision quotes evidence in its notice, so it goes with the evidence; but not before platforms give up redelivering. */
function keptFor({ evidence }: Retention): number {
  return Math.min(keptSeconds, Math.max(2 * 24 * 3600, evidence / 1000));
}

/** What an event led to. It is the outbox: its effects are sent again whenever the event is delivered again. */
export interface DecisionRecord {
  readonly event: string;
  readonly at: number;
  readonly effects: readonly Effect[];
  readonly trace: readonly string[];
  /** Not even when it was is shown: whom it tells of are not to guess each other. */
  readonly confidential?: true;
}

export const decisionKind: RecordKind<DecisionRecord, [string]> = {
  name: 'decision',
  version: 1,
  rights: {
    holds: 'members',
    // Not between quotes only: the trace speaks of members, and a file that somebody was sent quotes its quotes.
    where: (member) => [{ partition: 'decision', contains: member }],
    isOf: ({ effects, trace }, member) => isNamedIn(JSON.stringify([effects, trace]), member),
    shown: ({ at, trace, confidential }) => (confidential ? {} : { at, trace }),
    // That the event has been decided must stay known, or a redelivery would decide it again.
    without: ({ event, at }) => ({ event, at, effects: [], trace: [] }),
  },
  key: (event) => ({ partition: 'decision', sort: event }),
  expiry: (record, retention) => Math.ceil(record.at / 1000 + keptFor(retention)),
  ...renaming<DecisionRecord>({ event: 'e', at: 'at', effects: 'f', trace: 't', confidential: 'c' }),
};

/** That an effect has been performed: `<event id>#<position>`. */
export interface EffectMark {
  readonly effect: string;
  readonly at: number;
  readonly result: 'done' | 'already' | 'refused';
}

export const effectMarkKind: RecordKind<EffectMark, [string]> = {
  name: 'effect',
  version: 1,
  rights: { holds: 'nobody' },
  key: (effect) => ({ partition: 'effect', sort: effect }),
  expiry: (record) => Math.ceil(record.at / 1000) + keptSeconds,
  ...renaming<EffectMark>({ effect: 'e', at: 'at', result: 'r' }),
};
