import { describe, expect, it } from 'vitest';
import { FarQueue, QueueFull, unfolded } from '../../infra/local/front/far-queue.ts';
import type { Sent } from '../../infra/local/front/messages.ts';
import type { QueueMessage } from '../../shared/ports/queue.ts';

function message(id: string): QueueMessage {
  return { id, group: 'telegram:1', body: JSON.stringify({ text: `第二\n${id}\t` }) };
}

/** The queue, what it has handed over, and a way to answer as the other thread does. */
function far() {
  const handed: { batch: number; messages: QueueMessage[] }[] = [];
  const queue = new FarQueue((batch, lines) => handed.push({ batch, messages: unfolded(lines) }));
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return { queue, handed, turn };
}

describe('the queue as seen from the front', () => {
  it('hands over together what is sent in one turn, unchanged', async () => {
    const { queue, handed, turn } = far();
    void queue.send([message('1'), message('2')]);
    void queue.send([message('3')]);
    expect(handed).toEqual([]);
    await turn();
    expect(handed).toEqual([{ batch: 1, messages: [message('1'), message('2'), message('3')] }]);
  });

  it('has one batch under way at a time, and answers its senders only when the other side has', async () => {
    const { queue, handed, turn } = far();
    const answered: string[] = [];
    const first = queue.send([message('1')]).then(() => answered.push('1'));
    await turn();
    const others = ['2', '3'].map((id) => queue.send([message(id)]).then(() => answered.push(id)));
    await turn();
    expect(handed).toHaveLength(1);
    expect(answered).toEqual([]);
    queue.sent(1, 'durable');
    await first;
    expect(answered).toEqual(['1']);
    await turn();
    expect(handed[1]?.messages).toEqual([message('2'), message('3')]);
    queue.sent(1, 'durable');
    await turn();
    expect(answered).toEqual(['1']);
    queue.sent(2, 'durable');
    await Promise.all(others);
    expect(answered).toEqual(['1', '2', '3']);
  });

  it.each<[Sent, (fault: unknown) => boolean]>([
    ['full', (fault) => fault instanceof QueueFull],
    ['failed', (fault) => fault instanceof Error && !(fault instanceof QueueFull)],
  ])('throws when the other side says %s', async (sent, fits) => {
    const { queue, turn } = far();
    const sending = queue.send([message('1')]).catch((fault: unknown) => fault);
    await turn();
    queue.sent(1, sent);
    expect(fits(await sending)).toBe(true);
  });

  it('takes no id or group that could be mistaken for two', () => {
    const { queue } = far();
    expect(() => queue.send([{ ...message('1'), group: 'telegram:1\n2' }])).toThrow('line breaks');
    expect(() => queue.send([message('1\t2')])).toThrow('tabs');
  });

  it('hands over nothing for nothing', async () => {
    const { queue, handed, turn } = far();
    await queue.send([]);
    await turn();
    expect(handed).toEqual([]);
  });
});
