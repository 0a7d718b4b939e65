import type { Timer } from '../../../shared/effects/effect.ts';
import { memberId } from '../../../shared/event/ids.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { type Case, caseKind } from '../../../shared/records/case.ts';
import { type LedgerEntry, ledgerKind } from '../../../shared/records/ledger.ts';
import { type Member, memberKind } from '../../../shared/records/member.ts';

/** What Reeve has on record about one member. */
export interface Recorded {
  readonly member?: Member;
  /** Latest first. */
  readonly cases: readonly Case[];
  readonly ledger: readonly LedgerEntry[];
  /** Soonest first. */
  readonly timers: readonly { readonly purpose: string; readonly at: number }[];
}

export async function recordedOf(id: string, store: Store, timers: readonly Timer[]): Promise<Recorded> {
  const member = memberId('sandbox', id);
  const [[stored], cases, ledger] = await Promise.all([
    store.load([memberKind.key(member)]),
    store.query({ partition: caseKind.key('').partition, contains: `"${member}"` }),
    store.query({ partition: ledgerKind.key(member, '').partition, sortPrefix: ledgerKind.key(member, '').sort }),
  ]);
  return {
    ...(stored && { member: memberKind.decode(stored.data) }),
    // The text may stand anywhere in a case, for instance as the admin who decided it.
    cases: cases
      .map(({ data }) => caseKind.decode(data))
      .filter((one) => one.member === member)
      .sort(latestFirst),
    ledger: ledger.map(({ data }) => ledgerKind.decode(data)).sort(latestFirst),
    timers: timers
      .filter(({ event }) => event.member === member)
      .map(({ at, event }) => ({ at, purpose: event.purpose }))
      .sort((a, b) => a.at - b.at),
  };
}

function latestFirst(a: { readonly at: number }, b: { readonly at: number }): number {
  return b.at - a.at;
}
