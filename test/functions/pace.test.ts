import { describe, expect, it, vi } from 'vitest';
import { applier } from '../../functions/apply-effects/apply-batch.ts';
import { factsOf } from '../../shared/community/facts.ts';
import { bulkLane } from '../../shared/effects/bulk.ts';
import type { Effect } from '../../shared/effects/effect.ts';
import { memberId } from '../../shared/event/ids.ts';
import { community } from '../decision/community.ts';
import { person } from '../decision/happenings.ts';
import { world } from '../decision/world.ts';

const words = { text: 'soon', mentions: [] };
const tell: Effect = { type: 'tell', member: person('bob', 'Bob').id, words };
const ofMany: Effect = { ...tell, bulk: 'class.x' };

/** Its pauses last until a test ends them. */
function reeveThatPauses() {
  const { reeve, platform } = world();
  const pauses: { readonly milliseconds: number; readonly end: () => void }[] = [];
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => void pauses.push({ milliseconds, end: resolve }));
  const { store, timers, bus, events } = reeve;
  const facts = factsOf(community(), { abilitiesOf: () => platform.abilities });
  const clock = () => reeve.now;
  const around = { store, timers, bus, events, community: facts, performers: platform.performers, clock, note() {} };
  const apply = applier(around, pause);
  const asks = (...effects: readonly Effect[]) =>
    apply(
      effects.map((effect, n) => {
        const id = `e#${n}`;
        return { id, group: 'lane', attempts: 1, body: JSON.stringify({ id, effect }) };
      }),
    );
  return { asks, pauses, told: () => platform.of('tell').length, now: reeve.now };
}

describe('one of many that are told', () => {
  it('takes its time, however quickly the platform answers', async () => {
    const { asks, pauses, told } = reeveThatPauses();
    const asked = asks(ofMany, ofMany);
    await vi.waitFor(() => expect(told()).toBe(1));
    await new Promise(setImmediate);
    expect(told()).toBe(1);
    pauses[0]?.end();
    await vi.waitFor(() => expect(told()).toBe(2));
    pauses[1]?.end();
    expect(await asked).toEqual([]);
    // Five lanes, 24 a second.
    expect(pauses.map(({ milliseconds }) => milliseconds)).toEqual([208, 208]);
  });

  it('holds nobody up when it is too late for it, nor does anything else', async () => {
    const { asks, told, now } = reeveThatPauses();
    expect(await asks({ ...ofMany, before: now - 1 }, { ...ofMany, before: now - 1 }, tell, tell)).toEqual([]);
    expect(told()).toBe(2);
  });

  it('waits in a lane that is as long as any other, on every platform', () => {
    const ofTelegram = Array.from({ length: 10_000 }, (_, n) => memberId('telegram', 6_000_000_000 + n * 7919));
    const ofMatrix = Array.from({ length: 10_000 }, (_, n) => memberId('matrix', `@pupil${n}:school.example`));
    for (const members of [ofTelegram, ofMatrix]) {
      const lengths = Array.from(Map.groupBy(members, bulkLane).values(), ({ length }) => length);
      expect(lengths).toHaveLength(5);
      expect(Math.max(...lengths)).toBeLessThan(2100);
    }
  });
});
