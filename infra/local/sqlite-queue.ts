import type { StatementSync } from 'node:sqlite';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Consumer, Failure, Queue, QueueMessage } from '../../shared/ports/queue.ts';
import { type ConsumeOptions, type Consuming, consume, type Source } from './consuming.ts';
import type { Database } from './database.ts';
import { type BatchLimits, Lanes, type Settled, type Waiting } from './lanes.ts';

/** How long an id is remembered, so that sending it again is nothing. */
const remembered = 24 * 3_600_000;

export interface QueueOptions {
  /** Seconds until the second, third … try. */
  readonly retrySeconds?: readonly number[];
  /** Hears what is given up. */
  readonly onPutAside?: (id: string, reason: string) => void;
}

/**
 * A durable queue. SQLite remembers, `Lanes` serves: what waits is also held in memory, so that delivering reads nothing.
 * One process only may hold it open.
 */
export class SqliteQueue implements Queue, Source {
  readonly #database: Database;
  readonly #name: string;
  readonly #clock: Clock;
  readonly #lanes: Lanes;
  readonly #statements: ReturnType<typeof statements>;
  readonly #listeners: (() => void)[] = [];
  readonly #onPutAside: QueueOptions['onPutAside'];
  #seq = 0;

  /** Takes up what waited when the last process ended. */
  constructor(database: Database, name: string, clock: Clock, options: QueueOptions = {}) {
    this.#database = database;
    this.#name = name;
    this.#clock = clock;
    this.#lanes = new Lanes(options.retrySeconds);
    this.#onPutAside = options.onPutAside;
    this.#statements = statements(database);
    for (const row of this.#statements.waiting.iterate(name)) {
      this.#seq = Number(row.seq);
      const { id, grp, body, attempts } = row;
      const message = { seq: this.#seq, id: String(id), group: String(grp), body: String(body) };
      this.#lanes.add({ ...message, attempts: Number(attempts) }, Number(row.due));
    }
  }

  /** Messages not done. */
  get waiting(): number {
    return this.#lanes.size;
  }

  async send(messages: readonly QueueMessage[]): Promise<void> {
    if (messages.length === 0) return;
    this.admit(await this.#database.write(() => this.insert(messages)));
  }

  /** Inside a write of the database only; its answer goes to `admit` once that is committed. */
  insert(messages: readonly QueueMessage[]): Waiting[] {
    const now = this.#clock();
    const fresh = messages.filter(({ id }) => this.#statements.see.run(this.#name, id, now).changes > 0);
    return fresh.map((message) => this.#keep(message));
  }

  /** Lets inserted messages be delivered. */
  admit(messages: readonly Waiting[]): void {
    for (const message of messages) this.#lanes.add(message);
    if (messages.length > 0) this.#wake();
  }

  consume(consumer: Consumer, options: ConsumeOptions): Consuming {
    return consume(this, consumer, options);
  }

  take(limits: BatchLimits): Waiting[] {
    return this.#lanes.take(this.#clock(), limits);
  }

  async settle(batch: readonly Waiting[], failures: readonly Failure[]): Promise<void> {
    const settled = this.#lanes.settle(batch, failures, this.#clock());
    this.#wake();
    await this.#database.write(() => {
      for (const one of settled) this.#remember(one);
    });
    for (const one of settled) if (one.result === 'dead') this.#onPutAside?.(one.message.id, one.reason);
  }

  dueIn(): number | undefined {
    const due = this.#lanes.nextDue();
    return due === undefined ? undefined : due - this.#clock();
  }

  onWork(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Takes up what the operator marked to be sent again. */
  async takeUpDead(): Promise<void> {
    const taken = await this.#database.write(() => {
      const marked = this.#statements.marked.all(this.#name);
      this.#statements.unmark.run(this.#name);
      return marked.map(({ id, grp, body }) => this.#keep({ id: `${id}`, group: `${grp}`, body: `${body}` }));
    });
    this.admit(taken);
  }

  /** Lets go of ids that have been remembered long enough. */
  async forget(): Promise<void> {
    const before = this.#clock() - remembered;
    await this.#database.write(() => this.#statements.forget.run(this.#name, before));
  }

  /** How many were put aside. */
  dead(): number {
    return Number(this.#statements.dead.get(this.#name)?.dead);
  }

  #keep({ id, group, body }: QueueMessage): Waiting {
    this.#seq += 1;
    this.#statements.insert.run(this.#name, this.#seq, id, group, body);
    return { seq: this.#seq, id, group, body, attempts: 1 };
  }

  #remember(settled: Settled): void {
    const { seq, attempts, id, group, body } = settled.message;
    if (settled.result === 'again') {
      // Due 0: it only stood behind one that failed; nothing about it has changed.
      if (settled.due > 0) this.#statements.again.run(attempts, settled.due, this.#name, seq);
      return;
    }
    this.#statements.done.run(this.#name, seq);
    if (settled.result === 'dead') {
      this.#statements.bury.run(this.#name, id, group, body, settled.reason, this.#clock());
    }
  }

  #wake(): void {
    for (const listener of this.#listeners) listener();
  }
}

function statements(database: Database) {
  const prepare = (sql: string): StatementSync => database.prepare(sql);
  return {
    waiting: prepare('SELECT seq, id, grp, body, attempts, due FROM waiting WHERE queue = ? ORDER BY seq'),
    see: prepare('INSERT OR IGNORE INTO seen (queue, id, at) VALUES (?, ?, ?)'),
    forget: prepare('DELETE FROM seen WHERE queue = ? AND at < ?'),
    insert: prepare('INSERT INTO waiting (queue, seq, id, grp, body, attempts, due) VALUES (?, ?, ?, ?, ?, 1, 0)'),
    again: prepare('UPDATE waiting SET attempts = ?, due = ? WHERE queue = ? AND seq = ?'),
    done: prepare('DELETE FROM waiting WHERE queue = ? AND seq = ?'),
    bury: prepare('INSERT OR REPLACE INTO dead (queue, id, grp, body, reason, at) VALUES (?, ?, ?, ?, ?, ?)'),
    dead: prepare('SELECT count(*) AS dead FROM dead WHERE queue = ?'),
    marked: prepare('SELECT id, grp, body FROM dead WHERE queue = ? AND again = 1 ORDER BY at, id'),
    unmark: prepare('DELETE FROM dead WHERE queue = ? AND again = 1'),
  };
}
