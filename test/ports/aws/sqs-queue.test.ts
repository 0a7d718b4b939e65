import { describe, expect, it } from 'vitest';
import { SqsQueue } from '../../../shared/ports/aws/sqs-queue.ts';
import { FakeSqs } from './fake-sqs.ts';

function made() {
  const sqs = new FakeSqs();
  return { sqs, queue: new SqsQueue(sqs.client, 'queue') };
}

const message = (id: string, body = id) => ({ id, group: 'g', body });

describe('the queue on SQS', () => {
  it('sends ten messages with one call', async () => {
    const { sqs, queue } = made();
    await queue.send(Array.from({ length: 25 }, (_, n) => message(`${n}`)));
    expect(sqs.calls).toBe(3);
    expect(sqs.in('queue').map(({ MessageBody }) => Number(MessageBody))).toEqual(
      Array.from({ length: 25 }, (_, n) => n),
    );
  });

  it('keeps a call below one mebibyte, counted in bytes', async () => {
    const { sqs, queue } = made();
    await queue.send([message('a', '学'.repeat(200_000)), message('b', '习'.repeat(200_000))]);
    expect(sqs.calls).toBe(2);
  });

  it('sends again only what was refused', async () => {
    const { sqs, queue } = made();
    sqs.refusals.push({ ids: ['1'] });
    await queue.send([message('a'), message('b'), message('c')]);
    expect(sqs.in('queue').map(({ MessageBody }) => MessageBody)).toEqual(['a', 'c', 'b']);
  });

  it('throws when something is refused again and again, or for good', async () => {
    const { sqs, queue } = made();
    sqs.refusals.push(...Array.from({ length: 10 }, () => ({ ids: ['0'] })));
    await expect(queue.send([message('a')])).rejects.toThrow(/SQS: sending 1 of 1 messages/);
    sqs.refusals.splice(0, 10, { ids: ['0'], senderFault: true });
    const before = sqs.calls;
    await expect(queue.send([message('a')])).rejects.toThrow(/InternalError/);
    expect(sqs.calls).toBe(before + 1);
  });

  it('takes ids and groups that SQS does not, and keeps the id', async () => {
    const { sqs, queue } = made();
    const id = `${'x'.repeat(130)} 学`;
    await queue.send([{ id, group: '学习', body: 'b' }]);
    const [entry] = sqs.in('queue');
    expect(entry?.MessageDeduplicationId).toMatch(/^[0-9a-f]{64}$/);
    expect(entry?.MessageGroupId).toMatch(/^[0-9a-f]{64}$/);
    expect(entry?.MessageAttributes).toEqual({ 'reeve-id': { DataType: 'String', StringValue: id } });
  });

  it('keeps the groups of members apart whose ids are longer than SQS takes', async () => {
    const { sqs, queue } = made();
    const accounts = ['a', 'b'].map((server) => `matrix:@${'x'.repeat(240)}:${server}.example`);
    await queue.send([...accounts, ...accounts].map((group, n) => ({ id: `${n}`, group, body: 'b' })));
    const groups = sqs.in('queue').map(({ MessageGroupId = '' }) => MessageGroupId);
    expect(groups.every((group) => group.length <= 128)).toBe(true);
    expect(groups.slice(0, 2)).toEqual(groups.slice(2));
    expect(new Set(groups).size).toBe(2);
  });
});
