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
 * The events queue as seen from another thread. One batch is under way at a time and what is sent meanwhile goes together
 * in the next: fewer hand-overs and fewer flushes carry more. All senders of a batch hear back when the other side says
 * what became of it.
 */
export class FarQueue implements Queue {
  readonly #hand: (batch: number, messages: string) => void;
  #lines: string[] = [];
  #senders: Handed[] = [];
  #under: readonly Handed[] | undefined;
  #batch = 0;

  constructor(hand: (batch: number, messages: string) => void) {
    this.#hand = hand;
  }

  send(messages: readonly QueueMessage[]): Promise<void> {
    if (messages.length === 0) return Promise.resolve();
    const lines = messages.map(lineOf);
    if (this.#senders.length === 0 && !this.#under) setImmediate(() => this.#flush());
    this.#lines.push(...lines);
    return new Promise((resolve, reject) => {
      this.#senders.push({ resolve, reject });
    });
  }

  sent(batch: number, sent: Sent): void {
    if (batch !== this.#batch || !this.#under) return;
    const senders = this.#under;
    this.#under = undefined;
    if (this.#senders.length > 0) setImmediate(() => this.#flush());
    for (const { resolve, reject } of senders) {
      if (sent === 'durable') resolve();
      else reject(sent === 'full' ? new QueueFull() : new Error('Queue: the messages could not be written'));
    }
  }

  #flush(): void {
    // Two may be on their way here: one set off by an answer, one by the first message after it.
    if (this.#senders.length === 0 || this.#under) return;
    this.#batch += 1;
    this.#under = this.#senders;
    this.#hand(this.#batch, this.#lines.join('\n'));
    this.#lines = [];
    this.#senders = [];
  }
}

/** One text for a whole batch: a thread hands over one long text faster than many short ones. JSON has no bare tabs. */
function lineOf({ id, group, body }: QueueMessage): string {
  for (const part of [id, group]) {
    if (/[\t\n]/.test(part))
      throw new Error('handing over a message: its id and group must not hold tabs or line breaks');
  }
  return `${id}\t${group}\t${body}`;
}

/** The messages as they were before they were handed over. */
export function unfolded(lines: string): QueueMessage[] {
  return lines.split('\n').map((line) => {
    const first = line.indexOf('\t');
    const second = line.indexOf('\t', first + 1);
    return { id: line.slice(0, first), group: line.slice(first + 1, second), body: line.slice(second + 1) };
  });
}
