import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { QueueMessage } from '../queue.ts';
import { chunks } from './chunks.ts';
import { attributes } from './sqs-message.ts';

export interface DeadLetter extends QueueMessage {
  /** SQS's own id of the letter: sent again under it, twice is once. */
  readonly letter: string;
  readonly reason: string;
  /** When it was put aside, epoch milliseconds. */
  readonly at: number;
}

/** A letter held for a while by whoever looks at it. */
type Held = DeadLetter & { readonly receipt: string };

/** Long enough to read some thousands, short enough that a command that was cut off blocks nobody. */
const holdSeconds = 120;

/** SQS: one call holds at most 10 messages. */
const mostEntries = 10;

/** What was put aside on the queue of dead letters of one work queue. */
export class SqsDeadLetters {
  readonly #client: SQSClient;
  readonly #url: string;
  readonly #readMessage: (message: Message) => QueueMessage;

  /** `readMessage`: of a letter that another service has put there. */
  constructor(client: SQSClient, url: string, readMessage: (message: Message) => QueueMessage = ownMessage) {
    this.#client = client;
    this.#url = url;
    this.#readMessage = readMessage;
  }

  /** Oldest first. */
  async list(): Promise<DeadLetter[]> {
    const held = await this.#hold();
    await this.#release(held);
    return held;
  }

  /** Hands the wanted letters to `send`, oldest first, and throws them away once it has them; answers how many. */
  async retry(
    send: (letters: readonly DeadLetter[]) => Promise<void>,
    wanted: (letter: DeadLetter) => boolean = () => true,
  ): Promise<number> {
    const held = await this.#hold();
    const chosen = held.filter(wanted);
    await this.#release(held.filter((letter) => !chosen.includes(letter)));
    await send(chosen);
    await this.#forget(chosen);
    return chosen.length;
  }

  async #hold(): Promise<Held[]> {
    const held: Held[] = [];
    for (;;) {
      const { Messages = [] } = await this.#client.send(
        new ReceiveMessageCommand({
          QueueUrl: this.#url,
          MaxNumberOfMessages: mostEntries,
          VisibilityTimeout: holdSeconds,
          // Without waiting SQS asks some of its servers only and may say "none" when there are some.
          WaitTimeSeconds: 1,
          MessageAttributeNames: ['All'],
          MessageSystemAttributeNames: ['All'],
        }),
      );
      if (Messages.length === 0) return held.sort((a, b) => a.at - b.at);
      for (const message of Messages) held.push(this.#heldOf(message));
    }
  }

  #heldOf(message: Message): Held {
    return {
      ...this.#readMessage(message),
      letter: message.MessageId ?? '',
      receipt: message.ReceiptHandle ?? '',
      reason: reasonOf(message),
      at: Number(message.Attributes?.SentTimestamp),
    };
  }

  async #release(held: readonly Held[]): Promise<void> {
    for (const some of chunks(held, mostEntries, mostEntries, () => 1)) {
      const Entries = some.map(({ receipt }, n) => ({ Id: `${n}`, ReceiptHandle: receipt, VisibilityTimeout: 0 }));
      await this.#client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: this.#url, Entries }));
    }
  }

  async #forget(held: readonly Held[]): Promise<void> {
    for (const some of chunks(held, mostEntries, mostEntries, () => 1)) {
      const Entries = some.map(({ receipt }, n) => ({ Id: `${n}`, ReceiptHandle: receipt }));
      await this.#client.send(new DeleteMessageBatchCommand({ QueueUrl: this.#url, Entries }));
    }
  }
}

/** As our own consumers send it, or put aside by a queue's redrive because its function never came to an end. */
function ownMessage({ Attributes, MessageAttributes, MessageId, Body }: Message): QueueMessage {
  return {
    id: MessageAttributes?.[attributes.id]?.StringValue ?? Attributes?.MessageDeduplicationId ?? MessageId ?? '',
    group: MessageAttributes?.[attributes.group]?.StringValue ?? Attributes?.MessageGroupId ?? '',
    body: Body ?? '',
  };
}

/** Ours, or that of EventBridge, its Scheduler and Lambda. */
function reasonOf({ MessageAttributes = {} }: Message): string {
  const reason =
    MessageAttributes[attributes.reason] ?? MessageAttributes.ERROR_MESSAGE ?? MessageAttributes.ErrorMessage;
  return reason?.StringValue ?? 'its function did not end, again and again';
}
