import type { StatementSync } from 'node:sqlite';
import type { Timer } from '../../shared/effects/effect.ts';
import { groupOf, type TimerEvent } from '../../shared/event/event.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Timers } from '../../shared/ports/timers.ts';
import { occurrence, type Recurring } from '../../shared/workflows/recurring.ts';
import { reasonOf } from './consuming.ts';
import type { Database } from './database.ts';
import { nextMoment } from './next-moment.ts';
import type { SqliteQueue } from './sqlite-queue.ts';

/** No sleep is longer: a clock that is moved ahead is noticed within this time. */
const longestSleep = 1000;
/** So many at most become due in one transaction; the rest follow in the next. */
const together = 200;

/** Timers in SQLite: when due they move to the events queue in one transaction, so that none is lost or sent twice. */
export class SqliteTimers implements Timers {
  readonly #database: Database;
  readonly #events: SqliteQueue;
  readonly #clock: Clock;
  readonly #onFault: (reason: string) => void;
  readonly #statements: ReturnType<typeof statements>;
  #next: number;
  #sleep: NodeJS.Timeout | undefined;
  #firing: Promise<void> | undefined;
  #stopped = false;

  constructor(database: Database, events: SqliteQueue, clock: Clock, onFault: (reason: string) => void) {
    this.#database = database;
    this.#events = events;
    this.#clock = clock;
    this.#onFault = onFault;
    this.#statements = statements(database);
    this.#next = this.#earliest();
    this.wake();
  }

  async set({ id, at, event }: Timer): Promise<void> {
    await this.#database.write(() => this.#statements.set.run(id, at, JSON.stringify(event), null));
    this.#next = Math.min(this.#next, at);
    this.wake();
  }

  async cancel(id: string): Promise<void> {
    await this.#database.write(() => this.#statements.cancel.run(id));
  }

  /**
   * These, and only these, happen every week from now on. One that came due while nothing ran keeps its moment and
   * happens now; one that has changed in the community file starts anew.
   */
  async keepWeekly(recurring: readonly Recurring[]): Promise<void> {
    const wanted = new Map(recurring.map((one) => [JSON.stringify(one), one]));
    await this.#database.write(() => {
      const held = new Set<string>();
      for (const { id, weekly } of this.#statements.weekly.all()) {
        if (wanted.has(`${weekly}`)) held.add(`${weekly}`);
        else this.#statements.cancel.run(`${id}`);
      }
      for (const [text, one] of wanted) {
        if (!held.has(text)) this.#statements.set.run(one.id, this.#first(one), null, text);
      }
    });
    this.#next = this.#earliest();
    this.wake();
  }

  #first(one: Recurring): number {
    return 'cron' in one && one.atOnce ? this.#clock() : nextMoment(one, this.#clock());
  }

  /** Looks at the clock now, not at the next turn. */
  wake(): void {
    clearTimeout(this.#sleep);
    if (this.#stopped || this.#firing !== undefined) return;
    const wait = this.#next - this.#clock();
    if (wait <= 0) this.#firing = this.#fire();
    else if (wait < Number.POSITIVE_INFINITY) this.#sleep = setTimeout(() => this.wake(), Math.min(wait, longestSleep));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#sleep);
    await this.#firing;
  }

  async #fire(): Promise<void> {
    try {
      this.#events.admit(await this.#database.write(() => this.#moveDue()));
      this.#next = this.#earliest();
    } catch (fault) {
      this.#onFault(reasonOf(fault));
      // Not at once again: a full disk does not empty itself within a turn.
      this.#next = this.#clock() + longestSleep;
    }
    this.#firing = undefined;
    this.wake();
  }

  #moveDue() {
    const now = this.#clock();
    const due = this.#statements.due.all(now, together).map(({ id, at, event, weekly }): TimerEvent => {
      if (weekly === null) {
        this.#statements.cancel.run(`${id}`);
        return JSON.parse(`${event}`);
      }
      const recurring: Recurring = JSON.parse(`${weekly}`);
      this.#statements.set.run(recurring.id, nextMoment(recurring, now), null, `${weekly}`);
      return occurrence(recurring, Number(at));
    });
    return this.#events.insert(
      due.map((event) => ({ id: event.id, group: groupOf(event), body: JSON.stringify(event) })),
    );
  }

  #earliest(): number {
    const at = this.#statements.earliest.get()?.at;
    return typeof at === 'number' ? at : Number.POSITIVE_INFINITY;
  }
}

function statements(database: Database): Record<'set' | 'cancel' | 'due' | 'earliest' | 'weekly', StatementSync> {
  return {
    set: database.prepare('INSERT OR REPLACE INTO timer (id, at, event, weekly) VALUES (?, ?, ?, ?)'),
    cancel: database.prepare('DELETE FROM timer WHERE id = ?'),
    due: database.prepare('SELECT id, at, event, weekly FROM timer WHERE at <= ? ORDER BY at LIMIT ?'),
    earliest: database.prepare('SELECT min(at) AS at FROM timer'),
    weekly: database.prepare('SELECT id, weekly FROM timer WHERE weekly IS NOT NULL'),
  };
}
