import type { Timer } from '../effects/effect.ts';

/** Timers put their event on the events queue when due: at least once, up to a minute late. */
export interface Timers {
  /** Again under the same id: moved. A time already past comes due at once. */
  set(timer: Timer): Promise<void>;
  /** Of one that is not there: nothing happens. */
  cancel(id: string): Promise<void>;
}
