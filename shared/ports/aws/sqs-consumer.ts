import { ChangeMessageVisibilityBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { type Consumer, type Delivery, type Failure, maxAttempts } from '../queue.ts';
import { codeOf } from './aws-fault.ts';
import type { FaultCounter } from './fault-counter.ts';
import { attributes } from './sqs-message.ts';
import { setAside } from './sqs-set-aside.ts';

export interface SqsConsuming {
  readonly client: SQSClient;
  /** URLs. */
  readonly queue: string;
  readonly deadLetters: string;
  readonly faults: FaultCounter;
  /** Takes one line per batch; it holds no member's words. */
  readonly log: (line: Readonly<Record<string, unknown>>) => void;
  /** Until the second, third … try; the last holds for all that follow. Default: 1, 4, 15, 60. */
  readonly retrySeconds?: readonly number[];
}

const defaultRetrySeconds: readonly number[] = [1, 4, 15, 60];

/** SQS: a message may be hidden for 12 hours counted from its delivery. */
const longestSeconds = 12 * 3600 - 900;

/** What becomes of a delivered message that failed. */
type Verdict =
  | { readonly result: 'again'; readonly seconds: number }
  | { readonly result: 'aside'; readonly reason: string };

/**
 * A consumer as the function behind a FIFO queue. What failed stays on the queue, hidden for as long as it has to wait;
 * what has failed for the last time is put on the queue of dead letters by us, with its reason, which the queue's own
 * redrive cannot give. Only the first of a group that failed is judged: what stood behind it had no fair try.
 */
export function sqsHandler(consumer: Consumer, deps: SqsConsuming): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async ({ Records }) => {
    const deliveries = Records.map(deliveryOf);
    const failures = new Map((await handOver(consumer, deliveries)).map((failure) => [failure.id, failure]));
    const again: { record: SQSRecord; seconds: number }[] = [];
    for (const group of Map.groupBy(Records, groupOf).values()) {
      const failed = group.filter((record) => failures.has(idOf(record)));
      again.push(...(await settleGroup(failed, failures, deps)));
    }
    await hide(again, deps);
    report(Records.length, again.length, failures, deps);
    return { batchItemFailures: again.map(({ record }) => ({ itemIdentifier: record.messageId })) };
  };
}

/** What of the group is to come again, and when. */
async function settleGroup(failed: readonly SQSRecord[], failures: ReadonlyMap<string, Failure>, deps: SqsConsuming) {
  const [head, ...behind] = failed;
  const failure = head && failures.get(idOf(head));
  if (!failure) return [];
  const verdict = await judge(head, failure, deps);
  if (verdict.result === 'again') return failed.map((record) => ({ record, seconds: verdict.seconds }));
  await setAside(head, deliveryOf(head), verdict.reason, deps);
  return behind.map((record) => ({ record, seconds: 0 }));
}

async function judge(record: SQSRecord, failure: Failure, deps: SqsConsuming): Promise<Verdict> {
  const { faults, log, retrySeconds = defaultRetrySeconds } = deps;
  const longest = retrySeconds.at(-1) ?? 0;
  if (failure.kind === 'later') return { result: 'again', seconds: failure.seconds };
  try {
    const count = await faults.add(record.messageId);
    if (count >= maxAttempts) return { result: 'aside', reason: failure.reason };
    return { result: 'again', seconds: retrySeconds[count - 1] ?? longest };
  } catch (error) {
    // Without the table nothing can be decided either: that is nothing against this message.
    log({ message: 'a fault could not be counted', code: codeOf(error) });
    return { result: 'again', seconds: longest };
  }
}

/** Whatever the consumer throws is a fault of every message of the batch. */
async function handOver(consumer: Consumer, batch: readonly Delivery[]): Promise<Failure[]> {
  try {
    return await consumer(batch);
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown fault';
    return batch.map(({ id }) => ({ id, kind: 'fault', reason }));
  }
}

/** When this fails, they come again after the queue's own time: later than asked, but they come. */
async function hide(again: readonly { record: SQSRecord; seconds: number }[], { client, queue, log }: SqsConsuming) {
  if (again.length === 0) return;
  const Entries = again.map(({ record, seconds }, n) => ({
    Id: `${n}`,
    ReceiptHandle: record.receiptHandle,
    VisibilityTimeout: Math.min(Math.ceil(seconds), longestSeconds),
  }));
  try {
    const { Failed = [] } = await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: queue, Entries }));
    if (Failed.length > 0) log({ message: 'some messages wait longer than asked', code: Failed[0]?.Code });
  } catch (error) {
    log({ message: 'some messages wait longer than asked', code: codeOf(error) });
  }
}

function report(messages: number, again: number, failures: ReadonlyMap<string, Failure>, { log }: SqsConsuming): void {
  const reasons = [...failures.values()].flatMap(({ id, reason }) => (reason === undefined ? [] : [{ id, reason }]));
  log({ message: 'batch', messages, again, ...(reasons.length > 0 && { faults: reasons }) });
}

function deliveryOf(record: SQSRecord): Delivery {
  const attempts = Number(record.attributes.ApproximateReceiveCount);
  return { id: idOf(record), group: groupOf(record), body: record.body, attempts };
}

function idOf({ messageId, attributes: own, messageAttributes }: SQSRecord): string {
  return messageAttributes[attributes.id]?.stringValue ?? own.MessageDeduplicationId ?? messageId;
}

function groupOf({ messageId, attributes: own }: SQSRecord): string {
  return own.MessageGroupId ?? messageId;
}
