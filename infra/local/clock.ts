import type { Clock } from '../../shared/ports/clock.ts';

/** A clock that can be moved ahead of the machine's, never back: nothing that has happened may lie in the future. */
export interface AdjustableClock {
  readonly now: Clock;
  ahead(milliseconds: number): void;
}

export function adjustableClock(machine: Clock = Date.now): AdjustableClock {
  let offset = 0;
  return {
    now: () => machine() + offset,
    ahead(milliseconds) {
      if (!Number.isSafeInteger(milliseconds) || milliseconds < 0)
        throw new RangeError(`moving the clock: expected whole milliseconds, 0 or more, got ${milliseconds}`);
      offset += milliseconds;
    },
  };
}
