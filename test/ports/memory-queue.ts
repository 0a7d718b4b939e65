import { type ConsumeOptions, type Consuming, consume, handOver } from '../../infra/local/consuming.ts';
import { type BatchLimits, Lanes, type Waiting } from '../../infra/local/lanes.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Consumer, Failure, Queue, QueueMessage } from '../../shared/ports/queue.ts';

export interface MemoryDeadLetter extends QueueMessage {
  readonly reason: string;
}

/** A queue in memory. Tests that own the clock call `deliver` or `drain`; `consume` runs by itself. */
export class MemoryQueue implements Queue {
  /** Put aside after the last try. */
  readonly dead: MemoryDeadLetter[] = [];
  readonly #clock: Clock;
  readonly #seen = new Set<string>();
  readonly #lanes: Lanes;
  readonly #listeners: (() => void)[] = [];
  #seq = 0;

  constructor(clock: Clock, retrySeconds?: readonly number[]) {
    this.#clock = clock;
    this.#lanes = new Lanes(retrySeconds);
  }

  /** Messages not done. */
  get waiting(): number {
    return this.#lanes.size;
  }

  async send(messages: readonly QueueMessage[]): Promise<void> {
    for (const message of messages) {
      if (this.#seen.has(message.id)) continue;
      this.#seen.add(message.id);
      this.#add(message);
    }
    this.#wake();
  }

  /** One batch, if anything is due. */
  async deliver(consumer: Consumer, limits: BatchLimits = { messages: 10, groups: 10 }): Promise<boolean> {
    const batch = this.#take(limits);
    if (batch.length === 0) return false;
    this.#settle(batch, await handOver(consumer, batch));
    return true;
  }

  /** Until nothing is due by the clock; tells whether anything was. */
  async drain(consumer: Consumer, limits?: BatchLimits): Promise<boolean> {
    let any = false;
    while (await this.deliver(consumer, limits)) any = true;
    return any;
  }

  /** When the next delayed message is due by the clock, epoch milliseconds. */
  nextDue(): number | undefined {
    return this.#lanes.nextDue();
  }

  /** Sends everything that was put aside once more. */
  retryDead(): void {
    for (const message of this.dead.splice(0)) this.#add(message);
    this.#wake();
  }

  consume(consumer: Consumer, options: ConsumeOptions): Consuming {
    const source = {
      take: (limits: BatchLimits) => this.#take(limits),
      settle: async (batch: readonly Waiting[], failures: readonly Failure[]) => this.#settle(batch, failures),
      dueIn: () => {
        const due = this.nextDue();
        return due === undefined ? undefined : due - this.#clock();
      },
      onWork: (listener: () => void) => void this.#listeners.push(listener),
    };
    return consume(source, consumer, options);
  }

  #add({ id, group, body }: QueueMessage): void {
    this.#seq += 1;
    this.#lanes.add({ id, group, body, seq: this.#seq, attempts: 1 });
  }

  #take(limits: BatchLimits): Waiting[] {
    return this.#lanes.take(this.#clock(), limits);
  }

  #settle(batch: readonly Waiting[], failures: readonly Failure[]): void {
    for (const settled of this.#lanes.settle(batch, failures, this.#clock())) {
      if (settled.result !== 'dead') continue;
      const { id, group, body } = settled.message;
      this.dead.push({ id, group, body, reason: settled.reason });
    }
  }

  #wake(): void {
    for (const listener of this.#listeners) listener();
  }
}
