import { runInNewContext } from 'node:vm';

/**
 * What the work returns; undefined when it takes longer than this, milliseconds: it is ended, wherever it is. Somebody
 * else's calendar may hold a rule that never ends (`FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30` keeps ical.js looking for ever).
 */
export function withinTime<T>(work: () => T, milliseconds: number): T | undefined {
  try {
    return runInNewContext('work()', { work }, { timeout: milliseconds }) as T;
  } catch (fault) {
    // An error of the other context is no Error of this one.
    if (codeOf(fault) === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw fault;
  }
}

function codeOf(fault: unknown): unknown {
  return typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
}
