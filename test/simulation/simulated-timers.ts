import type { Timer } from '../../shared/effects/effect.ts';
import { groupOf } from '../../shared/event/event.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import type { Timers } from '../../shared/ports/timers.ts';
import type { Used } from '../bench/aws-world.ts';
import type { Dice } from '../bench/dice.ts';
import { Agenda } from './agenda.ts';

const late = 60 * 60_000;

/** Timers as they may be at their worst: now and then one comes late, or once more. */
export class SimulatedTimers implements Timers {
  readonly standing = new Map<string, Timer>();
  readonly #agenda = new Agenda<{ readonly timer: Timer; readonly again: boolean }>();
  readonly #clock: Clock;
  readonly #events: Queue;
  readonly #dice: Dice;
  readonly #used: Used;

  constructor(clock: Clock, events: Queue, dice: Dice, used: Used) {
    this.#clock = clock;
    this.#events = events;
    this.#dice = dice;
    this.#used = used;
  }

  async set(timer: Timer): Promise<void> {
    this.#used.schedule += 1;
    this.standing.set(timer.id, timer);
    this.#agenda.add(timer.at + (this.#dice.roll(25) === 0 ? this.#dice.roll(late) : 0), { timer, again: false });
  }

  async cancel(id: string): Promise<void> {
    this.#used.schedule += 1;
    this.standing.delete(id);
  }

  get next(): number | undefined {
    return this.#agenda.next;
  }

  /** Those set and not come due. */
  pending(): Iterable<Timer> {
    return this.standing.values();
  }

  async fire(): Promise<void> {
    for (let due = this.#agenda.take(this.#clock()); due; due = this.#agenda.take(this.#clock())) {
      const { timer, again } = due;
      if (!again && this.standing.get(timer.id) !== timer) continue;
      if (!again) this.standing.delete(timer.id);
      if (!again && this.#dice.roll(25) === 0) {
        this.#agenda.add(this.#clock() + this.#dice.roll(late), { timer, again: true });
      }
      const { event } = timer;
      // A queue recognises only for minutes what it has had before: the second one comes all the way.
      const id = again ? `${event.id}.again` : event.id;
      await this.#events.send([{ id, group: groupOf(event), body: JSON.stringify(event) }]);
    }
  }
}
