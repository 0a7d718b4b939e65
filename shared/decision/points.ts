import { localDate } from '../community/zone.ts';
import type { MemberId } from '../event/ids.ts';
import { type Earning, type LedgerEntry, ledgerKind, type Reason } from '../records/ledger.ts';
import { type Member, memberKind } from '../records/member.ts';
import { accountOf } from './account.ts';
import type { Draft } from './draft.ts';
import { inForce } from './sanctions.ts';
import { addToStandings } from './standings.ts';

export interface Grant {
  readonly source: string;
  readonly points: number;
  readonly reason: Reason;
  readonly note?: string;
  readonly by?: MemberId;
}

/** Why points are not given. `counted`: this source was before. */
export type NotGiven = 'gone' | 'sanctioned' | 'capped' | 'counted';

/**
 * Writes one entry of the ledger and the totals that follow from it. False when it is not counted, see `notGiven`.
 * A week's own bonus, what offences cost and what an account brings along do not count in the standings of the week.
 */
export function grant(draft: Draft, to: Member, { source, ...what }: Grant): boolean {
  const member = accountOf(draft, to);
  const why = notGiven(draft, to, { source, ...what });
  if (why) {
    draft.note(`${what.points} points for ${what.reason} not counted: ${why}`);
    return false;
  }
  countToday(draft, member, what);
  enter(draft, member, { member: member.id, source, at: draft.now, ...what });
  if (isEarning(what.reason)) addToStandings(draft, member, what.points, draft.now);
  return true;
}

/** Why this would not be counted now; undefined when it would. Nothing but what is earned can be withheld. */
export function notGiven(draft: Draft, to: Member, { source, points, reason }: Grant): NotGiven | undefined {
  const member = accountOf(draft, to);
  if (points > 0 && withheld.has(reason)) {
    if (isGone(draft, member)) return 'gone';
    if (accountsOf(draft, to, member).some((one) => inForce(one, draft.now).length > 0)) return 'sanctioned';
    if (isEarning(reason) && isCapped(draft, member, reason, points)) return 'capped';
  }
  return draft.view.read(ledgerKind, member.id, source) ? 'counted' : undefined;
}

/** Pays with points; false when there are not so many. Nobody is kept from spending what they have. */
export function spend(draft: Draft, from: Member, { source, points }: Pick<Grant, 'source' | 'points'>): boolean {
  const member = accountOf(draft, from);
  if (member.points < points || draft.view.read(ledgerKind, member.id, source)) return false;
  member.spent = (member.spent ?? 0) + points;
  enter(draft, member, { member: member.id, source, at: draft.now, points: -points, reason: 'redeemed' });
  return true;
}

/**
 * Takes back what a source has given by a further entry, `<source>!reversed`; the boards follow for the time at which it was
 * given. `why` is kept with the entry. False: nothing was given for it, or it has been taken back before. What is spent
 * already is owed.
 */
export function reverse(draft: Draft, from: Member, source: string, why?: string): boolean {
  const member = accountOf(draft, from);
  // Accounts may have been linked since.
  const holders = [...new Set([member.id, from.id])];
  const [given] = holders.flatMap((id) => draft.view.read(ledgerKind, id, source) ?? []);
  const back = `${source}${reversedMark}`;
  if (!given || holders.some((id) => draft.view.read(ledgerKind, id, back) !== undefined)) return false;
  const noted = why === undefined ? {} : { note: why };
  if (given.reason === 'redeemed') member.spent = Math.max(0, (member.spent ?? 0) + given.points);
  const entry = {
    member: member.id,
    source: back,
    points: -given.points,
    reason: 'reversed',
    of: given.reason,
  } as const;
  enter(draft, member, { ...entry, at: draft.now, ...noted });
  if (isEarning(given.reason)) addToStandings(draft, member, -given.points, given.at);
  return true;
}

/** Behind the source of what is taken back. */
export const reversedMark = '!reversed';

function enter(draft: Draft, member: Member, entry: LedgerEntry): void {
  draft.view.put(ledgerKind, entry, member.id, entry.source);
  member.points += entry.points;
  draft.keep(member);
  for (const changed of draft.community.workflows.hooks.pointsChanged) changed(draft, member, entry);
}

/** What is earned or a bonus; what is given back, or moved, is theirs wherever they are. */
const withheld: ReadonlySet<Reason> = new Set<Reason>([
  'daily',
  'streak',
  'answer',
  'thanks',
  'feature',
  'report',
  'suggestion',
  'invitation',
  'grant',
  'week',
  'month',
  'clean',
]);

/** What counts on boards. */
const besidesStandings: ReadonlySet<Reason> = new Set<Reason>([
  'week',
  'month',
  'clean',
  'offence',
  'undone',
  'linked',
  'redeemed',
  'reversed',
]);

export function isEarning(reason: Reason): reason is Earning {
  return !besidesStandings.has(reason);
}

/** None of the person's accounts is here any more. */
function isGone({ view, community }: Draft, { leftAt, linked = [] }: Member): boolean {
  if (leftAt === undefined || community.data.exit === undefined) return false;
  return linked.every((id) => view.read(memberKind, id)?.leftAt !== undefined);
}

/** All accounts of the person; for nearly everybody the record at hand. */
function accountsOf({ view }: Draft, to: Member, account: Member): Member[] {
  return [...new Set([to, account])].concat((account.linked ?? []).flatMap((id) => view.read(memberKind, id) ?? []));
}

function isCapped(draft: Draft, member: Member, reason: Earning, points: number): boolean {
  const most = draft.community.data.rewards?.caps?.[reason];
  return most !== undefined && (earnedToday(draft, member)[reason] ?? 0) + points > most;
}

function earnedToday({ community, now }: Draft, { earned }: Member): NonNullable<Member['earned']>['of'] {
  return earned?.on === localDate(community.data.timezone, now) ? earned.of : {};
}

/** Only what has a cap: for most sources nothing is kept. */
function countToday(draft: Draft, member: Member, { reason, points }: Pick<Grant, 'reason' | 'points'>): void {
  const { rewards, timezone } = draft.community.data;
  if (points <= 0 || !isEarning(reason) || rewards?.caps?.[reason] === undefined) return;
  const of = earnedToday(draft, member);
  member.earned = { on: localDate(timezone, draft.now), of: { ...of, [reason]: (of[reason] ?? 0) + points } };
}
