import type { EventBridgeClient, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../shared/effects/effect.ts';
import { EventBridgeBus } from '../../../shared/ports/aws/event-bridge-bus.ts';

/** EventBridge behind the SDK's `send`; refuses by position what `refuse` names for each call. */
function made(...refuse: number[][]) {
  const calls: PutEventsRequestEntry[][] = [];
  const send = async ({ input }: { input: { Entries: PutEventsRequestEntry[] } }) => {
    calls.push(input.Entries);
    const refused = refuse.shift() ?? [];
    return { Entries: input.Entries.map((_, n) => (refused.includes(n) ? { ErrorCode: 'ThrottlingException' } : {})) };
  };
  return { calls, bus: new EventBridgeBus({ send } as unknown as EventBridgeClient, 'bus') };
}

const event = (id: string): DomainEvent => ({ name: 'case.opened', version: 1, id, at: 0, detail: {} });

describe('the bus on EventBridge', () => {
  it('publishes ten events with one call, named so that rules can match them', async () => {
    const { bus, calls } = made();
    await bus.publish(Array.from({ length: 25 }, (_, n) => event(`${n}`)));
    expect(calls.map(({ length }) => length)).toEqual([10, 10, 5]);
    expect(calls[0]?.[0]).toMatchObject({ Source: 'reeve', DetailType: 'case.opened', EventBusName: 'bus' });
  });

  it('publishes again only what was refused', async () => {
    const { bus, calls } = made([1]);
    await bus.publish([event('a'), event('b'), event('c')]);
    expect(calls[1]?.map(({ Detail = '{}' }) => JSON.parse(Detail).id)).toEqual(['b']);
  });

  it('throws when something is refused again and again', async () => {
    const { bus } = made(...Array.from({ length: 10 }, () => [0]));
    await expect(bus.publish([event('a')])).rejects.toThrow(/publishing 1 of 1 events failed: ThrottlingException/);
  });
});
