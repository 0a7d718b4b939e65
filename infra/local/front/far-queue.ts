import type { Queue, QueueMessage } from '../../../shared/ports/queue.ts';
import type { Sent } from './messages.ts';

export class QueueFull extends Error {
  constructor() {
    super('Queue: too many messages wait; send again later');
    this.name = 'QueueFull';
  }
}

interface Handed {
  readonly resolve: () => void;
  readonly reject: (fault: Error) => void;
}

/**
 * The events queue as seen from another thread. What is sent in one turn is handed over together, and all who sent it
 * hear back when the other side says what became of it.
 */
export class FarQueue implements Queue {
  readonly #hand: (batch: number, messages: readonly string[]) => void;
  readonly #under = new Map<number, readonly Handed[]>();
  #lines: string[] = [];
  #senders: Handed[] = [];
  #batch = 0;

  constructor(hand: (batch: number, messages: readonly string[]) => void) {
    this.#hand = hand;
  }

  send(messages: readonly QueueMessage[]): Promise<void> {
    if (messages.length === 0) return Promise.resolve();
    if (this.#senders.length === 0) setImmediate(() => this.#flush());
    for (const { id, group, body } of messages) this.#lines.push(id, group, body);
    return new Promise((resolve, reject) => {
      this.#senders.push({ resolve, reject });
    });
  }

  sent(batch: number, sent: Sent): void {
    const senders = this.#under.get(batch) ?? [];
    this.#under.delete(batch);
    for (const { resolve, reject } of senders) {
      if (sent === 'durable') resolve();
      else reject(sent === 'full' ? new QueueFull() : new Error('Queue: the messages could not be written'));
    }
  }

  #flush(): void {
    this.#batch += 1;
    this.#under.set(this.#batch, this.#senders);
    this.#hand(this.#batch, this.#lines);
    this.#lines = [];
    this.#senders = [];
  }
}

/** The messages as they were before they were handed over. */
export function unfolded(lines: readonly string[]): QueueMessage[] {
  const messages: QueueMessage[] = [];
  for (let at = 0; at + 2 < lines.length; at += 3) {
    messages.push({ id: lines[at] ?? '', group: lines[at + 1] ?? '', body: lines[at + 2] ?? '' });
  }
  return messages;
}
