/** `id`: sending the same id twice within the queue's window (5 minutes at least) is once. `group`: ordered inside. */
export interface QueueMessage {
  readonly id: string;
  readonly group: string;
  readonly body: string;
}

/** A message as a consumer gets it: at least once, in the order of its group. `attempts` counts from 1. */
export interface Delivery extends QueueMessage {
  readonly attempts: number;
}

export interface Queue {
  /** Returns once all are durable; throws when any is not. Any number of messages; split by the implementation. */
  send(messages: readonly QueueMessage[]): Promise<void>;
}

/**
 * A message that could not be handled. `fault`: tried again some times, then put aside with its reason.
 * `later`: nothing is wrong with it, but it and what stands behind it in its group must wait so long; never put aside.
 * Its reason, where there is one, is for the operator's log.
 */
export type Failure =
  | { readonly id: string; readonly kind: 'fault'; readonly reason: string }
  | { readonly id: string; readonly kind: 'later'; readonly seconds: number; readonly reason?: string };

/** Handles a batch; what it does not name in its answer is done. When one of a group fails, the later ones of that group must fail too. */
export type Consumer = (batch: readonly Delivery[]) => Promise<Failure[]>;

/** After so many tries a message that always fails is put aside with its reason. */
export const maxAttempts = 5;
