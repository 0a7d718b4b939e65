import { Database } from '../../infra/local/database.ts';
import { SqliteStore } from '../../infra/local/sqlite-store.ts';
import type { Store } from '../../shared/ports/store.ts';
import { type Case, caseKind } from '../../shared/records/case.ts';
import { type DecisionRecord, decisionKind, effectMarkKind } from '../../shared/records/decision.ts';
import { type LedgerEntry, ledgerKind } from '../../shared/records/ledger.ts';
import { type Member, memberKind } from '../../shared/records/member.ts';

/** All that Reeve has on record. */
export interface Books {
  readonly members: ReadonlyMap<string, Member>;
  readonly cases: readonly Case[];
  readonly ledger: readonly LedgerEntry[];
  readonly decisions: readonly DecisionRecord[];
  /** Ids of effects that were performed. */
  readonly performed: ReadonlySet<string>;
  /** Messages left in the queues, and put aside. */
  readonly waiting: number;
  readonly putAside: number;
}

/** Reads the file of a Reeve that has stopped. */
export async function readBooks(folder: string): Promise<Books> {
  const database = new Database(folder);
  const store = new SqliteStore(database, Date.now);
  try {
    const members = await all(store, memberKind);
    return {
      members: new Map(members.map((member) => [member.id, member])),
      cases: await all(store, caseKind),
      ledger: await all(store, ledgerKind),
      decisions: await all(store, decisionKind),
      performed: new Set((await all(store, effectMarkKind)).map(({ effect }) => effect)),
      waiting: count(database, 'waiting'),
      putAside: count(database, 'dead'),
    };
  } finally {
    await database.close();
  }
}

async function all<R>(store: Store, kind: { readonly name: string; decode(data: string): R }): Promise<R[]> {
  return (await store.query({ partition: kind.name })).map(({ data }) => kind.decode(data));
}

/** Messages that wait in the file of a Reeve that does not run. */
export async function waitingIn(folder: string): Promise<number> {
  const database = new Database(folder);
  try {
    return count(database, 'waiting');
  } finally {
    await database.close();
  }
}

function count(database: Database, table: 'waiting' | 'dead'): number {
  return Number(database.prepare(`SELECT count(*) AS rows FROM ${table}`).get()?.rows);
}
