import type { Consumer, Failure } from '../../shared/ports/queue.ts';
import type { BatchLimits, Waiting } from './lanes.ts';

/** What a consuming loop takes its batches from. */
export interface Source {
  take(limits: BatchLimits): Waiting[];
  /** Resolves once it is remembered what became of the batch. */
  settle(batch: readonly Waiting[], failures: readonly Failure[]): Promise<void>;
  /** Milliseconds until something that waits for its time may go on; undefined when nothing does. */
  dueIn(): number | undefined;
  /** Calls back whenever something new may be taken. */
  onWork(listener: () => void): void;
}

export interface ConsumeOptions extends BatchLimits {
  /** Batches handled at the same time. */
  readonly parallel: number;
  /** Milliseconds after which to look again before anything is taken; 0: take. */
  readonly holdOff?: () => number;
  /** Hears of every fault; the text holds no member's words. */
  readonly onFault: (reason: string) => void;
}

export interface Consuming {
  /** Takes nothing more and resolves when what was taken is settled. */
  stop(): Promise<void>;
}

/** No timer sleeps longer: a clock that is moved ahead is noticed within this time. */
const longestSleep = 1000;

/** Hands a batch over; whatever the consumer throws is a fault of every message of the batch. */
export async function handOver(consumer: Consumer, batch: readonly Waiting[]): Promise<Failure[]> {
  try {
    return await consumer(batch);
  } catch (fault) {
    const reason = reasonOf(fault);
    return batch.map(({ id }) => ({ id, kind: 'fault', reason }));
  }
}

export function reasonOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : 'something was thrown that is no error';
}

/** Consumes until stopped: as many batches at a time as allowed, each taken as soon as there is something to take. */
export function consume(source: Source, consumer: Consumer, options: ConsumeOptions): Consuming {
  const running = new Set<Promise<void>>();
  let stopped = false;
  let sleep: NodeJS.Timeout | undefined;

  async function handle(batch: Waiting[]): Promise<void> {
    const failures = await handOver(consumer, batch);
    for (const failure of failures) if (failure.reason !== undefined) options.onFault(failure.reason);
    try {
      await source.settle(batch, failures);
    } catch (fault) {
      // What could not be remembered as done is delivered again after the next start, and recognised there.
      options.onFault(reasonOf(fault));
    }
  }

  function start(batch: Waiting[]): void {
    const run = handle(batch).finally(() => {
      running.delete(run);
      look();
    });
    running.add(run);
  }

  function look(): void {
    clearTimeout(sleep);
    const held = stopped ? 0 : (options.holdOff?.() ?? 0);
    if (held > 0) {
      sleep = setTimeout(look, held);
      return;
    }
    while (!stopped && running.size < options.parallel) {
      const batch = source.take(options);
      if (batch.length === 0) break;
      start(batch);
    }
    const due = stopped ? undefined : source.dueIn();
    if (due !== undefined) sleep = setTimeout(look, Math.min(Math.max(due, 1), longestSleep));
  }

  source.onWork(look);
  look();
  return {
    async stop() {
      stopped = true;
      clearTimeout(sleep);
      await Promise.all(running);
    },
  };
}
