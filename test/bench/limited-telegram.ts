import { setTimeout as sleep } from 'node:timers/promises';

interface Sent {
  /** Whom, and when it was taken. */
  readonly chat: number;
  readonly at: number;
}

/**
 * The Bot API as a bot with much to say finds it: each call takes its time, and of messages it takes so many a second.
 * https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */
export class LimitedTelegram {
  readonly sent: Sent[] = [];
  readonly deleted = new Map<number, number>();
  /** Messages in private. */
  told = 0;
  refused = 0;
  readonly #perSecond: number;
  readonly #latency: number;
  #window = { second: 0, taken: 0 };

  constructor(perSecond: number, latency: number) {
    this.#perSecond = perSecond;
    this.#latency = latency;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    await sleep(this.#latency);
    const method = String(input).split('/').at(-1);
    const said = JSON.parse(String(init?.body ?? '{}'));
    const now = performance.now();
    if (method === 'deleteMessage') this.deleted.set(said.message_id, now);
    if (method === 'deleteMessages') for (const id of said.message_ids) this.deleted.set(id, now);
    if (method !== 'sendMessage') return Response.json({ ok: true, result: true });
    if (this.#isOver(now)) {
      this.refused += 1;
      const description = 'Too Many Requests: retry after 1';
      return Response.json(
        { ok: false, error_code: 429, description, parameters: { retry_after: 1 } },
        { status: 429 },
      );
    }
    this.sent.push({ chat: said.chat_id, at: now });
    if (said.chat_id > 0) this.told += 1;
    const result = { message_id: this.sent.length, date: 1, chat: { id: said.chat_id, type: 'private' } };
    return Response.json({ ok: true, result });
  };

  #isOver(now: number): boolean {
    const second = Math.floor(now / 1000);
    if (this.#window.second !== second) this.#window = { second, taken: 0 };
    this.#window.taken += 1;
    return this.#window.taken > this.#perSecond;
  }
}
