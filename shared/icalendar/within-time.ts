import { runInNewContext } from 'node:vm';

/**
 * What the work returns; undefined when it takes longer than this, milliseconds: it is ended, wherever it is. Somebody
 * else's calendar may hold a rule that never ends (`FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30` keeps ical.js looking for ever).
 */
export function withinTime<T>(work: () => T, milliseconds: number): T | undefined {
  try {
    return runInNewContext('work()', { work }, { timeout: milliseconds }) as T;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw fault;
  }
}
