import type { Stored } from '../../shared/ports/store.ts';
import { namesIn } from './account.ts';

/**
 * The records of one partition. A semester asks thousands of times for a few of thousands: in order, by the beginning of
 * their sort, and by whom or what they name. Each index is made when somebody first asks and kept from then on.
 */
export class SimulatedPartition {
  readonly records = new Map<string, Stored>();
  /** Of all records together, those that have expired and were not let go included. */
  bytes = 0;
  #sorts: string[] | undefined;
  /** In order, by what they begin with up to the first `#`. */
  #byHead: Map<string, string[]> | undefined;
  readonly #naming = new Map<string, Set<string>>();
  /** Written since somebody last asked what records name. */
  readonly #unread = new Set<string>();

  get(sort: string): Stored | undefined {
    return this.records.get(sort);
  }

  put(stored: Stored): void {
    const { sort } = stored.key;
    const before = this.records.get(sort);
    if (before) this.bytes -= sizeOf(before);
    else this.#order(sort);
    this.records.set(sort, stored);
    this.bytes += sizeOf(stored);
    this.#unread.add(sort);
  }

  delete(sort: string): void {
    const before = this.records.get(sort);
    if (!before) return;
    this.records.delete(sort);
    this.bytes -= sizeOf(before);
    for (const sorts of this.#ordersOf(sort)) sorts.splice(placeOf(sorts, sort), 1);
  }

  /** Those whose sort has this beginning and lies behind `after`, in order. */
  between(sortPrefix: string, after: string): Stored[] {
    const sorts = this.#sortsOf(sortPrefix);
    const found: Stored[] = [];
    for (let at = placeOf(sorts, after > sortPrefix ? after : sortPrefix); at < sorts.length; at++) {
      const sort = sorts[at] ?? '';
      if (!sort.startsWith(sortPrefix)) break;
      const stored = sort > after && this.records.get(sort);
      if (stored) found.push(stored);
    }
    return found;
  }

  /** Those behind `after` that may hold this text, in no certain order. */
  holding(text: string, after: string): Stored[] {
    const [named] = namesIn(text);
    const found: Stored[] = [];
    for (const stored of named === undefined ? this.records.values() : this.naming(named)) {
      if (stored.key.sort > after && stored.data.includes(text)) found.push(stored);
    }
    return found;
  }

  bytesAfter(after: string): number {
    if (!after) return this.bytes;
    let bytes = 0;
    for (const stored of this.records.values()) if (stored.key.sort > after) bytes += sizeOf(stored);
    return bytes;
  }

  /** Those in which this stands, in no certain order. Every text is read for it, whatever it says there. */
  naming(text: string): Stored[] {
    this.#read();
    const found: Stored[] = [];
    for (const sort of this.#naming.get(text) ?? []) {
      const stored = this.records.get(sort);
      if (stored && (stored.data.includes(text) || sort.includes(text))) found.push(stored);
    }
    return found;
  }

  #order(sort: string): void {
    this.#sorts?.splice(placeOf(this.#sorts, sort), 0, sort);
    if (!this.#byHead) return;
    const head = headOf(sort);
    const sorts = this.#byHead.get(head);
    if (sorts) sorts.splice(placeOf(sorts, sort), 0, sort);
    else this.#byHead.set(head, [sort]);
  }

  #ordersOf(sort: string): string[][] {
    return [this.#sorts, this.#byHead?.get(headOf(sort))].filter((sorts) => sorts !== undefined);
  }

  /** In order, all that may begin so. */
  #sortsOf(sortPrefix: string): readonly string[] {
    if (!sortPrefix.includes('#')) {
      this.#sorts ??= [...this.records.keys()].sort();
      return this.#sorts;
    }
    this.#byHead ??= Map.groupBy([...this.records.keys()].sort(), headOf);
    return this.#byHead.get(headOf(sortPrefix)) ?? [];
  }

  #read(): void {
    for (const sort of this.#unread) {
      const stored = this.records.get(sort);
      if (!stored) continue;
      for (const text of namesIn(`${sort} ${stored.data}`)) {
        const known = this.#naming.get(text);
        if (known) known.add(sort);
        else this.#naming.set(text, new Set([sort]));
      }
    }
    this.#unread.clear();
  }
}

function headOf(sort: string): string {
  const end = sort.indexOf('#');
  return end < 0 ? sort : sort.slice(0, end);
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
