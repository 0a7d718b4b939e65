import type { DomainEvent } from '../effects/effect.ts';

export interface Bus {
  /** Returns once all are accepted; throws when any is not. */
  publish(events: readonly DomainEvent[]): Promise<void>;
}
