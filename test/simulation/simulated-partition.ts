import type { Stored } from '../../shared/ports/store.ts';
import { accountIds } from './account.ts';

/**
 * The records of one partition. A semester asks thousands of times for a few of thousands: in order, and by whom they
 * name. Both are made when somebody first asks and kept from then on.
 */
export class SimulatedPartition {
  readonly records = new Map<string, Stored>();
  /** Of all records together, those that have expired and were not let go included. */
  bytes = 0;
  #sorts: string[] | undefined;
  readonly #naming = new Map<string, Set<string>>();
  /** Written since somebody last asked whom records name. */
  readonly #unread = new Set<string>();

  get(sort: string): Stored | undefined {
    return this.records.get(sort);
  }

  put(stored: Stored): void {
    const { sort } = stored.key;
    const before = this.records.get(sort);
    if (before) this.bytes -= sizeOf(before);
    else this.#sorts?.splice(placeOf(this.#sorts, sort), 0, sort);
    this.records.set(sort, stored);
    this.bytes += sizeOf(stored);
    this.#unread.add(sort);
  }

  delete(sort: string): void {
    const before = this.records.get(sort);
    if (!before) return;
    this.records.delete(sort);
    this.bytes -= sizeOf(before);
    this.#sorts?.splice(placeOf(this.#sorts, sort), 1);
  }

  /** Those whose sort has this beginning and lies behind `after`, in order. */
  between(sortPrefix: string, after: string): Stored[] {
    this.#sorts ??= [...this.records.keys()].sort();
    const sorts = this.#sorts;
    const found: Stored[] = [];
    for (let at = placeOf(sorts, after > sortPrefix ? after : sortPrefix); at < sorts.length; at++) {
      const sort = sorts[at] ?? '';
      if (!sort.startsWith(sortPrefix)) break;
      const stored = sort > after && this.records.get(sort);
      if (stored) found.push(stored);
    }
    return found;
  }

  /** Those that may hold this text, in no certain order. */
  holding(text: string): Stored[] {
    const [account] = text.match(accountIds) ?? [];
    if (account) return this.naming(account);
    const found: Stored[] = [];
    for (const stored of this.records.values()) if (stored.data.includes(text)) found.push(stored);
    return found;
  }

  /** Those in which this account's id stands, in no certain order. Every text is read for it, whatever it says there. */
  naming(account: string): Stored[] {
    this.#read();
    return Array.from(this.#naming.get(account) ?? [], (sort) => this.records.get(sort)).filter(
      (stored) => stored !== undefined && names(stored, account),
    ) as Stored[];
  }

  #read(): void {
    for (const sort of this.#unread) {
      const stored = this.records.get(sort);
      if (!stored) continue;
      for (const [id] of `${sort} ${stored.data}`.matchAll(accountIds)) {
        const known = this.#naming.get(id);
        if (known) known.add(sort);
        else this.#naming.set(id, new Set([sort]));
      }
    }
    this.#unread.clear();
  }
}

function names({ key, data }: Stored, account: string): boolean {
  return data.includes(account) || key.sort.includes(account);
}

/** Where it stands in the order, or would. */
function placeOf(sorts: readonly string[], sort: string): number {
  let [low, high] = [0, sorts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorts[middle] ?? '') < sort) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function sizeOf({ key, data }: Stored): number {
  // Of what is mostly ASCII near enough, and much faster than counting bytes.
  return key.partition.length + key.sort.length + data.length + 30;
}
