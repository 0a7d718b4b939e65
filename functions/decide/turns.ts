/** Runs what it is given when everything given before has ended, well or not. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

export function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    // Who gave the work hears of its fault; the next one only waits.
    last = mine.catch(() => undefined);
    return mine;
  };
}
