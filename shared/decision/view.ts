import type { RecordKind, Retention } from '../records/kind.ts';
import { type Change, type Key, keyText, overlay, type Query, type Stored } from '../records/stored.ts';

/** The records as known so far; `unknown` is not the same as "there is none". */
export interface Snapshot {
  stored(key: Key): Stored | undefined | 'unknown';
  listed(query: Query): readonly Stored[] | 'unknown';
}

/** A change without the version it expects. */
export type Staged =
  | Omit<Extract<Change, { type: 'put' }>, 'expects'>
  | Omit<Extract<Change, { type: 'delete' }>, 'expects'>;

/**
 * What one decision reads and writes. Reading what has not been loaded yet answers "none" and notes the wish; when
 * wishes are left after deciding, the caller loads them and decides again. So `decide` stays pure and asks for rare
 * records only when it needs them.
 */
export class View {
  readonly wantedKeys: Key[] = [];
  readonly wantedQueries: Query[] = [];
  readonly #snapshot: Snapshot;
  readonly #retention: Retention;
  readonly #read = new Map<string, unknown>();
  readonly #staged = new Map<string, () => Staged>();

  constructor(snapshot: Snapshot, retention: Retention) {
    this.#snapshot = snapshot;
    this.#retention = retention;
  }

  /** The record, or undefined when there is none. The same object each time: change it and `put` it. */
  read<R, Id extends readonly string[]>(kind: RecordKind<R, Id>, ...id: Id): R | undefined {
    const key = kind.key(...id);
    const text = keyText(key);
    if (this.#read.has(text)) return this.#read.get(text) as R | undefined;
    const stored = this.#snapshot.stored(key);
    if (stored === 'unknown') this.wantedKeys.push(key);
    const record = typeof stored === 'object' ? kind.decode(stored.data) : undefined;
    this.#read.set(text, record);
    return record;
  }

  /** In no certain order; what this decision has put already is in it. */
  list<R, Id extends readonly string[]>(kind: RecordKind<R, Id>, query: Query): R[] {
    const stored = this.#snapshot.listed(query);
    if (stored === 'unknown') {
      this.wantedQueries.push(query);
      return [];
    }
    return overlay(stored, this.changes(), query).map((one) => kind.decode(one.data));
  }

  put<R, Id extends readonly string[]>(kind: RecordKind<R, Id>, record: R, ...id: Id): void {
    const key = kind.key(...id);
    const text = keyText(key);
    // A record may only be written by who knows its version: "there is none", too, is known by looking.
    if (!this.#read.has(text)) this.read(kind, ...id);
    this.#read.set(text, record);
    this.#staged.set(text, () => {
      const expiresAt = kind.expiry?.(record, this.#retention);
      return { type: 'put', key, data: kind.encode(record), ...(expiresAt === undefined ? {} : { expiresAt }) };
    });
  }

  /** The record goes; there need not be one. */
  delete<R, Id extends readonly string[]>(kind: RecordKind<R, Id>, ...id: Id): void {
    const key = kind.key(...id);
    const text = keyText(key);
    if (this.read(kind, ...id) === undefined) {
      // Put in this decision, and nowhere else.
      this.#staged.delete(text);
      return;
    }
    this.#read.set(text, undefined);
    this.#staged.set(text, () => ({ type: 'delete', key }));
  }

  get changed(): boolean {
    return this.#staged.size > 0;
  }

  get complete(): boolean {
    return this.wantedKeys.length === 0 && this.wantedQueries.length === 0;
  }

  /** What was put, encoded, and what is to go; the versions expected are the caller's to add. */
  changes(): Staged[] {
    return Array.from(this.#staged.values(), (encode) => encode());
  }
}
