import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Timer } from '../../shared/effects/effect.ts';
import type { TimerEvent } from '../../shared/event/event.ts';
import { memberId } from '../../shared/event/ids.ts';
import type { Timers } from '../../shared/ports/timers.ts';

export interface TimersUnderTest {
  readonly timers: Timers;
  /** The events that came due so far, in the order they reached the events queue. */
  received(): Promise<readonly TimerEvent[]>;
  close(): Promise<void>;
}

export interface TimersOptions {
  /** Milliseconds by which a timer may be late. */
  readonly late?: number;
}

const hour = 3_600_000;

function timer(at: number): Timer {
  const id = `t-${randomUUID()}`;
  const event: TimerEvent = { id: `timer:${id}`, at, type: 'timer', purpose: 'test.nothing' };
  return { id, at, event };
}

/** All timers keep this contract. They fire at least once and may be late: no test counts exactly. */
export function describeTimers(name: string, make: () => Promise<TimersUnderTest>, options: TimersOptions = {}): void {
  const late = options.late ?? 2000;
  describe(`timers: ${name}`, { timeout: late * 4 + 10_000 }, () => {
    let made: TimersUnderTest;
    beforeAll(async () => {
      made = await make();
    });
    afterAll(() => made.close());

    const arrived = async (wanted: Timer) =>
      (await made.received()).find(({ id }) => id === wanted.event.id) !== undefined;
    const arrives = (wanted: Timer) =>
      vi.waitFor(async () => expect(await arrived(wanted)).toBe(true), { timeout: late * 2 + 5000, interval: 20 });
    /** A second timer, due when the first would have come at the latest, has come and the first has not. */
    const staysAway = async (unwanted: Timer, due: number) => {
      const witness = timer(due + late);
      await made.timers.set(witness);
      await arrives(witness);
      expect(await arrived(unwanted)).toBe(false);
    };

    it('puts the whole event on the events queue when it is due, not before', async () => {
      const due = Date.now() + 1500;
      const plain = timer(due);
      const event = { ...plain.event, member: memberId('telegram', 7), data: { name: '小明 \u{1F4DA}', step: 2 } };
      await made.timers.set({ ...plain, event });
      expect(await arrived(plain)).toBe(false);
      await arrives(plain);
      expect(Date.now()).toBeGreaterThanOrEqual(due);
      expect((await made.received()).find(({ id }) => id === event.id)).toEqual(event);
    });

    it('fires at once what is already past', async () => {
      const past = timer(Date.now() - hour);
      await made.timers.set(past);
      await arrives(past);
    });

    it('fires every one of many that are due together', async () => {
      const due = Date.now() + 500;
      const many = Array.from({ length: 25 }, () => timer(due));
      await Promise.all(many.map((one) => made.timers.set(one)));
      for (const one of many) await arrives(one);
    });

    it('moves a timer that is set again, to earlier', async () => {
      const moved = timer(Date.now() + hour);
      await made.timers.set(moved);
      await made.timers.set({ ...moved, at: Date.now() });
      await arrives(moved);
    });

    it('moves a timer that is set again, to later', async () => {
      const due = Date.now() + 1000;
      const moved = timer(due);
      await made.timers.set(moved);
      await made.timers.set({ ...moved, at: due + hour });
      await staysAway(moved, due);
      await made.timers.cancel(moved.id);
    });

    it('sends the event it was last set with', async () => {
      const first = timer(Date.now() + hour);
      const event = { ...first.event, id: `${first.event.id}.again`, data: { step: 2 } };
      await made.timers.set(first);
      const second = { ...first, at: Date.now(), event };
      await made.timers.set(second);
      await arrives(second);
      expect(await arrived(first)).toBe(false);
    });

    it('does not fire what was cancelled', async () => {
      const due = Date.now() + 1000;
      const cancelled = timer(due);
      await made.timers.set(cancelled);
      await made.timers.cancel(cancelled.id);
      await staysAway(cancelled, due);
    });

    it('can be set anew after it was cancelled', async () => {
      const again = timer(Date.now() + hour);
      await made.timers.set(again);
      await made.timers.cancel(again.id);
      await made.timers.set({ ...again, at: Date.now() });
      await arrives(again);
    });

    it('does nothing when asked to cancel what is not there', async () => {
      await expect(made.timers.cancel(`t-${randomUUID()}`)).resolves.toBeUndefined();
    });
  });
}
