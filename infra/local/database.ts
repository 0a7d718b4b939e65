import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** The one file that holds records, queues and timers. */
export const databaseFile = 'reeve.sqlite';

/**
 * `seen` remembers the ids of messages for a day, so that twice is once; `dead` holds what was put aside, `again` marks
 * what the operator wants sent once more. A timer holds its event, or what happens every week.
 */
const schema = `
  CREATE TABLE IF NOT EXISTS record (
    partition TEXT NOT NULL, sort TEXT NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL, expires INTEGER,
    PRIMARY KEY (partition, sort)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS record_expires ON record (expires) WHERE expires IS NOT NULL;
  CREATE TABLE IF NOT EXISTS waiting (
    queue TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, grp TEXT NOT NULL, body TEXT NOT NULL,
    attempts INTEGER NOT NULL, due INTEGER NOT NULL, PRIMARY KEY (queue, seq)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS seen (
    queue TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (queue, id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS dead (
    queue TEXT NOT NULL, id TEXT NOT NULL, grp TEXT NOT NULL, body TEXT NOT NULL, reason TEXT NOT NULL,
    at INTEGER NOT NULL, again INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (queue, id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS timer (
    id TEXT PRIMARY KEY, at INTEGER NOT NULL, event TEXT, weekly TEXT) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS timer_at ON timer (at);
`;

interface Write {
  readonly run: () => void;
  readonly settle: (fault?: Error) => void;
}

/** Only while nobody has it open. */
export function removeDatabase(folder: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, databaseFile + suffix), { force: true });
}

/**
 * SQLite with group commit: everything asked to be written in one turn of the event loop is one transaction and one
 * flush to disk, and each asker hears back only after it. `synchronous=FULL`: what was answered survives a power cut.
 * The thread waits for the disk meanwhile. That costs less than waking another one for it, twice per flush, and webhooks
 * are received in a thread of their own.
 */
export class Database {
  readonly #sqlite: DatabaseSync;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #dataVersion: StatementSync;
  #writes: Write[] = [];
  #writing: Promise<void> | undefined;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#sqlite = new DatabaseSync(join(folder, databaseFile), { timeout: 5000 });
    // A checkpoint every 16 MB rather than 4: under load the same pages are then copied back less often.
    this.#sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;');
    this.#sqlite.exec('PRAGMA cache_size = -32000;');
    this.#sqlite.exec(schema);
    this.#begin = this.#sqlite.prepare('BEGIN IMMEDIATE');
    this.#commit = this.#sqlite.prepare('COMMIT');
    this.#dataVersion = this.#sqlite.prepare('PRAGMA data_version');
  }

  prepare(sql: string): StatementSync {
    return this.#sqlite.prepare(sql);
  }

  /**
   * Runs `change` in the next transaction and resolves with its answer once that is on disk. When a change throws, the
   * transaction is rolled back and each change gets one of its own: none fails for its neighbour's fault. So a change
   * may run twice and must keep nothing in memory that would then be wrong.
   */
  write<T>(change: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      let answer: T;
      this.#writes.push({
        run: () => {
          answer = change();
        },
        settle: (fault) => (fault === undefined ? resolve(answer) : reject(fault)),
      });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Grows when another process has written to the file. */
  dataVersion(): number {
    return Number(this.#dataVersion.get()?.data_version);
  }

  /** Resolves when everything asked for is written, and what was asked for in consequence. */
  async close(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing;
    this.#sqlite.close();
  }

  /** One transaction after the other until nothing more is asked for, each with all that was asked meanwhile. */
  async #writeAll(): Promise<void> {
    while (this.#writes.length > 0) {
      // What else this turn of the event loop brings comes along, and those just answered go first.
      await new Promise(setImmediate);
      const writes = this.#writes;
      this.#writes = [];
      const faults = this.#run(writes);
      writes.forEach(({ settle }, index) => {
        settle(faults[index]);
      });
    }
    this.#writing = undefined;
  }

  #run(writes: readonly Write[]): (Error | undefined)[] {
    const fault = this.#transact(writes);
    if (fault === undefined || writes.length === 1) return writes.map(() => fault);
    return writes.map((write) => this.#transact([write]));
  }

  #transact(writes: readonly Write[]): Error | undefined {
    try {
      this.#begin.run();
      for (const { run } of writes) run();
      this.#commit.run();
      return undefined;
    } catch (cause) {
      if (this.#sqlite.isOpen && this.#sqlite.isTransaction) this.#sqlite.exec('ROLLBACK');
      const got = cause instanceof Error ? cause.message : 'something that is no error';
      return new Error(`Database: writing ${writes.length} changes to ${databaseFile} failed: ${got}; check the disk`, {
        cause,
      });
    }
  }
}
