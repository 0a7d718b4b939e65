import { describe, expect, it } from 'vitest';
import { MemoryQueue } from '../ports/memory-queue.ts';

describe('a consuming loop', () => {
  it('tells the operator why something must wait, so that an outage can be seen', async () => {
    const queue = new MemoryQueue(() => 0);
    const reason = 'the platform cannot be reached';
    const heard = new Promise<string>((resolve) => {
      const consumer = async () => [{ id: 'a', kind: 'later', seconds: 30, reason } as const];
      queue.consume(consumer, { messages: 1, groups: 1, parallel: 1, onFault: resolve });
    });
    await queue.send([{ id: 'a', group: 'g', body: '' }]);
    expect(await heard).toBe(reason);
  });

  it('takes nothing while it is told to hold off', async () => {
    const queue = new MemoryQueue(() => 0);
    let held = 3;
    const taken = new Promise<number>((resolve) => {
      const consumer = async () => {
        resolve(held);
        return [];
      };
      const holdOff = () => {
        held -= 1;
        return Math.max(0, held);
      };
      queue.consume(consumer, { messages: 1, groups: 1, parallel: 1, onFault: () => undefined, holdOff });
    });
    await queue.send([{ id: 'a', group: 'g', body: '' }]);
    expect(await taken).toBe(0);
  });
});
