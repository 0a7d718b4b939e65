import { isWithin } from '../rules/span.ts';
import type { Community } from './community.ts';
import { localTime } from './zone.ts';

type Clocked = Pick<Community, 'calendar' | 'timezone'>;
type Resting = Pick<Community, 'calendar' | 'timezone' | 'quietHours'>;

/** Is it one of these times of the calendar, by the community's clock? `names`: of the calendar. */
export function isDuring({ calendar = {}, timezone }: Clocked, names: readonly string[], at: number): boolean {
  if (names.length === 0) return false;
  const local = localTime(timezone, at);
  return names.some((name) => calendar[name]?.some((span) => isWithin(span, local)));
}

const step = 5 * 60_000;
const day = 24 * 3600_000;
/** Holidays may be quiet for long: what has waited so long is said all the same. */
const farthest = 14 * day;

/**
 * The next moment outside these spans of the calendar, epoch milliseconds; `at` itself when it is in none. For whatever
 * is said that is not urgent.
 */
export function afterQuiet(community: Clocked, names: readonly string[], at: number): number {
  let next = at;
  while (next < at + farthest && isDuring(community, names, next)) next = (Math.floor(next / step) + 1) * step;
  return isDuring(community, names, next) ? at : next;
}

/** The same for the quiet hours of the whole community. */
export function afterCommunityQuiet(community: Resting, at: number): number {
  return afterQuiet(community, community.quietHours ?? [], at);
}
