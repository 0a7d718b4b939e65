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
import { Expiring } from './expiring.ts';
import { SimulatedPartition, sizeOf } from './simulated-partition.ts';

/** Told of each record that was written (`after`), deleted or has expired (undefined). */
export type Watcher = (key: Key, after: Stored | undefined) => void;

/**
 * The store in memory for much: by partition, and what has expired is let go once a day. Counts
 * what DynamoDB would: of a list everything that is read before it is filtered.
 */
export class SimulatedStore implements Store {
  readonly #partitions = new Map<string, SimulatedPartition>();
  readonly #expiring = new Expiring();
  readonly #clock: Clock;
  readonly #used: Used;
  readonly #watch: Watcher;
  readonly look?: (key: Key) => Stored | undefined;

  /** `isNear`: it answers at once, as on one machine; else whoever asks waits, as for a table of AWS. */
  constructor(clock: Clock, used: Used, watch: Watcher, isNear = false) {
    this.#clock = clock;
    this.#used = used;
    this.#watch = watch;
    if (isNear) this.look = (key) => this.#read(key);
  }

  async load(keys: readonly Key[]): Promise<(Stored | undefined)[]> {
    return keys.map((key) => this.#read(key));
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

  async query(query: Query): Promise<Stored[]> {
    const { partition, sortPrefix = '', contains = '', after = '', limit, reverse } = query;
    const records = this.#partitions.get(partition);
    if (!records) {
      this.#used.tableRead += readUnits(0);
      return [];
    }
    // What is searched for may stand anywhere; else all are read in order.
    const isSearch = !sortPrefix && (contains || !after);
    const all = isSearch ? records.holding(contains, after) : records.between(sortPrefix, after);
    this.#used.tableRead += readUnits(isSearch ? records.bytesAfter(after) : sumOfSizes(all));
    const found = all.filter((stored) => stored.data.includes(contains) && this.#lives(stored));
    if (isSearch) found.sort((a, b) => (a.key.sort < b.key.sort ? -1 : 1));
    if (reverse) found.reverse();
    return found.slice(0, limit);
  }

  #read(key: Key): Stored | undefined {
    const found = this.find(key);
    this.#used.tableRead += readUnits(found ? sizeOf(found) : 0);
    return found;
  }

  find({ partition, sort }: Key): Stored | undefined {
    const stored = this.#partitions.get(partition)?.get(sort);
    return stored && this.#lives(stored) ? stored : undefined;
  }

  /** In whose key or data the account's id stands, whatever Reeve knows of it. */
  naming(account: string): Stored[] {
    const all = Array.from(this.#partitions.values(), (records) => records.naming(account)).flat();
    return all.filter((stored) => this.#lives(stored));
  }

  /** Lets go what has expired, as DynamoDB does some time after. */
  purge(): void {
    for (const due of this.#expiring.take(this.#clock())) {
      const { partition, sort } = due.key;
      const records = this.#partitions.get(partition);
      // It may have been written anew since, or deleted.
      if (records?.get(sort) !== due) continue;
      records.delete(sort);
      this.#watch(due.key, undefined);
    }
  }

  #lives({ expiresAt }: Stored): boolean {
    return expiresAt === undefined || expiresAt * 1000 > this.#clock();
  }

  #apply(change: Change): void {
    const { key, expects } = change;
    let records = this.#partitions.get(key.partition);
    if (!records) {
      records = new SimulatedPartition();
      this.#partitions.set(key.partition, records);
    }
    if (change.type === 'delete') {
      records.delete(key.sort);
      this.#watch(key, undefined);
      return;
    }
    const { data, expiresAt } = change;
    const stored = { key, version: expects + 1, data, ...(expiresAt === undefined ? {} : { expiresAt }) };
    records.put(stored);
    if (expiresAt !== undefined) this.#expiring.add(stored);
    this.#watch(key, stored);
  }
}

function sumOfSizes(all: readonly Stored[]): number {
  return all.reduce((sum, stored) => sum + sizeOf(stored), 0);
}
