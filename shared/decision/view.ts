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

type AnyKind<R> = Pick<RecordKind<R, readonly string[]>, 'encode' | 'decode' | 'expiry'>;

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
    return this.readAt(kind, kind.key(...id));
  }

  /** The same by key, for whoever goes through records of every kind. */
  readAt<R>(kind: AnyKind<R>, key: Key): R | undefined {
    const text = keyText(key);
    if (this.#read.has(text)) return this.#read.get(text) as R | undefined;
    const stored = this.#snapshot.stored(key);
    if (stored === 'unknown') this.wantedKeys.push(key);
    const record = typeof stored === 'object' ? kind.decode(stored.data) : undefined;
    this.#read.set(text, record);
    return record;
  }

  /** Where the records lie that `list` would give. */
  keysOf(query: Query): Key[] {
    return this.#listed(query).map(({ key }) => key);
  }

  /** In no certain order; what this decision has put already is in it. */
  list<R, Id extends readonly string[]>(kind: RecordKind<R, Id>, query: Query): R[] {
    return this.#listed(query).map((one) => kind.decode(one.data));
  }

  #listed(query: Query): readonly Stored[] {
    const stored = this.#snapshot.listed(query);
    if (stored !== 'unknown') return overlay(stored, this.changes(), query);
    this.wantedQueries.push(query);
    return [];
  }

  put<R, Id extends readonly string[]>(kind: RecordKind<R, Id>, record: R, ...id: Id): void {
    this.putAt(kind, record, kind.key(...id));
  }

  putAt<R>(kind: AnyKind<R>, record: R, key: Key): void {
    const text = keyText(key);
    // A record may only be written by who knows its version: "there is none", too, is known by looking.
    if (!this.#read.has(text)) this.readAt(kind, key);
    this.#read.set(text, record);
    this.#staged.set(text, () => {
      const expiresAt = kind.expiry?.(record, this.#retention);
      return { type: 'put', key, data: kind.encode(record), ...(expiresAt === undefined ? {} : { expiresAt }) };
    });
  }

  /** The record goes; there need not be one. */
  delete<R, Id extends readonly string[]>(kind: RecordKind<R, Id>, ...id: Id): void {
    this.deleteAt(kind, kind.key(...id));
  }

  deleteAt<R>(kind: AnyKind<R>, key: Key): void {
    const text = keyText(key);
    if (this.readAt(kind, key) === undefined) {
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
