import type { Ladder, LadderStep } from '../community/community.ts';
import type { Sanction } from '../records/case.ts';
import type { Member } from '../records/member.ts';

/** The strikes that count now: one has faded for each whole `decay` without an offence. */
export function strikesNow(member: Pick<Member, 'strikes' | 'strikesAt'>, decay: number, now: number): number {
  if (member.strikesAt === undefined || now <= member.strikesAt) return member.strikes;
  return Math.max(0, member.strikes - Math.floor((now - member.strikesAt) / decay));
}

/** The last step that so many strikes reach; undefined below the first. */
export function stepAt(ladder: Ladder, strikes: number): LadderStep | undefined {
  return ladder.steps.findLast((step) => step.strikes <= strikes);
}

export function sanctionOf(step: LadderStep | undefined, now: number): Sanction {
  if (!step) return { do: 'none' };
  return step.do === 'mute' ? { do: 'mute', until: now + step.for } : { do: step.do };
}
