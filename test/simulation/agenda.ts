interface Entry<What> {
  readonly at: number;
  readonly what: What;
}

/** What is to come, earliest first: a binary heap. */
export class Agenda<What> {
  readonly #heap: Entry<What>[] = [];

  get size(): number {
    return this.#heap.length;
  }

  /** When the next comes. */
  get next(): number | undefined {
    return this.#heap[0]?.at;
  }

  add(at: number, what: What): void {
    const heap = this.#heap;
    let child = heap.length;
    const entry = { at, what };
    heap.push(entry);
    while (child > 0) {
      const parent = (child - 1) >> 1;
      const above = heap[parent] as Entry<What>;
      if (above.at <= at) break;
      heap[child] = above;
      child = parent;
    }
    heap[child] = entry;
  }

  /** The next one, if its time has come. */
  take(now: number): What | undefined {
    const heap = this.#heap;
    const [first] = heap;
    if (!first || first.at > now) return undefined;
    const last = heap.pop() as Entry<What>;
    if (heap.length > 0) this.#sink(last);
    return first.what;
  }

  #sink(entry: Entry<What>): void {
    const heap = this.#heap;
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && (heap[child + 1] as Entry<What>).at < (heap[child] as Entry<What>).at) child += 1;
      if ((heap[child] as Entry<What>).at >= entry.at) break;
      heap[parent] = heap[child] as Entry<What>;
      parent = child;
    }
    heap[parent] = entry;
  }
}
