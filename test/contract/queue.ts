import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Consumer, type Delivery, type Failure, maxAttempts, type Queue } from '../../shared/ports/queue.ts';

export interface QueueUnderTest {
  readonly queue: Queue;
  /** Starts handing batches to the consumer, several at a time; called once. */
  consume(consumer: Consumer): void | Promise<void>;
  /** What was put aside, with its reason. */
  dead(): Promise<readonly { readonly id: string; readonly body: string; readonly reason: string }[]>;
  /** Sends everything that was put aside once more, as the operator's command does. */
  retryDead(): Promise<void>;
  close(): Promise<void>;
}

export interface QueueOptions {
  /** Milliseconds to wait for what must happen; an implementation that tries again slowly needs more. */
  readonly patience?: number;
}

/** Every queue keeps this contract, with a fresh queue for each test. Delivery may repeat: no test counts exactly. */
export function describeQueue(name: string, make: () => Promise<QueueUnderTest>, options: QueueOptions = {}): void {
  const patience = options.patience ?? 10_000;
  describe(`queue: ${name}`, { timeout: patience * 3 }, () => {
    let made: QueueUnderTest;
    beforeEach(async () => {
      made = await make();
    });
    afterEach(() => made.close());
    const bench = { made: () => made, until: (check: () => void | Promise<void>) => vi.waitFor(check, patience) };
    describe('delivering', () => describeDelivery(bench));
    describe('order', () => describeOrder(bench));
    describe('failing', () => describeFailure(bench));
    describe('waiting', () => describeLater(bench));
  });
}

interface Bench {
  made(): QueueUnderTest;
  until(check: () => void | Promise<void>): Promise<void>;
}

function message(group: string, id: string, body = `body of ${group}.${id}`) {
  return { id: `${group}.${id}`, group, body };
}

/** Takes note of every delivery and lets `answer` judge it. */
function recorder(answer: (delivery: Delivery) => Failure | undefined = () => undefined) {
  const deliveries: Delivery[] = [];
  const consumer: Consumer = async (batch) => {
    const failures: Failure[] = [];
    const stuck = new Set<string>();
    for (const delivery of batch) {
      if (stuck.has(delivery.group)) {
        failures.push({ id: delivery.id, kind: 'fault', reason: 'stands behind one that failed' });
        continue;
      }
      deliveries.push(delivery);
      const failure = answer(delivery);
      if (failure === undefined) continue;
      failures.push(failure);
      stuck.add(delivery.group);
    }
    return failures;
  };
  return { consumer, deliveries, ids: () => deliveries.map(({ id }) => id) };
}

const once = (ids: readonly string[]) => [...new Set(ids)];

function describeDelivery({ made, until }: Bench): void {
  it('delivers what was sent, the first time as attempt 1', async () => {
    const { consumer, deliveries } = recorder();
    await made().consume(consumer);
    await made().queue.send([{ id: 'telegram:7.1', group: 'telegram:-100@x', body: '{"text":"学习 \u{1F9E7}"}' }]);
    await until(() => expect(deliveries.length).toBeGreaterThan(0));
    expect(deliveries[0]).toMatchObject({
      id: 'telegram:7.1',
      group: 'telegram:-100@x',
      body: '{"text":"学习 \u{1F9E7}"}',
      attempts: 1,
    });
  });

  it('delivers what was sent before anybody consumed', async () => {
    const { consumer, ids } = recorder();
    await made().queue.send([message('a', '1'), message('b', '1')]);
    await made().consume(consumer);
    await until(() => expect(once(ids()).sort()).toEqual(['a.1', 'b.1']));
  });

  it('takes any number of messages at once, none included', async () => {
    const { consumer, ids } = recorder();
    const messages = Array.from({ length: 125 }, (_, n) => message(`g${n % 25}`, `${n}`));
    await made().consume(consumer);
    await made().queue.send([]);
    await made().queue.send(messages);
    await until(() => expect(new Set(ids()).size).toBe(125));
  });

  it('takes big messages together: twelve of 100 KB', async () => {
    const { consumer, deliveries } = recorder();
    const body = 'x'.repeat(100_000);
    await made().consume(consumer);
    await made().queue.send(Array.from({ length: 12 }, (_, n) => message(`g${n}`, 'big', body)));
    await until(() => expect(once(deliveries.map(({ id }) => id))).toHaveLength(12));
    expect(deliveries.every((delivery) => delivery.body === body)).toBe(true);
  });

  it('delivers once what is sent twice under one id, together or later', async () => {
    const { consumer, deliveries } = recorder();
    await made().consume(consumer);
    await made().queue.send([message('a', '1'), message('a', '1')]);
    await until(() => expect(deliveries.length).toBeGreaterThan(0));
    await made().queue.send([message('a', '1', 'another body'), message('a', '2')]);
    await until(() => expect(deliveries.some(({ id }) => id === 'a.2')).toBe(true));
    expect(deliveries.filter(({ id }) => id === 'a.1').every(({ body }) => body === 'body of a.1')).toBe(true);
  });
}

function describeOrder({ made, until }: Bench): void {
  it('keeps the order of each group over many sends', async () => {
    const { consumer, ids } = recorder();
    await made().consume(consumer);
    for (let n = 10; n < 40; n += 3) {
      const some = [n, n + 1, n + 2].flatMap((m) => [message('a', `${m}`), message('b', `${m}`)]);
      await made().queue.send(some);
    }
    await until(() => expect(new Set(ids()).size).toBe(60));
    for (const group of ['a', 'b']) {
      const seen = once(ids().filter((id) => id.startsWith(group)));
      expect(seen).toEqual(seen.toSorted());
    }
  });

  it('handles one group in one place at a time', async () => {
    let inside = 0;
    let most = 0;
    const seen = new Set<string>();
    await made().consume(async (batch) => {
      if (batch.some(({ group }) => group === 'a')) {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setTimeout(resolve, 20));
        inside -= 1;
      }
      for (const { id } of batch) seen.add(id);
      return [];
    });
    for (let n = 0; n < 10; n += 1) await made().queue.send([message('a', `${n}`), message(`b${n}`, '1')]);
    await until(() => expect(seen.size).toBe(20));
    expect(most).toBe(1);
  });

  it('does not let one group wait for another that is slow', async () => {
    const seen = new Set<string>();
    let slow = 'not begun';
    await made().consume(async (batch) => {
      for (const { id } of batch) seen.add(id);
      if (!batch.some(({ group }) => group === 'slow')) return [];
      slow = 'begun';
      await until(() => expect(seen.has('quick.1')).toBe(true));
      slow = 'ended';
      return [];
    });
    await made().queue.send([message('slow', '1')]);
    await until(() => expect(slow).toBe('begun'));
    await made().queue.send([message('quick', '1')]);
    await until(() => expect(slow).toBe('ended'));
  });
}

function describeFailure({ made, until }: Bench): void {
  const fault = ({ id }: Delivery, reason = 'cannot be handled'): Failure => ({ id, kind: 'fault', reason });

  it('tries a fault again, counting, before what stands behind it', async () => {
    const { consumer, deliveries } = recorder((delivery) =>
      delivery.id === 'a.1' && delivery.attempts < 3 ? fault(delivery) : undefined,
    );
    await made().consume(consumer);
    await made().queue.send([message('a', '1'), message('a', '2')]);
    await until(() => expect(deliveries.some(({ id }) => id === 'a.2')).toBe(true));
    const tries = deliveries.filter(({ id }) => id === 'a.1').map(({ attempts }) => attempts);
    expect(tries).toEqual(tries.toSorted());
    expect(tries.at(-1)).toBeGreaterThanOrEqual(3);
    expect(deliveries.findLastIndex(({ id }) => id === 'a.1')).toBeLessThan(
      deliveries.findIndex(({ id }) => id === 'a.2'),
    );
  });

  it('tries a whole batch again when the consumer throws', async () => {
    const seen: string[] = [];
    let thrown = 0;
    await made().consume(async (batch) => {
      thrown += 1;
      if (thrown === 1) throw new Error('the table did not answer');
      for (const { id } of batch) seen.push(id);
      return [];
    });
    await made().queue.send([message('a', '1'), message('a', '2'), message('b', '1')]);
    await until(() => expect(once(seen).sort()).toEqual(['a.1', 'a.2', 'b.1']));
  });

  it(`puts aside what fails ${maxAttempts} times, with its body and its reason`, async () => {
    const { consumer, deliveries } = recorder((delivery) => fault(delivery, 'no such chat'));
    await made().consume(consumer);
    await made().queue.send([message('a', '1')]);
    await until(async () => expect(await made().dead()).toHaveLength(1));
    expect(await made().dead()).toMatchObject([{ id: 'a.1', body: 'body of a.1', reason: 'no such chat' }]);
    expect(deliveries.length).toBeGreaterThanOrEqual(maxAttempts);
  });

  it('goes on with the neighbours of what is put aside, in its own group too', async () => {
    const { consumer, ids } = recorder((delivery) => (delivery.id === 'a.2' ? fault(delivery) : undefined));
    await made().consume(consumer);
    const messages = ['1', '2', '3', '4'].flatMap((n) => [message('a', n), message('b', n)]);
    await made().queue.send(messages);
    await until(() => expect(once(ids()).sort()).toEqual(messages.map(({ id }) => id).sort()));
    await until(async () => expect(await made().dead()).toMatchObject([{ id: 'a.2' }]));
  });

  it('delivers what was put aside again when the operator asks', async () => {
    let mended = false;
    const { consumer, deliveries } = recorder((delivery) => (mended ? undefined : fault(delivery)));
    await made().consume(consumer);
    await made().queue.send([message('a', '1')]);
    await until(async () => expect(await made().dead()).toHaveLength(1));
    mended = true;
    const before = deliveries.length;
    await made().retryDead();
    await until(() => expect(deliveries.length).toBeGreaterThan(before));
    expect(deliveries.at(-1)).toMatchObject({ id: 'a.1', body: 'body of a.1' });
    await until(async () => expect(await made().dead()).toEqual([]));
  });
}

function describeLater({ made, until }: Bench): void {
  const later = ({ id }: Delivery, seconds: number): Failure => ({ id, kind: 'later', seconds });

  it('lets only the group wait that asked for later, and keeps its order', async () => {
    const began = Date.now();
    let waited: number | undefined;
    const { consumer, ids } = recorder((delivery) => {
      if (delivery.group !== 'a') return undefined;
      if (Date.now() - began < 1000) return later(delivery, 1);
      waited ??= Date.now() - began;
      return undefined;
    });
    await made().consume(consumer);
    await made().queue.send([message('a', '1'), message('a', '2'), message('b', '1')]);
    await until(() => expect(ids()).toContain('b.1'));
    await until(() => expect(ids()).toContain('a.2'));
    expect(waited).toBeGreaterThanOrEqual(1000);
    expect(ids().indexOf('b.1')).toBeLessThan(ids().indexOf('a.2'));
    expect(ids().lastIndexOf('a.1')).toBeLessThan(ids().indexOf('a.2'));
  });

  it('never puts aside what only waits', async () => {
    let asked = 0;
    let handled = false;
    const { consumer } = recorder((delivery) => {
      asked += 1;
      if (asked <= maxAttempts + 2) return later(delivery, 0.1);
      handled = true;
      return undefined;
    });
    await made().consume(consumer);
    await made().queue.send([message('a', '1')]);
    await until(() => expect(handled).toBe(true));
    expect(await made().dead()).toEqual([]);
  });
}
