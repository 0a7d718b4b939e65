import { randomUUID } from 'node:crypto';
import { CreateQueueCommand, DeleteQueueCommand, type QueueAttributeName } from '@aws-sdk/client-sqs';
import { account, region, sqs } from './stack.ts';

export interface TemporaryQueue {
  readonly url: string;
  readonly arn: string;
  remove(): Promise<void>;
}

const fifoAttributes: Partial<Record<QueueAttributeName, string>> = {
  FifoQueue: 'true',
  ContentBasedDeduplication: 'true',
  DeduplicationScope: 'messageGroup',
  FifoThroughputLimit: 'perMessageGroupId',
};

/** A queue for one test, with the settings of the stack's own work queues when it is ordered. */
export async function temporaryQueue(kind: 'fifo' | 'standard'): Promise<TemporaryQueue> {
  const name = kind === 'fifo' ? `test-${randomUUID()}.fifo` : `test-${randomUUID()}`;
  const Attributes = kind === 'fifo' ? fifoAttributes : {};
  const { QueueUrl: url = '' } = await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes }));
  const arn = `arn:aws:sqs:${region}:${account}:${name}`;
  return { url, arn, remove: async () => void (await sqs.send(new DeleteQueueCommand({ QueueUrl: url }))) };
}
