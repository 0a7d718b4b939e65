import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, type SQSClient } from '@aws-sdk/client-sqs';
import type { Queue, QueueMessage } from '../queue.ts';
import { AwsFault } from './aws-fault.ts';
import { chunks } from './chunks.ts';
import type { DeadLetter } from './sqs-dead-letters.ts';
import { entryBytes, entryOf } from './sqs-message.ts';
import { tries } from './tries.ts';

/** SQS: one call holds at most 10 messages and 1 MiB. */
const mostEntries = 10;
const mostBytes = 1024 * 1024;

/** A FIFO queue of SQS: ordered per group, the same id within five minutes once. */
export class SqsQueue implements Queue {
  readonly #client: SQSClient;
  readonly #url: string;

  constructor(client: SQSClient, url: string) {
    this.#client = client;
    this.#url = url;
  }

  async send(messages: readonly QueueMessage[]): Promise<void> {
    await this.#sendAll(messages.map((message, n) => entryOf(message, n)));
  }

  /** Lets what was put aside go through again, though its id may have been sent within the last minutes. */
  async sendAgain(letters: readonly DeadLetter[]): Promise<void> {
    await this.#sendAll(letters.map((letter, n) => entryOf(letter, n, letter.letter)));
  }

  /** Calls follow one another: the order inside a group is the order of arrival. */
  async #sendAll(entries: readonly SendMessageBatchRequestEntry[]): Promise<void> {
    for (const some of chunks(entries, mostEntries, mostBytes, entryBytes))
      await sendEntries(this.#client, this.#url, some);
  }
}

/** One call, with what failed of it tried again; throws when something is left. */
export async function sendEntries(
  client: SQSClient,
  url: string,
  entries: readonly SendMessageBatchRequestEntry[],
): Promise<void> {
  let rest = [...entries];
  let code = '';
  for await (const _ of tries()) {
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: rest }));
    if (Failed.length === 0) return;
    code = Failed[0]?.Code ?? 'unknown';
    if (Failed.some(({ SenderFault }) => SenderFault)) break;
    const failed = new Set(Failed.map(({ Id }) => Id));
    rest = rest.filter(({ Id }) => failed.has(Id));
  }
  throw new AwsFault('SQS', `sending ${rest.length} of ${entries.length} messages`, code);
}
