import type { DomainEvent } from '../../shared/effects/effect.ts';
import type { Bus } from '../../shared/ports/bus.ts';
import type { Consumer, Failure, Queue } from '../../shared/ports/queue.ts';
import { reasonOf } from './consuming.ts';

export type Subscriber = (event: DomainEvent) => Promise<void>;

/** A bus over a queue of its own, so that an event outlives the process until its subscribers have had it. */
export class LocalBus implements Bus {
  readonly #queue: Queue;

  constructor(queue: Queue) {
    this.#queue = queue;
  }

  async publish(events: readonly DomainEvent[]): Promise<void> {
    await this.#queue.send(events.map((event) => ({ id: event.id, group: event.id, body: JSON.stringify(event) })));
  }
}

/** Brings the events of the bus's queue to every subscriber; when one fails, all get the event again. */
export function subscribed(subscribers: readonly Subscriber[]): Consumer {
  return async (batch) => {
    const failures = await Promise.all(
      batch.map(async ({ id, body }): Promise<Failure | undefined> => {
        const event = JSON.parse(body) as DomainEvent;
        const results = await Promise.allSettled(subscribers.map((subscriber) => subscriber(event)));
        const failed = results.find((result) => result.status === 'rejected');
        if (failed === undefined) return undefined;
        return { id, kind: 'fault', reason: reasonOf(failed.reason) };
      }),
    );
    return failures.filter((failure) => failure !== undefined);
  };
}
