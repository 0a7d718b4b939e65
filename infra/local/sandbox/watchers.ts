/** The room's revision, and those who wait for the next one. */
export interface Watchers {
  revision(): number;
  changed(): void;
  /** Resolves once the revision is past `since`, after `milliseconds`, or when all is closed. */
  later(since: number, milliseconds: number): Promise<void>;
  close(): void;
}

export function watchers(): Watchers {
  let revision = 1;
  let closed = false;
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const one of waiting) one();
  };
  return {
    revision: () => revision,
    changed() {
      revision += 1;
      wake();
    },
    later(since, milliseconds) {
      if (revision > since || closed) return Promise.resolve();
      return new Promise((resolve) => {
        const finish = () => {
          clearTimeout(timer);
          waiting.delete(finish);
          resolve();
        };
        const timer = setTimeout(finish, milliseconds);
        waiting.add(finish);
      });
    },
    close() {
      closed = true;
      wake();
    },
  };
}
