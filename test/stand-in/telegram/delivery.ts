import { setMaxListeners } from 'node:events';
import { Agent, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from '@grammyjs/types';
import type { Delivery, DeliveryOptions } from './interface.ts';

/** Posts updates to a webhook as Telegram does: signed, one at a time per queue, again when they are not accepted. */
export class Deliverer {
  readonly deliveries: Delivery[] = [];
  readonly #agents = { 'http:': new Agent({ keepAlive: true }), 'https:': new SecureAgent({ keepAlive: true }) };
  readonly #closing = new AbortController();
  readonly #queues = new Map<number, Promise<unknown>>();
  readonly #pending = new Set<Promise<unknown>>();
  readonly #secret: () => string;
  #target: URL | undefined;
  #options: DeliveryOptions = {};

  constructor(secret: () => string) {
    this.#secret = secret;
    // One listener for each request on its way: many are no leak.
    setMaxListeners(0, this.#closing.signal);
  }

  deliverTo(url: string | undefined, options: DeliveryOptions): void {
    this.#target = url === undefined ? undefined : new URL(url);
    this.#options = options;
  }

  /** Behind what waits in the same queue. Nothing happens without a target. */
  enqueue(update: Update, queue: number): Promise<unknown> {
    if (this.#target === undefined) return Promise.resolve();
    const before = this.#options.ordered === false ? undefined : this.#queues.get(queue);
    const delivery = (before ?? Promise.resolve()).then(() => this.send(update));
    this.#queues.set(queue, delivery);
    this.#pending.add(delivery);
    return delivery.finally(() => {
      this.#pending.delete(delivery);
      if (this.#queues.get(queue) === delivery) this.#queues.delete(queue);
    });
  }

  /** At once. Never rejects: what nobody accepted has status 0 or the last one answered. */
  async send(update: Update): Promise<Delivery> {
    const { retry = false, pause = 20, tries: most = 50 } = this.#options;
    const body = JSON.stringify(update);
    let status = 0;
    let tries = 0;
    do {
      // The first retry comes at once, then the pauses double (WebhookActor.cpp).
      if (tries > 1) await this.#sleep(Math.min(pause * 2 ** (tries - 2), pause * 64));
      tries += 1;
      status = await this.#post(body);
    } while (retry && !accepted(status) && tries < most && !this.#closing.signal.aborted);
    const delivery = { update, tries, status };
    this.deliveries.push(delivery);
    return delivery;
  }

  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  close(): void {
    this.#closing.abort();
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  async #sleep(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#closing.signal }).catch((error: unknown) => {
      if (!this.#closing.signal.aborted) throw error;
    });
  }

  /** The status answered, 0 when there was no answer. */
  #post(body: string): Promise<number> {
    const target = this.#target;
    if (target === undefined) return Promise.resolve(0);
    const secure = target.protocol === 'https:';
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-telegram-bot-api-secret-token': this.#secret(),
      ...this.#options.headers,
    };
    const options = {
      method: 'POST',
      headers,
      agent: secure ? this.#agents['https:'] : this.#agents['http:'],
      timeout: 60_000,
      signal: this.#closing.signal,
    };
    return new Promise((resolve) => {
      const sent = (secure ? secureRequest : request)(target, options, (response) => {
        response.resume();
        response.on('close', () => resolve(response.complete ? (response.statusCode ?? 0) : 0));
      });
      sent.on('timeout', () => sent.destroy());
      sent.on('error', () => resolve(0));
      sent.end(body);
    });
  }
}

function accepted(status: number): boolean {
  return status >= 200 && status < 300;
}
