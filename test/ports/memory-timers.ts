import type { Timer } from '../../shared/effects/effect.ts';
import { groupOf } from '../../shared/event/event.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import type { Timers } from '../../shared/ports/timers.ts';

/** Timers in memory; a test that owns the clock calls `fire` after moving it. */
export class MemoryTimers implements Timers {
  readonly #clock: Clock;
  readonly #events: Queue;
  readonly #timers = new Map<string, Timer>();

  constructor(clock: Clock, events: Queue) {
    this.#clock = clock;
    this.#events = events;
  }

  async set(timer: Timer): Promise<void> {
    this.#timers.set(timer.id, timer);
  }

  async cancel(id: string): Promise<void> {
    this.#timers.delete(id);
  }

  /** Puts the events of all due timers on the queue, earliest first; tells how many. */
  async fire(): Promise<number> {
    const due = this.all().filter(({ at }) => at <= this.#clock());
    for (const { id } of due) this.#timers.delete(id);
    await this.#events.send(
      due.map(({ event }) => ({ id: event.id, group: groupOf(event), body: JSON.stringify(event) })),
    );
    return due.length;
  }

  /** When the next timer comes due. */
  nextDue(): number | undefined {
    return this.all()[0]?.at;
  }

  /** Those set and not yet due, earliest first. */
  all(): Timer[] {
    return [...this.#timers.values()].sort((a, b) => a.at - b.at);
  }
}
