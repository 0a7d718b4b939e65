import { describe, expect, it } from 'vitest';
import { FarQueue, QueueFull, unfolded } from '../../infra/local/front/far-queue.ts';
import type { Sent } from '../../infra/local/front/messages.ts';
import type { QueueMessage } from '../../shared/ports/queue.ts';

function message(id: string): QueueMessage {
  return { id, group: 'telegram:1', body: `{"text":"${id}\\n第二"}` };
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

  it('answers its senders only when the other side has, each batch by itself', async () => {
    const { queue, handed, turn } = far();
    const answered: string[] = [];
    const first = queue.send([message('1')]).then(() => answered.push('1'));
    await turn();
    const second = queue.send([message('2')]).then(() => answered.push('2'));
    await turn();
    expect(answered).toEqual([]);
    queue.sent(handed[1]?.batch ?? 0, 'durable');
    await second;
    expect(answered).toEqual(['2']);
    queue.sent(handed[0]?.batch ?? 0, 'durable');
    await first;
    expect(answered).toEqual(['2', '1']);
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

  it('hands over nothing for nothing', async () => {
    const { queue, handed, turn } = far();
    await queue.send([]);
    await turn();
    expect(handed).toEqual([]);
  });
});
