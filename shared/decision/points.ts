import { closingDate } from '../community/zone.ts';
import type { MemberId } from '../event/ids.ts';
import { type LedgerEntry, ledgerKind, standingKind } from '../records/ledger.ts';
import { type Member, memberKind } from '../records/member.ts';
import { accountOf } from './account.ts';
import type { Draft } from './draft.ts';

export interface Grant {
  readonly source: string;
  readonly points: number;
  readonly reason: LedgerEntry['reason'];
  readonly note?: string;
  readonly by?: MemberId;
}

/**
 * Writes one entry of the ledger and the totals that follow from it. False when this source has been counted before.
 * A week's own bonus, what offences cost and what an account brings along do not count in the standings of the week.
 */
export function grant(draft: Draft, to: Member, { source, ...what }: Grant): boolean {
  const member = accountOf(draft, to);
  if (frozen.has(what.reason) && isGone(draft, member)) {
    draft.note('points are frozen: they have left');
    return false;
  }
  if (draft.view.read(ledgerKind, member.id, source)) return false;
  const entry = { member: member.id, source, at: draft.now, ...what };
  draft.view.put(ledgerKind, entry, member.id, source);
  member.points += what.points;
  draft.keep(member);
  if (!besidesStandings.has(what.reason)) {
    addToStanding(draft, member, what.points);
  }
  return true;
}

/** What is earned; what is given back, or moved, is theirs wherever they are. */
const frozen: ReadonlySet<LedgerEntry['reason']> = new Set(['daily', 'thanks', 'grant', 'week', 'report']);

/** None of the person's accounts is here any more. */
function isGone({ view, community }: Draft, { leftAt, linked = [] }: Member): boolean {
  if (leftAt === undefined || community.data.exit === undefined) return false;
  return linked.every((id) => view.read(memberKind, id)?.leftAt !== undefined);
}

const besidesStandings: ReadonlySet<LedgerEntry['reason']> = new Set(['week', 'offence', 'undone', 'linked']);

function addToStanding(draft: Draft, member: Member, points: number): void {
  const { rewards, timezone } = draft.community.data;
  if (!rewards?.weekly) return;
  const week = closingDate(timezone, rewards.weekly, draft.now);
  const before = draft.view.read(standingKind, week, member.id);
  const standing = { week, member: member.id, name: member.name, points: (before?.points ?? 0) + points };
  draft.view.put(standingKind, standing, week, member.id);
}
