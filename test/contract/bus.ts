import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DomainEvent } from '../../shared/effects/effect.ts';
import { memberId } from '../../shared/event/ids.ts';
import type { Bus } from '../../shared/ports/bus.ts';

export interface BusUnderTest {
  readonly bus: Bus;
  /** What the one subscriber has got so far. */
  received(): Promise<readonly DomainEvent[]>;
  close(): Promise<void>;
}

export interface BusOptions {
  /** Milliseconds to wait for an event. */
  readonly patience?: number;
}

function happened(detail: DomainEvent['detail'] = {}): DomainEvent {
  return { name: 'case.opened', version: 1, id: `telegram:${randomUUID()}`, at: Date.now(), detail };
}

/** Every bus keeps this contract: at least once, whole, in no order. */
export function describeBus(name: string, make: () => Promise<BusUnderTest>, options: BusOptions = {}): void {
  const patience = options.patience ?? 5000;
  describe(`bus: ${name}`, { timeout: patience * 3 }, () => {
    let made: BusUnderTest;
    beforeAll(async () => {
      made = await make();
    });
    afterAll(() => made.close());

    const arrived = async (id: string) => (await made.received()).find((event) => event.id === id);
    const arrives = (event: DomainEvent) =>
      vi.waitFor(async () => expect(await arrived(event.id)).toEqual(event), { timeout: patience, interval: 20 });

    it('brings an event whole to its subscriber', async () => {
      const event: DomainEvent = {
        ...happened({ rule: 'adverts', points: -2, serious: true, text: '加微信 \u{1F9E7} "now" \\ \n' }),
        notice: {
          platform: 'telegram',
          words: { text: '小明: 加微信', mentions: [{ offset: 0, length: 2, member: memberId('telegram', 7) }] },
          buttons: [[{ label: '撤销', data: 'undo:7' }]],
        },
      };
      await made.bus.publish([event]);
      await arrives(event);
    });

    it('takes more events at once than one call of a service may hold', async () => {
      const events = Array.from({ length: 25 }, (_, n) => happened({ n }));
      await made.bus.publish(events);
      for (const event of events) await arrives(event);
    });

    it('takes no events', async () => {
      await expect(made.bus.publish([])).resolves.toBeUndefined();
    });

    it('brings events published at the same time', async () => {
      const events = Array.from({ length: 10 }, (_, n) => happened({ n }));
      await Promise.all(events.map((event) => made.bus.publish([event])));
      for (const event of events) await arrives(event);
    });
  });
}
