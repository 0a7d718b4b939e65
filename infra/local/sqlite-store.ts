import type { StatementSync } from 'node:sqlite';
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
import type { Database } from './database.ts';

type Row = ReturnType<StatementSync['get']> & object;

const lives = '(expires IS NULL OR expires > ?)';

/** Records in SQLite. */
export class SqliteStore implements Store {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #load: StatementSync;
  readonly #put: StatementSync;
  readonly #delete: StatementSync;
  readonly #forget: StatementSync;
  readonly #forwards: StatementSync;
  readonly #backwards: StatementSync;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
    this.#load = database.prepare(
      `SELECT version, data, expires FROM record WHERE partition = ? AND sort = ? AND ${lives}`,
    );
    this.#put = database.prepare(
      `INSERT INTO record (partition, sort, version, data, expires) VALUES (?, ?, ?, ?, ?) ON CONFLICT (partition, sort)
       DO UPDATE SET version = excluded.version, data = excluded.data, expires = excluded.expires`,
    );
    this.#delete = database.prepare('DELETE FROM record WHERE partition = ? AND sort = ?');
    this.#forget = database.prepare('DELETE FROM record WHERE expires <= ?');
    const list = `SELECT sort, version, data, expires FROM record
      WHERE partition = ? AND ${lives} AND sort >= ? AND sort > ? AND sort < ? AND instr(data, ?) > 0`;
    this.#forwards = database.prepare(`${list} ORDER BY sort LIMIT ?`);
    this.#backwards = database.prepare(`${list} ORDER BY sort DESC LIMIT ?`);
  }

  async load(keys: readonly Key[]): Promise<(Stored | undefined)[]> {
    return keys.map((key) => this.look(key));
  }

  look(key: Key): Stored | undefined {
    const row = this.#load.get(key.partition, key.sort, this.#seconds());
    return row === undefined ? undefined : stored(key, row);
  }

  async commit(changes: readonly Change[]): Promise<CommitResult> {
    checkChanges(changes);
    if (changes.length === 0) return { result: 'committed' };
    return await this.#database.write(() => this.#apply(changes));
  }

  async query({
    partition,
    sortPrefix = '',
    after = '',
    contains = '',
    limit = -1,
    reverse,
  }: Query): Promise<Stored[]> {
    const statement = reverse ? this.#backwards : this.#forwards;
    // Nothing in UTF-8 sorts behind the last code point.
    const end = `${sortPrefix}\u{10FFFF}`;
    const rows = statement.all(partition, this.#seconds(), sortPrefix, after, end, contains, limit);
    return rows.map((row) => stored({ partition, sort: String(row.sort) }, row));
  }

  /** Deletes what has expired; reading has not shown it since. */
  async forget(): Promise<void> {
    const now = this.#seconds();
    await this.#database.write(() => this.#forget.run(now));
  }

  #apply(changes: readonly Change[]): CommitResult {
    const now = this.#seconds();
    const keys = changes.filter(({ key, expects }) => this.#version(key, now) !== expects).map(({ key }) => key);
    if (keys.length > 0) return { result: 'conflict', keys };
    for (const change of changes) {
      const { partition, sort } = change.key;
      if (change.type === 'delete') this.#delete.run(partition, sort);
      else this.#put.run(partition, sort, change.expects + 1, change.data, change.expiresAt ?? null);
    }
    return { result: 'committed' };
  }

  #version(key: Key, now: number): number {
    return Number(this.#load.get(key.partition, key.sort, now)?.version ?? 0);
  }

  #seconds(): number {
    return this.#clock() / 1000;
  }
}

function stored({ partition, sort }: Key, row: Row): Stored {
  const record = { key: { partition, sort }, version: Number(row.version), data: String(row.data) };
  return row.expires === null ? record : { ...record, expiresAt: Number(row.expires) };
}

function checkChanges(changes: readonly Change[]): void {
  if (changes.length > maxChanges) {
    throw new Error(`Store: commit of ${changes.length} changes; at most ${maxChanges} fit into one, split them`);
  }
  if (changes.length > 1 && new Set(changes.map(({ key }) => keyText(key))).size < changes.length) {
    throw new Error('Store: commit names a key twice; join the two changes into one');
  }
}
