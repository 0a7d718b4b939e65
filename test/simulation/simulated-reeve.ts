import { applier } from '../../functions/apply-effects/apply-batch.ts';
import { decider } from '../../functions/decide/decide-batch.ts';
import { notifier } from '../../functions/notify-admins/notify.ts';
import type { CompiledCommunity } from '../../shared/community/compile.ts';
import { type Event, groupOf } from '../../shared/event/event.ts';
import type { Connection, Performer } from '../../shared/platforms/platform.ts';
import type { Consumer, Delivery } from '../../shared/ports/queue.ts';
import { noneUsed, type Used } from '../bench/aws-world.ts';
import { secondsPerCall } from '../bench/calls.ts';
import type { Dice } from '../bench/dice.ts';
import { MemoryBus } from '../ports/memory-bus.ts';
import { MemoryQueue } from '../ports/memory-queue.ts';
import { SimulatedStore, type Watcher } from './simulated-store.ts';
import { SimulatedTimers } from './simulated-timers.ts';
import { SimulationFault } from './simulation-fault.ts';

export interface SimulatedOptions {
  readonly community: CompiledCommunity;
  readonly performers: ReadonlyMap<string, { performer: Performer; connection: Connection }>;
  readonly dice: Dice;
  readonly now: number;
  readonly watch: Watcher;
  readonly isNear: boolean;
}

/** All of Reeve but the webhook's bytes, on ports in memory that are made for much, and what it would use of AWS. */
export class SimulatedReeve {
  now: number;
  readonly used: Used = noneUsed();
  readonly store: SimulatedStore;
  readonly timers: SimulatedTimers;
  readonly bus = new MemoryBus();
  readonly #events: MemoryQueue;
  readonly #effects: MemoryQueue;
  readonly #decide: Consumer;
  readonly #apply: Consumer;

  constructor({ community, performers, dice, now, watch, isNear }: SimulatedOptions) {
    this.now = now;
    const clock = () => this.now;
    const { used } = this;
    this.store = new SimulatedStore(clock, used, watch, isNear);
    this.#events = new MemoryQueue(clock);
    this.#effects = new MemoryQueue(clock);
    this.timers = new SimulatedTimers(clock, this.#counted(this.#events), dice, used);
    const common = { store: this.store, community, clock };
    const effects = this.#counted(this.#effects);
    this.bus.subscribe(async (event) => {
      used.busEvent += 1;
      if (!event.notice) return;
      used.lambdaRequest += 1;
      used.topicMessage += 1;
      await notifier({ community, effects })(event);
    });
    this.#decide = this.#called(decider({ ...common, effects }));
    const events = this.#counted(this.#events);
    const applying = { ...common, performers, timers: this.timers, bus: this.bus, events };
    // Nothing waits for a real clock.
    this.#apply = this.#called(applier(applying, () => Promise.resolve()));
  }

  /** Events come in, in this order, each by a webhook or a schedule of its own; what follows at once happens. */
  async happens(events: readonly Event[]): Promise<void> {
    const scheduled = events.filter(({ type }) => type === 'timer').length;
    this.used.schedule += scheduled;
    this.used.lambdaRequest += events.length - scheduled;
    this.used.queueRequest += events.length;
    await this.#events.send(events.map(messageOf));
    await this.settle();
  }

  /** Once more, long after the queue has forgotten that it had it. */
  async redeliver(event: Event): Promise<void> {
    await this.#decide([{ ...messageOf(event), attempts: 2 }]);
    await this.settle();
  }

  get next(): number | undefined {
    const due = [this.timers.next, this.#events.nextDue(), this.#effects.nextDue()];
    return due.reduce((a, b) => (a === undefined ? b : b === undefined ? a : Math.min(a, b)));
  }

  async settle(): Promise<void> {
    for (let busy = true; busy; ) {
      const decided = await this.#events.drain(this.#decide);
      busy = (await this.#effects.drain(this.#apply)) || decided;
    }
    const dead = this.#events.dead[0] ?? this.#effects.dead[0];
    if (dead) throw new SimulationFault(`put aside: ${dead.id}: ${dead.reason}`);
    const [mistake] = this.bus.mistakes;
    if (mistake) throw new SimulationFault(`published what the catalogue does not promise: ${mistake}`);
  }

  /** A send holds at most ten messages. */
  #counted(queue: MemoryQueue): Pick<MemoryQueue, 'send'> {
    return {
      send: (messages) => {
        this.used.queueRequest += Math.ceil(messages.length / 10);
        return queue.send(messages);
      },
    };
  }

  /** Lambda asks the queue for a batch and deletes what is done: two requests more for each call. */
  #called(consumer: Consumer): Consumer {
    return (batch: readonly Delivery[]) => {
      this.used.queueRequest += 2;
      this.used.lambdaRequest += 1;
      this.used.lambdaSecond = this.used.lambdaRequest * secondsPerCall;
      return consumer(batch);
    };
  }
}

function messageOf(event: Event): { id: string; group: string; body: string } {
  return { id: event.id, group: groupOf(event), body: JSON.stringify(event) };
}
