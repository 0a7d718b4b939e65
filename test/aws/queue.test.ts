import { FaultCounter } from '../../shared/ports/aws/fault-counter.ts';
import { sqsHandler } from '../../shared/ports/aws/sqs-consumer.ts';
import { SqsDeadLetters } from '../../shared/ports/aws/sqs-dead-letters.ts';
import { SqsQueue } from '../../shared/ports/aws/sqs-queue.ts';
import type { Consumer } from '../../shared/ports/queue.ts';
import { describeQueue } from '../contract/queue.ts';
import { MemoryStore } from '../ports/memory-store.ts';
import { type Polling, pollQueue } from './poll-queue.ts';
import { sqs } from './stack.ts';
import { temporaryQueue } from './temporary-queue.ts';

describeQueue(
  'SQS',
  async () => {
    const [work, dead] = await Promise.all([temporaryQueue('fifo'), temporaryQueue('fifo')]);
    const queue = new SqsQueue(sqs, work.url);
    const letters = new SqsDeadLetters(sqs, dead.url);
    const faults = new FaultCounter(new MemoryStore(Date.now), Date.now);
    const pollings: Polling[] = [];
    return {
      queue,
      consume(consumer: Consumer) {
        const deps = { client: sqs, queue: work.url, deadLetters: dead.url, faults, log: () => undefined };
        pollings.push(pollQueue(work.url, sqsHandler(consumer, { ...deps, retrySeconds: [1] })));
      },
      dead: () => letters.list(),
      retryDead: async () => void (await letters.retry((some) => queue.sendAgain(some))),
      async close() {
        await Promise.all(pollings.map((polling) => polling.stop()));
        await Promise.all([work.remove(), dead.remove()]);
      },
    };
  },
  { patience: 30_000 },
);
