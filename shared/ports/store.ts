import type { Change, Key, Query, Stored } from '../records/stored.ts';

export { type Change, type Key, keyText, type Query, type Stored, sameKey } from '../records/stored.ts';

export type CommitResult =
  | { readonly result: 'committed' }
  /** Nothing was written; these were not as expected (empty when the store cannot tell which). */
  | { readonly result: 'conflict'; readonly keys: readonly Key[] };

/** Most changes one commit may hold (DynamoDB transactions: 100 items, 4 MB). */
export const maxChanges = 100;

export interface Store {
  /** In the order asked; undefined where there is none or it has expired. Keys may repeat. */
  load(keys: readonly Key[]): Promise<(Stored | undefined)[]>;
  /** The same of one key, of a store that is at hand: nobody need wait, or decide again, for what it holds. */
  look?(key: Key): Stored | undefined;
  /** All or nothing, at most `maxChanges`, no key twice. An expired record counts as none. */
  commit(changes: readonly Change[]): Promise<CommitResult>;
  query(query: Query): Promise<Stored[]>;
}
