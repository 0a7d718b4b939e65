import { expect, it } from 'vitest';
import { decider } from '../../functions/decide/decide-batch.ts';
import { groupOf } from '../../shared/event/event.ts';
import { caseKind } from '../../shared/records/case.ts';
import { community } from '../decision/community.ts';
import { compileForTests } from '../decision/compile-for-tests.ts';
import { person, says } from '../decision/happenings.ts';
import { MemoryQueue } from '../ports/memory-queue.ts';
import { MemoryStore } from '../ports/memory-store.ts';

/** All of them touch the count of removals: together they can only take turns. */
it('decides a raid of fifty in one batch, with all of them writing the same record', async () => {
  const now = Date.UTC(2026, 10, 22, 12);
  const clock = () => now;
  const store = new MemoryStore(clock);
  const events = new MemoryQueue(clock);
  const decide = decider({ store, effects: new MemoryQueue(clock), community: compileForTests(community()), clock });
  const raid = Array.from({ length: 50 }, (_, n) => says(person(`raider${n}`, `Raider ${n}`), 'cheap courses', now));
  await events.send(raid.map((event) => ({ id: event.id, group: groupOf(event), body: JSON.stringify(event) })));
  await events.drain(decide, { messages: 50, groups: 50 });
  expect(await store.query({ partition: caseKind.name })).toHaveLength(50);
  expect([events.waiting, events.dead]).toEqual([0, []]);
});
