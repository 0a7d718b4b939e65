/** Milliseconds without a webhook after which a rush is over: a busy machine takes a few from one batch to the next. */
const quiet = 20;
/** Milliseconds after which to look again. */
const again = 5;
/** So many messages in a row, none later than `quiet` after the one before, make a rush. */
const few = 100;
/** Milliseconds for which decisions wait at most; a rush that goes on longer has to share. */
const longest = 500;

/**
 * Taking comes before deciding: when webhooks pour in, the platform's answer waits for the disk alone and decisions come
 * half a second later at most. Without a rush nothing ever waits.
 */
export class Rush {
  readonly #now: () => number;
  /** Past so many waiting events decisions wait for nothing: soon platforms would be turned away. */
  readonly #most: number;
  #began = Number.NEGATIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  #messages = 0;

  constructor(most: number, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
  }

  /** So many messages have been handed over. */
  handed(messages: number): void {
    const now = this.#now();
    if (now - this.#last > quiet) {
      this.#began = now;
      this.#messages = 0;
    }
    this.#last = now;
    this.#messages += messages;
  }

  /** Milliseconds after which to ask again before deciding; 0: go on. */
  wait(waiting: number): number {
    const now = this.#now();
    const over = now - this.#last > quiet || now - this.#began > longest;
    return over || this.#messages < few || waiting >= this.#most ? 0 : again;
  }
}
