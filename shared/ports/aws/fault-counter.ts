import { faultKind } from '../../records/fault.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store.ts';

/**
 * Counts how often a message has failed. SQS counts deliveries, and a message is also delivered again because it was
 * told to wait, or because it stands behind one that failed: neither says anything against it.
 */
export class FaultCounter {
  readonly #store: Store;
  readonly #clock: Clock;

  constructor(store: Store, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  /** The count with this fault. A conflict means that the same delivery was counted twice at once: once is enough. */
  async add(message: string): Promise<number> {
    const key = faultKind.key(message);
    const [stored] = await this.#store.load([key]);
    const count = (stored ? faultKind.decode(stored.data).count : 0) + 1;
    const record = { message, count, at: this.#clock() };
    const expiresAt = faultKind.expiry?.(record, { evidence: 0 });
    const change = { type: 'put', key, data: faultKind.encode(record), expects: stored?.version ?? 0 } as const;
    await this.#store.commit([expiresAt === undefined ? change : { ...change, expiresAt }]);
    return count;
  }
}
