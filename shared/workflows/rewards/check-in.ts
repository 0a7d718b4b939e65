import { localDate } from '../../community/zone.ts';
import { accountOf } from '../../decision/account.ts';
import type { Draft } from '../../decision/draft.ts';
import { grant, notGiven } from '../../decision/points.ts';
import type { Member } from '../../records/member.ts';

/** What a check-in has brought beside the points of the day. */
export interface CheckedIn {
  readonly days: number;
  /** The days in a row have reached a number that the file rewards, with so many points. */
  readonly milestone?: number;
  /** A missed day was bridged. */
  readonly bridged: boolean;
}

/** The first message on a local day, or /checkin. Undefined: it is not the first, or nothing is counted now. */
export function checkIn(draft: Draft, member: Member): CheckedIn | undefined {
  const { rewards, timezone } = draft.community.data;
  if (!rewards?.daily) return undefined;
  const today = localDate(timezone, draft.now);
  const account = accountOf(draft, member);
  if (hasBeenPaid(account, today)) return undefined;
  const daily = { source: `daily.${today}`, points: rewards.daily.points, reason: 'daily' } as const;
  const why = notGiven(draft, member, daily);
  if (why === 'sanctioned' || why === 'gone') return undefined;
  const bridged = rewards.streaks ? countDay(account, today, rewards.streaks.freeze) : false;
  account.dailyOn = today;
  draft.keep(account);
  grant(draft, member, daily);
  const days = account.streak?.[0] ?? 0;
  const milestone = rewardMilestone(draft, account, days, today);
  return { days, bridged, ...(milestone === undefined ? {} : { milestone }) };
}

/** A clock set back a little repeats a day, and no day is paid twice; one that was far ahead is believed no longer. */
const setBackDays = 2;

function hasBeenPaid({ dailyOn }: Member, today: string): boolean {
  return dailyOn !== undefined && today <= dailyOn && daysBetween(today, dailyOn) <= setBackDays;
}

/** True when a missed day was bridged. A clock that was far ahead leaves the days as they are. */
function countDay(account: Member, today: string, mayBridge: boolean): boolean {
  const [days, frozen] = account.streak ?? [account.dailyOn === undefined ? 0 : 1];
  const missed = account.dailyOn === undefined ? Number.POSITIVE_INFINITY : daysBetween(account.dailyOn, today) - 1;
  const month = dayBefore(today).slice(0, 7);
  const bridges = missed === 1 && mayBridge && frozen !== month;
  const next = missed < 0 ? days : missed === 0 || bridges ? days + 1 : 1;
  const used = bridges ? month : frozen;
  account.streak = used === undefined ? [next] : [next, used];
  return bridges;
}

const day = 24 * 3600_000;

function daysBetween(date: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(date)) / day);
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - day).toISOString().slice(0, 10);
}

function rewardMilestone(draft: Draft, account: Member, days: number, today: string): number | undefined {
  const reached = draft.community.data.rewards?.streaks?.milestones.find((one) => one.days === days);
  if (!reached) return undefined;
  const streak = { source: `streak.${days}.${today}`, points: reached.points, reason: 'streak' } as const;
  return grant(draft, account, streak) ? reached.points : undefined;
}

/** Days in a row as of now: none when more has been missed than can be bridged. */
export function daysInARow(draft: Draft, { streak, dailyOn }: Member): number {
  const { rewards, timezone } = draft.community.data;
  if (!rewards?.streaks || streak === undefined || dailyOn === undefined) return 0;
  const today = localDate(timezone, draft.now);
  const missed = daysBetween(dailyOn, today) - 1;
  const bridges = missed === 1 && rewards.streaks.freeze && streak[1] !== dayBefore(today).slice(0, 7);
  return missed <= 0 || bridges ? streak[0] : 0;
}

/** Have they checked in today? */
export function hasCheckedIn(draft: Draft, { dailyOn }: Member): boolean {
  return dailyOn === localDate(draft.community.data.timezone, draft.now);
}

/** Has this month's free day been used? */
export function hasBridged(draft: Draft, { streak }: Member): boolean {
  return streak?.[1] === localDate(draft.community.data.timezone, draft.now).slice(0, 7);
}
