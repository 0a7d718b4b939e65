import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decider } from '../../functions/decide/decide-batch.ts';
import { type Event, groupOf } from '../../shared/event/event.ts';
import type { Consumer, Delivery, Queue, QueueMessage } from '../../shared/ports/queue.ts';
import { recordKinds } from '../../shared/records/catalogue.ts';
import { community } from '../decision/community.ts';
import { compileForTests } from '../decision/compile-for-tests.ts';
import { joins, person, says } from '../decision/happenings.ts';
import { MemoryStore } from '../ports/memory-store.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const thanks = { points: 2, words: ['thanks'], reactions: [], givenPerDay: 99, receivedPerDay: 99 };
const compiled = compileForTests(
  community({
    rewards: { daily: { points: 1 }, grantAtMost: 50, thanks, weekly: { weekday: 7, minute: 1260, bonus: [5] } },
    nickname: {
      parts: ['year', 'province', 'nickname'],
      separators: ['-'],
      years: { from: 0, to: 6 },
      provinces: [['广东']],
      remind: [60_000],
    },
    notices: { removalsPerHour: 1_000, keepEvidence: 86_400_000 },
  }),
);
const members = ['ann', 'ben', 'cat'].map((id) => person(id, id === 'ann' ? '2027-广东-Ann' : id));
/**
 * Who offend are thanked by nobody, and each member thanks somebody of their own: whether thanks count for who is muted, or
 * in a ring, depends on which came first.
 */
const rough = ['dan', 'eve', 'fay'].map((id) => person(id));
const thanked = ['gus', 'hal', 'ivy'].map((id) => person(id));

/** What members do, in the order of their doing; later than the clock, so that each offence is one of its own. */
function eventsOf(deeds: readonly (readonly [who: number, what: number])[]): Event[] {
  return deeds.map(([who, what], index) => {
    const from = members[who] ?? person('nobody');
    const at = now + 60_000 * (index + 1);
    if (what === 0) return joins(index % 2 === 0 ? from : (rough[who] ?? from), at);
    if (what === 1) return says(rough[who] ?? from, 'cheap courses', at);
    if (what === 4) return says(rough[who] ?? from, `plain ${index}`, at);
    const other = thanked[who];
    const reply = other ? { message: { reply: { messageId: String(index), from: other } } } : {};
    return what === 2 ? says(from, 'thanks', at, reply) : says(from, `plain ${index}`, at);
  });
}

/** An effects queue that remembers what it was sent and fails now and then, as if the process had died there. */
class FragileQueue implements Queue {
  readonly sent = new Map<string, string>();
  readonly #dies: () => boolean;
  constructor(dies: () => boolean) {
    this.#dies = dies;
  }
  async send(messages: readonly QueueMessage[]): Promise<void> {
    if (this.#dies()) throw new Error('the process died here');
    for (const { id, body } of messages) {
      expect(this.sent.get(id) ?? body).toBe(body);
      this.sent.set(id, body);
    }
  }
}

function deliveryOf(event: Event): Delivery {
  return { id: event.id, group: groupOf(event), body: JSON.stringify(event), attempts: 1 };
}

/** Delivers until nothing is reported as failed any more, as queues do. */
async function deliver(consumer: Consumer, batch: readonly Delivery[]): Promise<void> {
  let left = batch;
  for (let tries = 0; left.length > 0; tries++) {
    if (tries > 50) throw new Error('never done');
    const failed = new Set((await consumer(left)).map(({ id }) => id));
    left = left.filter(({ id }) => failed.has(id));
  }
}

async function contents(store: MemoryStore): Promise<unknown> {
  const partitions = [...recordKinds.map(({ name }) => name), 'standing#2026-11-22'];
  const lists = await Promise.all(partitions.map((partition) => store.query({ partition })));
  return lists.flat().map(({ key, data }) => [key, JSON.parse(data)]);
}

async function plainly(events: readonly Event[]) {
  const store = new MemoryStore(() => now);
  const queue = new FragileQueue(() => false);
  const consumer = decider({ store, effects: queue, community: compiled, clock: () => now });
  for (const event of events) await deliver(consumer, [deliveryOf(event)]);
  return { records: await contents(store), effects: [...queue.sent].sort() };
}

/** The members' events in another interleaving: each member's own order is kept, as the queue keeps it. */
function interleave(events: readonly Event[], picks: readonly number[]): Event[] {
  const lanes = [...Map.groupBy(events, groupOf).values()].map((lane) => [...lane]);
  const mixed: Event[] = [];
  for (let turn = 0; mixed.length < events.length; turn++) {
    const open = lanes.filter((lane) => lane.length > 0);
    const next = open[(picks[turn % picks.length] ?? 0) % open.length]?.shift();
    if (next) mixed.push(next);
  }
  return mixed;
}

describe('whatever the queue does', () => {
  it('the same records and effects come of the same events: interleaved, batched, repeated, cut off, by two functions', async () => {
    const deed = fc.tuple(fc.nat(2), fc.nat(4));
    const run = fc.record({
      deeds: fc.array(deed, { minLength: 1, maxLength: 14 }),
      picks: fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }),
      sizes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }),
      repeats: fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
      deaths: fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(run, async ({ deeds, picks, sizes, repeats, deaths }) => {
        const events = eventsOf(deeds);
        const expected = await plainly(events);
        const store = new MemoryStore(() => now);
        let calls = 0;
        // Dies at most every second time, so that work goes on.
        const queue = new FragileQueue(() => calls++ % 2 === 0 && deaths[calls % deaths.length] === true);
        const deps = { store, effects: queue, community: compiled, clock: () => now };
        const functions = [decider(deps), decider(deps)];
        const mixed = interleave(events, picks);
        for (let at = 0, turn = 0; at < mixed.length; turn++) {
          const batch = mixed.slice(at, at + (sizes[turn % sizes.length] ?? 1));
          const consumer = functions[turn % 2];
          if (!consumer) throw new Error('two functions take turns');
          await deliver(consumer, batch.map(deliveryOf));
          if (repeats[turn % repeats.length]) await deliver(consumer, batch.map(deliveryOf));
          at += batch.length;
        }
        expect(await contents(store)).toEqual(expected.records);
        expect([...queue.sent].sort()).toEqual(expected.effects);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('points are the sum of the ledger, and strikes the sum of the open cases', async () => {
    const deed = fc.tuple(fc.nat(2), fc.nat(4));
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
        const store = new MemoryStore(() => now);
        const queue = new FragileQueue(() => false);
        const consumer = decider({ store, effects: queue, community: compiled, clock: () => now });
        await deliver(consumer, eventsOf(deeds).map(deliveryOf));
        const all = async (partition: string) =>
          (await store.query({ partition })).map(({ data }) => JSON.parse(data) as Record<string, number & string>);
        const [ledger, cases] = [await all('ledger'), await all('case')];
        for (const member of await all('member')) {
          const own = (list: typeof ledger) => list.filter(({ m }) => m === member['i']);
          const sum = (list: typeof ledger, field: string) => list.reduce((total, one) => total + (one[field] ?? 0), 0);
          expect(member['p']).toBe(sum(own(ledger), 'p'));
          expect(member['s']).toBe(sum(own(cases), 'k'));
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
