import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lanes, type Waiting } from '../../infra/local/lanes.ts';
import { type Failure, maxAttempts } from '../../shared/ports/queue.ts';

const wide = { messages: 10, groups: 10 };
const ids = (batch: readonly Waiting[]) => batch.map(({ id }) => id);
const fault = (id: string): Failure => ({ id, kind: 'fault', reason: 'broken' });

function lanesOf(...messages: string[]): Lanes {
  const lanes = new Lanes([1, 2]);
  messages.forEach((id, seq) => {
    lanes.add({ seq, id, group: id[0] ?? '', body: '', attempts: 1 });
  });
  return lanes;
}

describe('lanes', () => {
  it('fill a batch from lane after lane, each in its order', () => {
    expect(ids(lanesOf('a1', 'b1', 'a2', 'c1').take(0, wide))).toEqual(['a1', 'a2', 'b1', 'c1']);
  });

  it('stop at the batch limits of messages and of groups', () => {
    expect(ids(lanesOf('a1', 'a2', 'a3').take(0, { messages: 2, groups: 10 }))).toEqual(['a1', 'a2']);
    expect(ids(lanesOf('a1', 'b1', 'c1').take(0, { messages: 10, groups: 1 }))).toEqual(['a1']);
  });

  it('serve nobody of a lane that is being handled', () => {
    const lanes = lanesOf('a1', 'a2');
    const first = lanes.take(0, { messages: 1, groups: 1 });
    expect(lanes.take(0, wide)).toEqual([]);
    lanes.settle(first, [], 0);
    expect(ids(lanes.take(0, wide))).toEqual(['a2']);
  });

  it('let no long lane starve the others', () => {
    const lanes = lanesOf('a1', 'a2', 'a3', 'b1');
    lanes.settle(lanes.take(0, { messages: 1, groups: 1 }), [], 0);
    expect(ids(lanes.take(0, { messages: 1, groups: 1 }))).toEqual(['b1']);
  });

  it('bring a message that failed alone, after a pause that grows', () => {
    const lanes = lanesOf('a1', 'a2', 'b1');
    lanes.settle(lanes.take(0, wide), [fault('a1'), fault('a2')], 0);
    expect(lanes.nextDue()).toBe(1000);
    expect(lanes.take(999, wide)).toEqual([]);
    const second = lanes.take(1000, wide);
    expect(second).toMatchObject([{ id: 'a1', attempts: 2 }]);
    lanes.settle(second, [fault('a1')], 1000);
    expect(lanes.nextDue()).toBe(3000);
  });

  it('do not count the tries of what stood behind one that failed', () => {
    const lanes = lanesOf('a1', 'a2');
    lanes.settle(lanes.take(0, wide), [fault('a1'), fault('a2')], 0);
    lanes.settle(lanes.take(1000, wide), [], 1000);
    expect(lanes.take(1000, wide)).toMatchObject([{ id: 'a2', attempts: 1 }]);
  });

  it('give up after the last try and go on behind it at once', () => {
    const lanes = lanesOf('a1', 'a2');
    let now = 0;
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      const [settled] = lanes.settle(lanes.take(now, { messages: 1, groups: 1 }), [fault('a1')], now);
      expect(settled?.result).toBe(attempt === maxAttempts ? 'dead' : 'again');
      now = lanes.nextDue() ?? now;
    }
    expect(ids(lanes.take(now, wide))).toEqual(['a2']);
  });

  it('wait as long as asked for, and count no try for it', () => {
    const lanes = lanesOf('a1');
    lanes.settle(lanes.take(0, wide), [{ id: 'a1', kind: 'later', seconds: 30 }], 0);
    expect(lanes.take(29_999, wide)).toEqual([]);
    expect(lanes.take(30_000, wide)).toMatchObject([{ id: 'a1', attempts: 1 }]);
  });

  it('handle everything once and in the order of its lane, whatever fails in between', () => {
    const plan = fc.array(fc.record({ lane: fc.constantFrom('a', 'b', 'c'), faults: fc.nat({ max: 3 }) }), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(plan, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }), (planned, messages, groups) => {
        const names = planned.map(({ lane }, index) => `${lane}${index + 10}`);
        const left = new Map(names.map((id, index) => [id, planned[index]?.faults ?? 0]));
        const lanes = lanesOf(...names);
        const done: string[] = [];
        for (let now = 0; lanes.size > 0; now = lanes.nextDue() ?? now) {
          for (let batch = lanes.take(now, { messages, groups }); batch.length > 0; ) {
            done.push(...ids(batch).filter((id) => !failing(batch, left).includes(id)));
            lanes.settle(batch, failing(batch, left, true).map(fault), now);
            batch = lanes.take(now, { messages, groups });
          }
        }
        expect(done.toSorted()).toEqual(names.toSorted());
        for (const lane of ['a', 'b', 'c']) {
          const order = done.filter((id) => id.startsWith(lane));
          expect(order).toEqual(order.toSorted());
        }
      }),
    );
  });
});

/** Those of a batch that fail by plan, and those behind them; `used`: the fault is spent. */
function failing(batch: readonly Waiting[], left: Map<string, number>, used = false): string[] {
  const stuck = new Set<string>();
  const failed: string[] = [];
  for (const { id, group } of batch) {
    const faults = left.get(id) ?? 0;
    if (faults === 0 && !stuck.has(group)) continue;
    if (used && !stuck.has(group)) left.set(id, faults - 1);
    stuck.add(group);
    failed.push(id);
  }
  return failed;
}
