import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { DomainEvent } from '../../effects/effect.ts';
import type { Bus } from '../bus.ts';
import { AwsFault } from './aws-fault.ts';
import { chunks } from './chunks.ts';
import { tries } from './tries.ts';

/** EventBridge: one call holds at most 10 events and 256 KB, counting more than the detail. */
const mostEntries = 10;
const mostBytes = 200_000;

/** What our events say they come from; rules match it. */
export const eventSource = 'reeve';

/** A bus of EventBridge: the event's name as detail type, the whole event as detail. */
export class EventBridgeBus implements Bus {
  readonly #client: EventBridgeClient;
  readonly #bus: string;

  constructor(client: EventBridgeClient, bus: string) {
    this.#client = client;
    this.#bus = bus;
  }

  async publish(events: readonly DomainEvent[]): Promise<void> {
    const entries = events.map((event) => this.#entry(event));
    const size = ({ Detail = '' }: PutEventsRequestEntry) => Buffer.byteLength(Detail);
    for (const some of chunks(entries, mostEntries, mostBytes, size)) await this.#put(some);
  }

  #entry(event: DomainEvent): PutEventsRequestEntry {
    return {
      EventBusName: this.#bus,
      Source: eventSource,
      DetailType: event.name,
      Detail: JSON.stringify(event),
      Time: new Date(event.at),
    };
  }

  /** The answer names failures by position only. */
  async #put(entries: readonly PutEventsRequestEntry[]): Promise<void> {
    let rest = [...entries];
    let code = '';
    for await (const _ of tries()) {
      const { Entries: results = [] } = await this.#client.send(new PutEventsCommand({ Entries: rest }));
      code = results.find(({ ErrorCode }) => ErrorCode)?.ErrorCode ?? '';
      rest = rest.filter((_entry, n) => results[n]?.ErrorCode);
      if (rest.length === 0) return;
    }
    throw new AwsFault('EventBridge', `publishing ${rest.length} of ${entries.length} events`, code);
  }
}
