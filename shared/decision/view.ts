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

type AnyKind<R> = Pick<RecordKind<R, readonly string[]>, 'encode' | 'decode' | 'copy' | 'expiry'>;

/** A record as this decision has read or put it. */
interface Known {
  readonly key: Key;
  record: unknown;
  /** How to write it, once it was put; undefined: it is to go, when it is staged. */
  kind: AnyKind<unknown> | undefined;
  isStaged: boolean;
}

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
  readonly #known = new Map<string, Known>();
  /** A decision asks for its member's record again and again: the key it made last time is at hand. */
  #latest: Known | undefined;
  /** Those put or deleted, in that order. */
  readonly #staged: Known[] = [];

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
    return this.#at(kind, key).record as R | undefined;
  }

  #at<R>(kind: AnyKind<R>, key: Key): Known {
    const latest = this.#latest;
    if (latest && latest.key.sort === key.sort && latest.key.partition === key.partition) return latest;
    const text = keyText(key);
    let known = this.#known.get(text);
    if (!known) {
      known = { key, record: this.#load(kind, key), kind: undefined, isStaged: false };
      this.#known.set(text, known);
    }
    this.#latest = known;
    return known;
  }

  #load<R>(kind: AnyKind<R>, key: Key): R | undefined {
    const stored = this.#snapshot.stored(key);
    if (stored === 'unknown') this.wantedKeys.push(key);
    if (typeof stored !== 'object') return undefined;
    return kind.copy && stored.record !== undefined ? kind.copy(stored.record as R) : kind.decode(stored.data);
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
    if (stored !== 'unknown') return overlay(stored, this.#changesIn(query.partition), query);
    this.wantedQueries.push(query);
    return [];
  }

  put<R, Id extends readonly string[]>(kind: RecordKind<R, Id>, record: R, ...id: Id): void {
    this.putAt(kind, record, kind.key(...id));
  }

  putAt<R>(kind: AnyKind<R>, record: R, key: Key): void {
    // A record may only be written by who knows its version: "there is none", too, is known by looking.
    this.#stage(this.#at(kind, key), kind as AnyKind<unknown>, record);
  }

  /** The record as it was before this decision, if it has been loaded; it is not asked for. */
  known<R, Id extends readonly string[]>(kind: RecordKind<R, Id>, ...id: Id): R | undefined {
    const stored = this.#snapshot.stored(kind.key(...id));
    return typeof stored === 'object' ? kind.decode(stored.data) : undefined;
  }

  /**
   * Puts what there should be none of, without asking: the store refuses it when there is one after all. Is it known that
   * there is, nothing is put, and this is the one.
   */
  putNew<R, Id extends readonly string[]>(kind: RecordKind<R, Id>, record: R, ...id: Id): R | undefined {
    const before = this.known(kind, ...id);
    if (before !== undefined) return before;
    const key = kind.key(...id);
    const known = { key, record, kind: undefined, isStaged: false };
    this.#known.set(keyText(key), known);
    this.#stage(known, kind as AnyKind<unknown>, record);
    return undefined;
  }

  #stage(known: Known, kind: AnyKind<unknown> | undefined, record: unknown): void {
    known.kind = kind;
    known.record = record;
    if (known.isStaged) return;
    known.isStaged = true;
    this.#staged.push(known);
  }

  /** The record goes; there need not be one. */
  delete<R, Id extends readonly string[]>(kind: RecordKind<R, Id>, ...id: Id): void {
    this.deleteAt(kind, kind.key(...id));
  }

  deleteAt<R>(kind: AnyKind<R>, key: Key): void {
    const known = this.#at(kind, key);
    if (known.record !== undefined) return this.#stage(known, undefined, undefined);
    // Put in this decision, and nowhere else.
    if (known.isStaged) this.#staged.splice(this.#staged.indexOf(known), 1);
    known.isStaged = false;
  }

  get changed(): boolean {
    return this.#staged.length > 0;
  }

  get complete(): boolean {
    return this.wantedKeys.length === 0 && this.wantedQueries.length === 0;
  }

  /** What was put, encoded, and what is to go; the versions expected are the caller's to add. */
  changes(): Staged[] {
    return this.#staged.map((known) => this.#encoded(known));
  }

  #changesIn(partition: string): Staged[] {
    return this.#staged.filter(({ key }) => key.partition === partition).map((known) => this.#encoded(known));
  }

  #encoded({ key, kind, record }: Known): Staged {
    if (!kind) return { type: 'delete', key };
    const expiresAt = kind.expiry?.(record, this.#retention);
    const data = kind.encode(record);
    const put = { type: 'put', key, data, ...(kind.copy && { record }) } as const;
    return expiresAt === undefined ? put : { ...put, expiresAt };
  }
}
