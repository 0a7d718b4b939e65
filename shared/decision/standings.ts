import { closingDate, localDate } from '../community/zone.ts';
import { allTime, standingKind } from '../records/ledger.ts';
import type { Member } from '../records/member.ts';
import type { RewardSettings } from '../workflows/rewards/settings.ts';
import type { Draft } from './draft.ts';

type Rewards = Pick<RewardSettings, 'weekly' | 'monthly'>;

/**
 * The boards on which points given at this moment count: the week's, named by the date on which it closes, and the
 * month's, where the file closes such; else one of all time. Each costs a write with every grant.
 */
export function periodsAt({ weekly, monthly }: Rewards, zone: string, at: number): [string, ...string[]] {
  const week = weekly ? [closingDate(zone, weekly, at)] : [];
  const month = monthly ? [monthOf(zone, at)] : [];
  const [first, ...others] = [...week, ...month];
  return first === undefined ? [allTime] : [first, ...others];
}

/** `2026-11` in the zone. */
export function monthOf(zone: string, at: number): string {
  return localDate(zone, at).slice(0, 7);
}

/** Is it a month's board? */
export function isMonth(period: string): boolean {
  return /^\d{4}-\d{2}$/.test(period);
}

/** `at`: when the points were given, also when they are taken back later. */
export function addToStandings(draft: Draft, member: Member, points: number, at: number): void {
  const { rewards, timezone } = draft.community.data;
  if (!rewards) return;
  for (const period of periodsAt(rewards, timezone, at)) {
    const before = draft.view.read(standingKind, period, member.id);
    const standing = {
      period,
      member: member.id,
      name: member.name,
      points: (before?.points ?? 0) + points,
      at: draft.now,
    };
    draft.view.put(standingKind, standing, period, member.id);
  }
}
