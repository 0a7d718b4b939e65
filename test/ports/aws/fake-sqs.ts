import type { SendMessageBatchRequestEntry, SQSClient } from '@aws-sdk/client-sqs';
import { named } from './fake-dynamo.ts';

interface Input {
  readonly QueueUrl: string;
  readonly Entries: readonly SendMessageBatchRequestEntry[];
}

interface Visibility {
  readonly ReceiptHandle: string;
  readonly VisibilityTimeout: number;
}

/** SQS as queues and consumers call it, behind the SDK's `send`: what was sent, and refusals that come under load. */
export class FakeSqs {
  calls = 0;
  /** What was accepted, by queue. */
  readonly sent = new Map<string, SendMessageBatchRequestEntry[]>();
  readonly hidden: Visibility[] = [];
  /** Errors by name, thrown instead of the next calls. */
  readonly failures: string[] = [];
  /** Of the next calls: the entries refused, and whose fault it is. */
  readonly refusals: { readonly ids: readonly string[]; readonly senderFault?: boolean }[] = [];

  get client(): SQSClient {
    return { send: (command: { input: Input }) => this.#send(command) } as unknown as SQSClient;
  }

  in(queue: string): SendMessageBatchRequestEntry[] {
    return this.sent.get(queue) ?? [];
  }

  async #send(command: { readonly input: Input }): Promise<unknown> {
    this.calls += 1;
    const failure = this.failures.shift();
    if (failure !== undefined) throw named(failure);
    const { QueueUrl, Entries } = command.input;
    switch (command.constructor.name) {
      case 'SendMessageBatchCommand':
        return this.#accept(QueueUrl, Entries);
      case 'ChangeMessageVisibilityBatchCommand':
        this.hidden.push(...(Entries as unknown as Visibility[]));
        return { Failed: [] };
      default:
        throw new Error(`FakeSqs: nobody has called ${command.constructor.name} here before`);
    }
  }

  #accept(queue: string, entries: readonly SendMessageBatchRequestEntry[]): unknown {
    const { ids = [], senderFault = false } = this.refusals.shift() ?? {};
    const accepted = entries.filter(({ Id = '' }) => !ids.includes(Id));
    this.sent.set(queue, [...this.in(queue), ...accepted]);
    return { Failed: ids.map((Id) => ({ Id, Code: 'InternalError', SenderFault: senderFault })) };
  }
}
