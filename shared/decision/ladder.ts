import type { Community, Ladder, LadderStep } from '../community/community.ts';
import type { Sanction } from '../records/case.ts';
import type { Member, Strikes } from '../records/member.ts';

type Counted = Pick<Member, 'counted'>;

/**
 * The strikes that count on a ladder now: each case adds its own, and one fades for each whole `decay` without an
 * offence on it. Counted anew from what each case weighs, so that without one of them it is as if it had never been.
 */
export function strikesOn(ladder: string, decay: number, { counted = [] }: Counted, now: number): number {
  let strikes = 0;
  let since = 0;
  for (const [, where, weight, at] of counted) {
    if (where !== ladder) continue;
    strikes = faded(strikes, at - since, decay) + weight;
    since = at;
  }
  return faded(strikes, now - since, decay);
}

function faded(strikes: number, clean: number, decay: number): number {
  return Math.max(0, strikes - Math.max(0, Math.floor(clean / decay)));
}

/** How many count, and when the next and the last of them fade if nothing more is added; undefined when none does. */
export function strikesFade(
  ladder: string,
  decay: number,
  member: Counted,
  now: number,
): { readonly strikes: number; readonly next: number; readonly last: number } | undefined {
  const strikes = strikesOn(ladder, decay, member, now);
  if (strikes === 0) return undefined;
  const since = (member.counted ?? []).findLast(([, where]) => where === ladder)?.[3] ?? now;
  const next = since + (Math.floor((now - since) / decay) + 1) * decay;
  return { strikes, next, last: next + (strikes - 1) * decay };
}

/** Over all ladders. */
export function totalStrikes(member: Counted, ladders: Community['ladders'], now: number): number {
  return Object.entries(ladders).reduce((sum, [name, { decay }]) => sum + strikesOn(name, decay, member, now), 0);
}

/** More than any ladder is high; the member record must stay small. */
const mostCounted = 12;

/** Counts a case; what has faded on every ladder, or lies too far back, is let go. */
export function count(member: Member, strikes: Strikes, ladders: Community['ladders']): void {
  const [, , , now] = strikes;
  const counts = (ladder: string) => strikesOn(ladder, ladders[ladder]?.decay ?? 1, member, now) > 0;
  const before = (member.counted ?? []).filter(([, ladder]) => counts(ladder));
  member.counted = [...merged(before, mostCounted - 1, ladders), strikes];
  member.strikes = totalStrikes(member, ladders, now);
}

/** Two accounts turn out to be one person's: what both have done counts together, in the order in which it was done. */
export function countTogether(member: Member, other: Counted, ladders: Community['ladders'], now: number): void {
  const own = member.counted ?? [];
  const all = [...own, ...(other.counted ?? []).filter((one) => !own.some((each) => isSame(each, one)))].sort(
    ([, , , a], [, , , b]) => a - b,
  );
  if (all.length === 0) return;
  member.counted = merged(all, mostCounted, ladders);
  member.strikes = totalStrikes(member, ladders, now);
}

/** Accounts that have parted count the same cases, and may become one again. */
function isSame(one: Strikes, other: Strikes): boolean {
  return one.every((field, index) => field === other[index]);
}

/** Forgets a case that was undone. */
export function uncount(member: Member, caseId: string, ladders: Community['ladders'], now: number): void {
  const left = (member.counted ?? []).filter(([id]) => id !== caseId);
  if (left.length > 0) member.counted = left;
  else delete member.counted;
  member.strikes = totalStrikes(member, ladders, now);
}

/** The oldest two of a ladder become one as often as needed: they weigh the same, but cannot be told apart any more. */
function merged(counted: readonly Strikes[], most: number, ladders: Community['ladders']): readonly Strikes[] {
  const [first, ...rest] = counted;
  if (counted.length <= most || !first) return counted;
  const next = rest.findIndex(([, ladder]) => ladder === first[1]);
  const second = rest[next];
  // Alone on its ladder: it stays, and the next ones make room.
  if (!second) return [first, ...merged(rest, most - 1, ladders)];
  const [, ladder, , at] = second;
  const weight = strikesOn(ladder, ladders[ladder]?.decay ?? 1, { counted: [first, second] }, at);
  return merged(rest.with(next, ['', ladder, weight, at]), most, ladders);
}

/** The last step that so many strikes reach; undefined below the first. */
export function stepAt(ladder: Ladder, strikes: number): LadderStep | undefined {
  return ladder.steps.findLast((step) => step.strikes <= strikes);
}

export function sanctionOf(step: LadderStep | undefined, now: number): Sanction {
  if (!step) return { do: 'none' };
  return step.do === 'mute' ? { do: 'mute', until: now + step.for } : { do: step.do };
}
