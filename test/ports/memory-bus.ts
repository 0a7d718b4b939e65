import type { DomainEvent } from '../../shared/effects/effect.ts';
import type { Bus } from '../../shared/ports/bus.ts';
import { mistakesOf } from '../effects/domain-event-mistakes.ts';

/** A bus in memory: calls its subscribers one after another before `publish` returns. */
export class MemoryBus implements Bus {
  readonly published: DomainEvent[] = [];
  /** Where what was published is not what the catalogue promises. */
  readonly mistakes: string[] = [];
  readonly #subscribers: ((event: DomainEvent) => Promise<void>)[] = [];

  subscribe(subscriber: (event: DomainEvent) => Promise<void>): void {
    this.#subscribers.push(subscriber);
  }

  async publish(events: readonly DomainEvent[]): Promise<void> {
    for (const event of events) {
      this.published.push(event);
      this.mistakes.push(...mistakesOf(event));
      for (const subscriber of this.#subscribers) await subscriber(event);
    }
  }
}
