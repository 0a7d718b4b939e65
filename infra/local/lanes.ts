import { type Delivery, type Failure, maxAttempts } from '../../shared/ports/queue.ts';

/** A message of a queue that is not done yet. `seq` orders it; smaller came earlier. */
export interface Waiting extends Delivery {
  readonly seq: number;
  attempts: number;
}

/** What became of a delivered message. */
export type Settled =
  | { readonly result: 'done'; readonly message: Waiting }
  /** Delivered again, from `due` on (epoch milliseconds). */
  | { readonly result: 'again'; readonly message: Waiting; readonly due: number }
  | { readonly result: 'dead'; readonly message: Waiting; readonly reason: string };

/** How much one delivery may hold: messages, and different groups among them. */
export interface BatchLimits {
  readonly messages: number;
  readonly groups: number;
}

interface Lane {
  readonly group: string;
  readonly waiting: Waiting[];
  busy: boolean;
  due: number;
}

/** Seconds until the second, third … try. */
export const retrySeconds: readonly number[] = [1, 4, 15, 60];

/**
 * Who is served next: one lane per group, first in first out inside, one delivery of a lane at a time, lanes in turn.
 * Only bookkeeping in memory; the queues around it remember.
 */
export class Lanes {
  readonly #lanes = new Map<string, Lane>();
  readonly #ready = new Set<Lane>();
  readonly #delayed = new Set<Lane>();
  readonly #retry: readonly number[];
  #size = 0;

  constructor(retry: readonly number[] = retrySeconds) {
    this.#retry = retry;
  }

  /** Messages not done, those being handled included. */
  get size(): number {
    return this.#size;
  }

  /** `due`: from when on it may be taken, when it is the first of its lane; 0 for at once. */
  add(message: Waiting, due = 0): void {
    let lane = this.#lanes.get(message.group);
    if (lane === undefined) {
      lane = { group: message.group, waiting: [], busy: false, due };
      this.#lanes.set(message.group, lane);
    }
    lane.waiting.push(message);
    this.#size += 1;
    if (!lane.busy) this.#place(lane);
  }

  /** The next batch, empty when nothing is due. A message that failed before comes alone: it must not drag others along. */
  take(now: number, limits: BatchLimits): Waiting[] {
    this.#wake(now);
    const batch: Waiting[] = [];
    let groups = 0;
    for (const lane of this.#ready) {
      const alone = (lane.waiting[0]?.attempts ?? 1) > 1;
      if (alone && batch.length > 0) break;
      batch.push(...lane.waiting.splice(0, alone ? 1 : limits.messages - batch.length));
      lane.busy = true;
      this.#ready.delete(lane);
      groups += 1;
      if (alone || batch.length >= limits.messages || groups >= limits.groups) break;
    }
    return batch;
  }

  /** Ends the delivery of a batch: what failed goes back to the head of its lane, or is given up. */
  settle(batch: readonly Waiting[], failures: readonly Failure[], now: number): Settled[] {
    const failed = new Map(failures.map((failure) => [failure.id, failure]));
    const settled: Settled[] = [];
    for (const [lane, messages] of this.#byLane(batch)) {
      const back = this.#settleLane(messages, failed, now, settled);
      lane.waiting.unshift(...back.messages);
      lane.due = back.due;
      lane.busy = false;
      if (lane.waiting.length === 0) this.#lanes.delete(lane.group);
      else this.#place(lane);
    }
    return settled;
  }

  /** When the next delayed lane may go on; undefined when none waits for its time. */
  nextDue(): number | undefined {
    let next: number | undefined;
    for (const lane of this.#delayed) if (next === undefined || lane.due < next) next = lane.due;
    return next;
  }

  /** Only the first failure of a lane counts as a try: what stood behind it had no fair one. */
  #settleLane(messages: readonly Waiting[], failed: ReadonlyMap<string, Failure>, now: number, settled: Settled[]) {
    const back: Waiting[] = [];
    let first = true;
    let due = 0;
    for (const message of messages) {
      const failure = failed.get(message.id);
      const outcome: Settled =
        failure === undefined
          ? { result: 'done', message }
          : first
            ? this.#judge(message, failure, now)
            : { result: 'again', message, due: 0 };
      if (failure !== undefined) first = false;
      if (outcome.result === 'again') {
        back.push(message);
        due = Math.max(due, outcome.due);
      } else this.#size -= 1;
      settled.push(outcome);
    }
    return { messages: back, due };
  }

  #judge(message: Waiting, failure: Failure, now: number): Settled {
    if (failure.kind === 'later') return { result: 'again', message, due: now + failure.seconds * 1000 };
    if (message.attempts >= maxAttempts) return { result: 'dead', message, reason: failure.reason };
    const seconds = this.#retry[message.attempts - 1] ?? this.#retry.at(-1) ?? 0;
    message.attempts += 1;
    return { result: 'again', message, due: now + seconds * 1000 };
  }

  #byLane(batch: readonly Waiting[]): Map<Lane, Waiting[]> {
    const lanes = new Map<Lane, Waiting[]>();
    for (const message of batch) {
      const lane = this.#lanes.get(message.group);
      if (lane === undefined) throw new Error(`Lanes: settled message ${message.id} was never taken`);
      const messages = lanes.get(lane);
      if (messages === undefined) lanes.set(lane, [message]);
      else messages.push(message);
    }
    return lanes;
  }

  #place(lane: Lane): void {
    if (lane.due > 0) this.#delayed.add(lane);
    else this.#ready.add(lane);
  }

  #wake(now: number): void {
    for (const lane of this.#delayed) {
      if (lane.due > now) continue;
      lane.due = 0;
      this.#delayed.delete(lane);
      this.#ready.add(lane);
    }
  }
}
