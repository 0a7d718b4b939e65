/** A message that was put aside after its last try. What it holds stays where it is: members wrote some of it. */
export interface PutAside {
  readonly id: string;
  readonly reason: string;
  /** When it was put aside, epoch milliseconds. */
  readonly at: number;
}

/** What one queue has put aside, on one machine or in a stack. */
export interface DeadLetterBox {
  readonly name: string;
  list(): Promise<readonly PutAside[]>;
  /** Sends them again, or only those wanted; answers how many. */
  retry(wanted?: (one: PutAside) => boolean): Promise<number>;
}
