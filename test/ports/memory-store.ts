import type { Clock } from '../../shared/ports/clock.ts';
import {
  type Change,
  type CommitResult,
  type Key,
  keyText,
  maxChanges,
  type Query,
  type Store,
  type Stored,
} from '../../shared/ports/store.ts';

/** The store in memory, as strict as the real ones. */
export class MemoryStore implements Store {
  readonly #records = new Map<string, Stored>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async load(keys: readonly Key[]): Promise<(Stored | undefined)[]> {
    return keys.map((key) => this.#find(key));
  }

  async commit(changes: readonly Change[]): Promise<CommitResult> {
    checkChanges(changes);
    const keys = changes.filter((change) => this.#version(change.key) !== change.expects).map(({ key }) => key);
    if (keys.length > 0) return { result: 'conflict', keys };
    for (const change of changes) this.#apply(change);
    return { result: 'committed' };
  }

  async query(query: Query): Promise<Stored[]> {
    const { partition, sortPrefix = '', after = '', contains = '', limit, reverse } = query;
    const behind = Buffer.from(after);
    const found: { readonly sort: Buffer; readonly one: Stored }[] = [];
    for (const one of this.#records.values()) {
      const { key, data } = one;
      if (key.partition !== partition || !key.sort.startsWith(sortPrefix) || !data.includes(contains)) continue;
      const sort = Buffer.from(key.sort);
      if (this.#lives(one) && Buffer.compare(sort, behind) > 0) found.push({ sort, one });
    }
    found.sort((a, b) => Buffer.compare(a.sort, b.sort));
    if (reverse) found.reverse();
    return found.slice(0, limit).map(({ one }) => one);
  }

  /** Everything there is, ordered by partition and sort. */
  all(): Stored[] {
    return [...this.#records.values()].filter((stored) => this.#lives(stored)).sort(byKey);
  }

  #find(key: Key): Stored | undefined {
    const stored = this.#records.get(keyText(key));
    return stored !== undefined && this.#lives(stored) ? stored : undefined;
  }

  #version(key: Key): number {
    return this.#find(key)?.version ?? 0;
  }

  #lives({ expiresAt }: Stored): boolean {
    return expiresAt === undefined || expiresAt * 1000 > this.#clock();
  }

  #apply(change: Change): void {
    if (change.type === 'delete') {
      this.#records.delete(keyText(change.key));
      return;
    }
    const { key, data, expects, expiresAt } = change;
    const stored = { key: { partition: key.partition, sort: key.sort }, version: expects + 1, data };
    this.#records.set(keyText(key), expiresAt === undefined ? stored : { ...stored, expiresAt });
  }
}

function checkChanges(changes: readonly Change[]): void {
  if (changes.length > maxChanges) {
    throw new Error(`Store: commit of ${changes.length} changes; at most ${maxChanges} fit into one, split them`);
  }
  if (new Set(changes.map(({ key }) => keyText(key))).size < changes.length) {
    throw new Error('Store: commit names a key twice; join the two changes into one');
  }
}

/** By UTF-8 bytes, as DynamoDB and SQLite order; JavaScript's own order differs beyond U+FFFF. */
function byKey(a: Stored, b: Stored): number {
  return Buffer.compare(Buffer.from(keyText(a.key)), Buffer.from(keyText(b.key)));
}
