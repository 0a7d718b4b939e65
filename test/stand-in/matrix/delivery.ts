import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery, DeliveryOptions } from './interface.ts';

/** PUTs transactions as homeservers do: one at a time, in order, the same one again until it is accepted. */
export class Deliverer {
  readonly deliveries: Delivery[] = [];
  readonly #closing = new AbortController();
  readonly #token: string;
  #waiting: { readonly event: object; readonly done: () => void }[] = [];
  #running: Promise<void> | undefined;
  #target: string | undefined;
  #options: DeliveryOptions = {};
  #last = 0;

  constructor(token: string) {
    this.#token = token;
  }

  deliverTo(url: string | undefined, options: DeliveryOptions): void {
    this.#target = url?.replace(/\/+$/, '');
    this.#options = options;
  }

  /** What comes while a transaction is on its way goes with the next one. */
  enqueue(event: object): Promise<void> {
    if (this.#target === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push({ event: structuredClone(event), done: resolve });
      this.#running ??= this.#run();
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, 100);
      await this.send(batch.map(({ event }) => event));
      for (const { done } of batch) done();
    }
    this.#running = undefined;
  }

  /** Never rejects: what nobody accepted has status 0 or the last one answered. */
  async send(events: readonly object[], transaction = `transaction-${++this.#last}`): Promise<Delivery> {
    const { retry = false, pause = 20, tries: most = 50 } = this.#options;
    const body = JSON.stringify({ events });
    let status = 0;
    let tries = 0;
    do {
      if (tries > 0) await this.#sleep(Math.min(pause * 2 ** (tries - 1), pause * 64));
      tries += 1;
      status = await this.#put(transaction, body);
    } while (retry && status !== 200 && tries < most && !this.#closing.signal.aborted);
    const delivery = { transaction, events, tries, status };
    this.deliveries.push(delivery);
    return delivery;
  }

  async settled(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  close(): void {
    this.#closing.abort();
  }

  async #sleep(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#closing.signal }).catch((error: unknown) => {
      if (!this.#closing.signal.aborted) throw error;
    });
  }

  async #put(transaction: string, body: string): Promise<number> {
    if (this.#target === undefined) return 0;
    const url = `${this.#target}/_matrix/app/v1/transactions/${encodeURIComponent(transaction)}`;
    const headers = { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' };
    const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(60_000)]);
    try {
      const response = await fetch(url, {
        method: 'PUT',
        headers: { ...headers, ...this.#options.headers },
        body,
        signal,
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      // Nobody there, or cut off: tried again as any refusal.
      return 0;
    }
  }
}
