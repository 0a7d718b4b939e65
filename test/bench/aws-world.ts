import type { EventBridgeClient, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { SchedulerClient } from '@aws-sdk/client-scheduler';
import type { SendMessageBatchRequestEntry } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { applier } from '../../functions/apply-effects/apply-batch.ts';
import { decider } from '../../functions/decide/decide-batch.ts';
import { notifier } from '../../functions/notify-admins/notify.ts';
import { receive } from '../../functions/receive-webhook/receive.ts';
import type { Community } from '../../shared/community/community.ts';
import { compileWithShipped } from '../../shared/community/compile-with-shipped.ts';
import type { DomainEvent } from '../../shared/effects/effect.ts';
import { type Event, groupOf } from '../../shared/event/event.ts';
import type { Connection, Performer } from '../../shared/platforms/platform.ts';
import { telegram } from '../../shared/platforms/telegram/manifest.ts';
import { telegramReceiver } from '../../shared/platforms/telegram/receiver.ts';
import { DynamoStore } from '../../shared/ports/aws/dynamo-store.ts';
import { EventBridgeBus } from '../../shared/ports/aws/event-bridge-bus.ts';
import { FaultCounter } from '../../shared/ports/aws/fault-counter.ts';
import { SchedulerTimers } from '../../shared/ports/aws/scheduler-timers.ts';
import { sqsHandler } from '../../shared/ports/aws/sqs-consumer.ts';
import { SqsQueue } from '../../shared/ports/aws/sqs-queue.ts';
import { FakeDynamo } from '../ports/aws/fake-dynamo.ts';
import { FakeSqs } from '../ports/aws/fake-sqs.ts';
import type { Priced } from './prices.ts';

const secret = 'a_secret-of-the-bench';
const arns = { group: 'timers', queue: 'arn:events', role: 'arn:role', deadLetters: 'arn:dead' };

/** What was used of each service. */
export type Used = Record<Priced, number>;

/**
 * The four functions with their ports on AWS, whose services are in memory and count. Everything between the webhook's
 * bytes and the call of the platform is real; messages wait until `drain` hands them over in batches, as Lambda does.
 */
export class AwsWorld {
  now = 0;
  readonly used: Used;
  /** For what is there before a bench begins. */
  readonly store: DynamoStore;
  readonly #dynamo = new FakeDynamo();
  readonly #sqs = new FakeSqs();
  readonly #community;
  readonly #notices: DomainEvent[] = [];
  readonly #decide: (event: SQSEvent) => Promise<SQSBatchResponse>;
  readonly #apply: (event: SQSEvent) => Promise<SQSBatchResponse>;
  readonly #batch: number;

  constructor(community: Community, batch: number) {
    this.#batch = batch;
    this.#community = compileWithShipped(community);
    this.used = noneUsed();
    const clock = () => this.now;
    const store = new DynamoStore(this.#dynamo.client, 'table', clock);
    this.store = store;
    const common = { store, community: this.#community, clock };
    const bus = new EventBridgeBus(this.#busClient(), 'bus');
    const timers = new SchedulerTimers(this.#schedulerClient(), arns, this.#queue('events'), clock);
    const performers = new Map([['telegram', { performer: willing, connection: nowhere }]]);
    const behind = (queue: string) => ({
      client: this.#sqs.client,
      queue,
      deadLetters: 'dead',
      faults: new FaultCounter(store, clock),
      log: (line: unknown) => this.#log(line),
    });
    this.#decide = sqsHandler(decider({ ...common, effects: this.#queue('effects') }), behind('events'));
    const applying = { ...common, performers, timers, bus, events: this.#queue('events') };
    this.#apply = sqsHandler(applier(applying), behind('effects'));
  }

  /** One update of Telegram, as it comes to the function URL. */
  async update(update: object): Promise<void> {
    const headers = { 'x-telegram-bot-api-secret-token': secret };
    const body = Buffer.from(JSON.stringify(update));
    const request = { method: 'POST', path: telegram.webhookPath, headers, body };
    const secrets = { of: async () => ({ botToken: '1:x', webhookSecret: secret }) };
    const receivers = [telegramReceiver(() => this.now)];
    const { status } = await receive(request, { receivers, secrets, events: this.#queue('events') });
    if (status !== 200) throw new Error(`bench: the webhook answered ${status}`);
    this.used.lambdaRequest += 1;
  }

  /** An event that no platform tells of, and all that follows. */
  async happens(event: Event): Promise<void> {
    await this.#queue('events').send([{ id: event.id, group: groupOf(event), body: JSON.stringify(event) }]);
    await this.drain();
  }

  /** Lets everything follow that follows, and adds up what it took. */
  async drain(): Promise<void> {
    while (this.#sqs.in('events').length + this.#sqs.in('effects').length + this.#notices.length > 0) {
      await this.#work('events', this.#decide);
      await this.#work('effects', this.#apply);
      await this.#notify();
    }
    this.used.tableWrite = this.#dynamo.consumed.writes;
    this.used.tableRead = this.#dynamo.consumed.reads;
    if (this.#sqs.in('dead').length > 0) throw new Error('bench: something was put aside');
  }

  /** Lambda asks the queue for a batch and deletes what is done: two requests more for each. */
  async #work(queue: string, handler: (event: SQSEvent) => Promise<SQSBatchResponse>): Promise<void> {
    const waiting = this.#sqs.in(queue);
    this.#sqs.sent.set(queue, []);
    this.used.queueRequest += this.#sqs.calls;
    this.#sqs.calls = 0;
    for (let start = 0; start < waiting.length; start += this.#batch) {
      const Records = waiting.slice(start, start + this.#batch).map(recordOf);
      const { batchItemFailures } = await handler({ Records });
      if (batchItemFailures.length > 0) throw new Error(`bench: the function behind ${queue} failed`);
      this.used.queueRequest += 2;
      this.used.lambdaRequest += 1;
    }
  }

  async #notify(): Promise<void> {
    const notify = notifier({ community: this.#community, effects: this.#queue('effects') });
    for (const event of this.#notices.splice(0)) {
      await notify(event);
      this.used.lambdaRequest += 1;
      this.used.topicMessage += 1;
    }
  }

  #queue(name: string): SqsQueue {
    return new SqsQueue(this.#sqs.client, name);
  }

  #log(line: unknown): void {
    this.used.logByte += JSON.stringify(line).length + 150;
  }

  #busClient(): EventBridgeClient {
    const send = async ({ input }: { input: { Entries: PutEventsRequestEntry[] } }) => {
      this.used.busEvent += input.Entries.length;
      const events = input.Entries.map(({ Detail = '{}' }) => JSON.parse(Detail) as DomainEvent);
      this.#notices.push(...events.filter(({ notice }) => notice));
      return { Entries: input.Entries.map(() => ({})) };
    };
    return { send } as unknown as EventBridgeClient;
  }

  #schedulerClient(): SchedulerClient {
    const send = async () => {
      this.used.schedule += 1;
    };
    return { send } as unknown as SchedulerClient;
  }
}

/** A platform that does all it is asked. */
const willing: Performer = { manifest: telegram, perform: async () => ({ result: 'done', messageId: '1' }) };
const nowhere: Connection = { secrets: {}, apiUrl: '', fetch };

export function noneUsed(): Used {
  const names: Priced[] = ['tableWrite', 'tableRead', 'queueRequest', 'lambdaRequest', 'lambdaSecond'];
  const more: Priced[] = ['busEvent', 'schedule', 'topicMessage', 'logByte'];
  return Object.fromEntries([...names, ...more].map((name) => [name, 0])) as Used;
}

function recordOf(entry: SendMessageBatchRequestEntry): SQSRecord {
  const { MessageBody = '', MessageGroupId = '', MessageDeduplicationId = '' } = entry;
  const attributes = { ApproximateReceiveCount: '1', MessageGroupId, MessageDeduplicationId };
  return {
    messageId: MessageDeduplicationId,
    receiptHandle: MessageDeduplicationId,
    body: MessageBody,
    attributes: { ...attributes, SentTimestamp: '', SenderId: '', ApproximateFirstReceiveTimestamp: '' },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: '',
  };
}
