import { Cron } from 'croner';
import type { Recurring } from '../../shared/workflows/recurring.ts';
import { nextWeekly } from './next-weekly.ts';

/** The first moment after `after` (epoch milliseconds) at which it happens by the community's own clock. */
export function nextMoment(recurring: Recurring, after: number): number {
  if (!('cron' in recurring)) return nextWeekly(recurring, after);
  const { cron, timezone } = recurring;
  const next = new Cron(cron.text, { timezone, mode: '5-part', paused: true }).nextRun(new Date(after));
  if (next) return next.getTime();
  throw new Error(`${recurring.id}: expected a time at which "${cron.text}" happens, got none; correct it in the file`);
}
