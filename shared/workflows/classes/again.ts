import type { Community } from '../../community/community.ts';
import { hourly } from '../cron.ts';
import type { ByCron } from '../recurring.ts';

/** The purpose of the timer at which the timetable is looked at. */
export const hourPurpose = 'classes.hour';

export function classesAgain({ classes, timezone }: Community): ByCron[] {
  return classes ? [{ id: 'classes-hour', cron: hourly, timezone, purpose: hourPurpose, atOnce: true }] : [];
}
