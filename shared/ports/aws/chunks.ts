/** Runs of at most `count` items and at most `bytes` together, in order; one item alone may be bigger. */
export function chunks<T>(items: readonly T[], count: number, bytes: number, sizeOf: (item: T) => number): T[][] {
  const runs: T[][] = [];
  let run: T[] = [];
  let size = 0;
  for (const item of items) {
    const more = sizeOf(item);
    if (run.length > 0 && (run.length === count || size + more > bytes)) {
      runs.push(run);
      run = [];
      size = 0;
    }
    run.push(item);
    size += more;
  }
  return run.length > 0 ? [...runs, run] : runs;
}
