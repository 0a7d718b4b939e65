import type { SQSRecord } from 'aws-lambda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FaultCounter } from '../../../shared/ports/aws/fault-counter.ts';
import { sqsHandler } from '../../../shared/ports/aws/sqs-consumer.ts';
import type { Consumer, Failure } from '../../../shared/ports/queue.ts';
import { MemoryStore } from '../memory-store.ts';
import { FakeSqs } from './fake-sqs.ts';

function made(consumer: Consumer) {
  const sqs = new FakeSqs();
  const store = new MemoryStore(Date.now);
  const lines: unknown[] = [];
  const faults = new FaultCounter(store, Date.now);
  const deps = {
    client: sqs.client,
    queue: 'work',
    deadLetters: 'dead',
    faults,
    log: (line: unknown) => lines.push(line),
  };
  const handle = sqsHandler(consumer, deps);
  const failed = async (...records: SQSRecord[]) =>
    (await handle({ Records: records })).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  return { sqs, store, lines, failed };
}

function record(id: string, group = 'g'): SQSRecord {
  const attributes = { ApproximateReceiveCount: '1', MessageDeduplicationId: id, MessageGroupId: group };
  return {
    messageId: `m-${id}`,
    receiptHandle: `r-${id}`,
    body: `body of ${id}`,
    attributes: { ...attributes, SentTimestamp: '', SenderId: '', ApproximateFirstReceiveTimestamp: '' },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: '',
  };
}

const failing =
  (...failures: Failure[]): Consumer =>
  async (batch) =>
    failures.filter(({ id }) => batch.some((delivery) => delivery.id === id));
const fault = (id: string, reason = 'no such chat'): Failure => ({ id, kind: 'fault', reason });
const later = (id: string, seconds: number): Failure => ({ id, kind: 'later', seconds });

describe('a consumer behind SQS', () => {
  it('names what failed and hides it until its next try', async () => {
    const { sqs, failed } = made(failing(fault('a')));
    expect(await failed(record('a'), record('b', 'other'))).toEqual(['m-a']);
    expect(await failed(record('a'))).toEqual(['m-a']);
    expect(sqs.hidden.map(({ VisibilityTimeout }) => VisibilityTimeout)).toEqual([1, 4]);
  });

  it('says in its log why something must wait, so that an outage can be seen', async () => {
    const waits: Failure = { id: 'a', kind: 'later', seconds: 30, reason: 'the platform cannot be reached' };
    const { lines, failed } = made(failing(waits));
    await failed(record('a'));
    expect(lines).toMatchObject([{ faults: [{ id: 'a', reason: 'the platform cannot be reached' }] }]);
  });

  it('puts aside with its reason what fails for the fifth time, and counts it as done', async () => {
    const { sqs, failed } = made(failing(fault('a')));
    for (let tries = 1; tries < 5; tries += 1) expect(await failed(record('a'))).toEqual(['m-a']);
    expect(await failed(record('a'))).toEqual([]);
    expect(sqs.in('dead')).toMatchObject([
      {
        MessageBody: 'body of a',
        MessageDeduplicationId: 'm-a',
        MessageAttributes: {
          'reeve-id': { StringValue: 'a' },
          'reeve-group': { StringValue: 'g' },
          'reeve-reason': { StringValue: 'no such chat' },
        },
      },
    ]);
  });

  it('counts neither waiting nor standing behind another against a message', async () => {
    const { sqs, failed } = made(failing(later('a', 30), fault('b')));
    for (let times = 0; times < 9; times += 1) expect(await failed(record('a'), record('b'))).toEqual(['m-a', 'm-b']);
    expect(sqs.in('dead')).toEqual([]);
    expect(new Set(sqs.hidden.map(({ VisibilityTimeout }) => VisibilityTimeout))).toEqual(new Set([30]));
  });

  it('lets what stood behind a message put aside come again at once', async () => {
    const { sqs, failed } = made(failing(fault('a'), later('b', 60)));
    for (let tries = 1; tries < 5; tries += 1) await failed(record('a'));
    sqs.hidden.length = 0;
    expect(await failed(record('a'), record('b'))).toEqual(['m-b']);
    expect(sqs.hidden).toMatchObject([{ ReceiptHandle: 'r-b', VisibilityTimeout: 0 }]);
  });

  it('never hides for longer than SQS allows', async () => {
    const { sqs, failed } = made(failing(later('a', 1e6)));
    await failed(record('a'));
    expect(sqs.hidden[0]?.VisibilityTimeout).toBeLessThan(12 * 3600);
  });

  it('takes what the consumer throws for a fault of every message', async () => {
    const { failed } = made(() => Promise.reject(new Error('the table did not answer')));
    expect(await failed(record('a'), record('b', 'other'))).toEqual(['m-a', 'm-b']);
  });

  it('holds nothing against a message when the fault cannot be counted', async () => {
    const { sqs, store, lines, failed } = made(failing(fault('a')));
    store.load = () => Promise.reject(new Error('no table'));
    for (let tries = 0; tries < 9; tries += 1) expect(await failed(record('a'))).toEqual(['m-a']);
    expect(sqs.in('dead')).toEqual([]);
    expect(lines).toContainEqual({ message: 'a fault could not be counted', code: 'Error' });
  });

  it('does not fail when messages cannot be hidden: they come again later than asked', async () => {
    const { sqs, lines, failed } = made(failing(later('a', 5)));
    sqs.failures.push('ServiceUnavailable');
    expect(await failed(record('a'))).toEqual(['m-a']);
    expect(lines).toContainEqual({ message: 'some messages wait longer than asked', code: 'ServiceUnavailable' });
  });

  it('fails whole when a message cannot be put aside, rather than lose it', async () => {
    const { sqs, failed } = made(failing(fault('a')));
    for (let tries = 1; tries < 5; tries += 1) await failed(record('a'));
    sqs.failures.push('ServiceUnavailable');
    await expect(failed(record('a'))).rejects.toThrow('ServiceUnavailable');
  });

  it('sends reasons that SQS would refuse, too', async () => {
    const { sqs, failed } = made(failing(fault('a', `bad\u0000byte ${'x'.repeat(5000)}`)));
    for (let tries = 0; tries < 5; tries += 1) await failed(record('a'));
    const reason = sqs.in('dead')[0]?.MessageAttributes?.['reeve-reason']?.StringValue;
    expect(reason).toMatch(/^bad byte x+$/);
    expect(reason?.length).toBeLessThanOrEqual(1000);
  });

  it('writes one line per batch, with reasons and without bodies', async () => {
    const { lines, failed } = made(failing(fault('a')));
    await failed(record('a'), record('b', 'other'));
    expect(lines).toEqual([{ message: 'batch', messages: 2, again: 1, faults: [{ id: 'a', reason: 'no such chat' }] }]);
  });

  it('ends with every message either done in the order of its group or put aside, whichever fail', async () => {
    const message = fc.record({ group: fc.constantFrom('a', 'b', 'c'), bad: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 12 }), async (messages) => {
        const bad = new Set(messages.flatMap((one, n) => (one.bad ? [`${n}`] : [])));
        const done: number[] = [];
        const { sqs, failed } = made(async (deliveries) => {
          const stuck = new Set<string>();
          return deliveries.flatMap(({ id, group }) => {
            if (bad.has(id)) stuck.add(group);
            if (stuck.has(group)) return [fault(id)];
            done.push(Number(id));
            return [];
          });
        });
        let waiting = messages.map(({ group }, n) => record(`${n}`, group));
        for (let rounds = 0; waiting.length > 0 && rounds < 100; rounds += 1) {
          const again = new Set(await failed(...waiting));
          waiting = waiting.filter(({ messageId }) => again.has(messageId));
        }
        expect(waiting).toEqual([]);
        expect(
          sqs
            .in('dead')
            .map(({ MessageBody }) => MessageBody?.slice('body of '.length))
            .sort(),
        ).toEqual([...bad].sort());
        for (const group of ['a', 'b', 'c']) {
          const own = messages.flatMap((one, n) => (one.group === group && !one.bad ? [n] : []));
          expect(done.filter((n) => own.includes(n))).toEqual(own);
        }
      }),
      { numRuns: 60 },
    );
  });
});
