/** One figure of a bench, beside what it is measured against in the same run. */
export interface Row {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  /** What it is compared with, and its value. */
  readonly reference?: string;
  /** The figure as a multiple of the reference. */
  readonly ratio?: number;
  readonly goal?: string;
  /** Whether the goal is reached; absent when there is none. */
  readonly ok?: boolean;
}

/** A pace beside somebody else's. Both in nanoseconds for a message; `goal`: how many times as fast it must be. */
export function paceBeside(figure: string, ours: number, name: string, theirs: number, goal: number): Row {
  const ratio = theirs / ours;
  return {
    figure,
    value: 1e9 / ours,
    unit: '1/s',
    reference: `${name}: ${Math.round(1e9 / theirs)}`,
    ratio,
    goal: `≥ ${goal}×`,
    ok: ratio >= goal,
  };
}

/** A file of `test/bench`: some figures that belong together. */
export interface Bench {
  readonly name: string;
  run(): Promise<Row[]>;
}
