import type { Stored } from '../../shared/ports/store.ts';

const hour = 60 * 60;

/** What is to expire, by the hour in which it does: a semester writes hundreds of thousands, and asks once a day. */
export class Expiring {
  readonly #hours = new Map<number, Stored[]>();

  add(stored: Stored): void {
    const at = Math.ceil((stored.expiresAt ?? 0) / hour);
    const here = this.#hours.get(at);
    if (here) here.push(stored);
    else this.#hours.set(at, [stored]);
  }

  /** Those of all hours that are over by then, epoch milliseconds. */
  take(now: number): Stored[] {
    const over = [...this.#hours.keys()].filter((at) => at * hour * 1000 <= now).sort((a, b) => a - b);
    const taken: Stored[] = [];
    for (const at of over) {
      for (const stored of this.#hours.get(at) ?? []) taken.push(stored);
      this.#hours.delete(at);
    }
    return taken;
  }
}
