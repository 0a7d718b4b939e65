import type { DomainEvent } from '../../shared/effects/effect.ts';
import type { TimerEvent } from '../../shared/event/event.ts';
import { MemoryBus } from '../ports/memory-bus.ts';
import { MemoryQueue } from '../ports/memory-queue.ts';
import { MemoryStore } from '../ports/memory-store.ts';
import { MemoryTimers } from '../ports/memory-timers.ts';
import { describeBus } from './bus.ts';
import { describeQueue } from './queue.ts';
import { describeStore } from './store.ts';
import { describeTimers } from './timers.ts';

const limits = { messages: 10, groups: 10, parallel: 4, onFault: () => undefined };
const nothing = async () => undefined;

describeStore('memory', async () => ({ store: new MemoryStore(Date.now), close: nothing }));

describeQueue('memory', async () => {
  const queue = new MemoryQueue(Date.now, [0.02]);
  const stops: (() => Promise<void>)[] = [];
  return {
    queue,
    consume(consumer) {
      stops.push(queue.consume(consumer, limits).stop);
    },
    dead: async () => queue.dead,
    retryDead: async () => queue.retryDead(),
    close: async () => void (await Promise.all(stops.map((stop) => stop()))),
  };
});

describeTimers(
  'memory',
  async () => {
    const events = new MemoryQueue(Date.now);
    const timers = new MemoryTimers(Date.now, events);
    const received: TimerEvent[] = [];
    const consuming = events.consume(async (batch) => {
      received.push(...batch.map(({ body }) => JSON.parse(body) as TimerEvent));
      return [];
    }, limits);
    const tick = setInterval(() => timers.fire(), 10);
    return {
      timers,
      received: async () => received,
      async close() {
        clearInterval(tick);
        await consuming.stop();
      },
    };
  },
  { late: 100 },
);

describeBus('memory', async () => {
  const bus = new MemoryBus();
  const received: DomainEvent[] = [];
  bus.subscribe(async (event) => void received.push(event));
  return { bus, received: async () => received, close: nothing };
});
