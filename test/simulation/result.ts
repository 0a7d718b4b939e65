import type { Used } from '../bench/aws-world.ts';
import type { Semester } from './semester.ts';

/** What became of one seed; `fault` when something was found. */
export interface Result {
  readonly seed: number;
  readonly seconds: number;
  /** What it had of the processors: on a busy machine much less than what it took. */
  readonly cpuSeconds: number;
  readonly fault?: string;
  readonly used?: Used;
  /** How many events came in, by type. */
  readonly events?: Readonly<Record<string, number>>;
  /** How many domain events were published, by name. */
  readonly published?: Readonly<Record<string, number>>;
}

export type Played = Omit<Result, 'seed' | 'seconds' | 'cpuSeconds' | 'fault'>;

export function playedOf({ reeve, counts }: Semester): Played {
  const names = Map.groupBy(reeve.bus.published, ({ name }) => name);
  const published = Object.fromEntries(Array.from(names, ([name, all]) => [name, all.length]));
  return { used: reeve.used, events: Object.fromEntries(counts), published };
}
