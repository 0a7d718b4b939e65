import type { Clock } from '../../shared/ports/clock.ts';
import {
  type Change,
  type CommitResult,
  type Key,
  maxChanges,
  type Query,
  type Store,
  type Stored,
} from '../../shared/ports/store.ts';
import type { Used } from '../bench/aws-world.ts';
import { readUnits, writeUnits } from '../ports/aws/dynamo-units.ts';

/** Told of each record that was written (`after`), deleted or has expired (neither). */
export type Watcher = (key: Key, before: Stored | undefined, after: Stored | undefined, expired: boolean) => void;

/**
 * The store in memory for much: by partition, without a sort for each list, what has expired is let go once a day. Counts
 * what DynamoDB would: of a list everything that is read before it is filtered.
 */
export class SimulatedStore implements Store {
  readonly #partitions = new Map<string, Map<string, Stored>>();
  readonly #clock: Clock;
  readonly #used: Used;
  readonly #watch: Watcher;

  constructor(clock: Clock, used: Used, watch: Watcher) {
    this.#clock = clock;
    this.#used = used;
    this.#watch = watch;
  }

  async load(keys: readonly Key[]): Promise<(Stored | undefined)[]> {
    return keys.map((key) => {
      const found = this.find(key);
      this.#used.tableRead += readUnits(found ? sizeOf(found) : 0);
      return found;
    });
  }

  async commit(changes: readonly Change[]): Promise<CommitResult> {
    if (changes.length > maxChanges) throw new Error(`simulation: a commit of ${changes.length} changes`);
    const times = changes.length > 1 ? 2 : 1;
    for (const change of changes) {
      const { partition, sort } = change.key;
      const bytes = partition.length + sort.length + Buffer.byteLength(change.type === 'put' ? change.data : '') + 30;
      this.#used.tableWrite += times * writeUnits(bytes);
    }
    const keys = changes.filter(({ key, expects }) => (this.find(key)?.version ?? 0) !== expects).map(({ key }) => key);
    if (keys.length > 0) return { result: 'conflict', keys };
    for (const change of changes) this.#apply(change);
    return { result: 'committed' };
  }

  async query({ partition, sortPrefix = '', contains = '', after = '', limit, reverse }: Query): Promise<Stored[]> {
    const found: Stored[] = [];
    let bytes = 0;
    for (const stored of this.#partitions.get(partition)?.values() ?? []) {
      if (!stored.key.sort.startsWith(sortPrefix)) continue;
      if (stored.key.sort <= after) continue;
      bytes += sizeOf(stored);
      if (stored.data.includes(contains) && this.#lives(stored)) found.push(stored);
    }
    this.#used.tableRead += readUnits(bytes);
    found.sort((a, b) => (a.key.sort < b.key.sort ? -1 : 1));
    if (reverse) found.reverse();
    return found.slice(0, limit);
  }

  find({ partition, sort }: Key): Stored | undefined {
    const stored = this.#partitions.get(partition)?.get(sort);
    return stored && this.#lives(stored) ? stored : undefined;
  }

  /** Everything that has not expired. */
  *all(): Iterable<Stored> {
    for (const records of this.#partitions.values()) {
      for (const stored of records.values()) if (this.#lives(stored)) yield stored;
    }
  }

  /** Lets go what has expired, as DynamoDB does some time after. */
  purge(): void {
    for (const [partition, records] of this.#partitions) {
      for (const [sort, stored] of records) {
        if (this.#lives(stored)) continue;
        records.delete(sort);
        this.#watch(stored.key, stored, undefined, true);
      }
      if (records.size === 0) this.#partitions.delete(partition);
    }
  }

  #lives({ expiresAt }: Stored): boolean {
    return expiresAt === undefined || expiresAt * 1000 > this.#clock();
  }

  #apply(change: Change): void {
    const { key, expects } = change;
    let records = this.#partitions.get(key.partition);
    if (!records) {
      records = new Map();
      this.#partitions.set(key.partition, records);
    }
    const before = records.get(key.sort);
    if (change.type === 'delete') {
      records.delete(key.sort);
      this.#watch(key, before, undefined, false);
      return;
    }
    const { data, expiresAt } = change;
    const stored = { key, version: expects + 1, data, ...(expiresAt === undefined ? {} : { expiresAt }) };
    records.set(key.sort, stored);
    this.#watch(key, before, stored, false);
  }
}

function sizeOf({ key, data }: Stored): number {
  // Of what is mostly ASCII near enough, and much faster than counting bytes.
  return key.partition.length + key.sort.length + data.length + 30;
}
