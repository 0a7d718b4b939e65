import type { Draft } from '../../decision/draft.ts';
import { grant } from '../../decision/points.ts';
import { isMonth, monthOf } from '../../decision/standings.ts';
import type { MemberId } from '../../event/ids.ts';
import type { Board } from '../../records/board.ts';
import { standingKind } from '../../records/ledger.ts';
import { type Member, memberKind } from '../../records/member.ts';

/** Two records are written for each, and a table takes a hundred at once. */
export const cleanPageSize = 40;

/** The next ones of those who have earned points in the month: who had no case in it gets the bonus. */
export function rewardClean(draft: Draft, { period, after }: Board): { rewarded: number; after?: string } {
  const points = draft.community.data.rewards?.monthly?.clean;
  if (points === undefined || !isMonth(period)) return { rewarded: 0 };
  const { partition } = standingKind.key(period, '' as MemberId);
  const query = { partition, limit: cleanPageSize, ...(after === '' ? {} : { after }) };
  const page = draft.view
    .list(standingKind, query)
    .sort((a, b) => (a.member < b.member ? -1 : 1))
    .slice(0, cleanPageSize);
  let rewarded = 0;
  for (const { member: id, points: earned } of page) {
    const member = draft.view.read(memberKind, id);
    if (!member || member.leftAt !== undefined || earned <= 0 || !wasClean(draft, member, period)) continue;
    if (grant(draft, member, { source: `clean.${period}`, points, reason: 'clean' })) rewarded += 1;
  }
  const last = page.at(-1)?.member;
  return last === undefined || page.length < cleanPageSize ? { rewarded } : { rewarded, after: last };
}

/**
 * No case that stands, with any of their accounts. The member's own record tells: of the latest case, and of those whose
 * strikes still count. Looking for the cases of each would be a search for each.
 */
function wasClean(draft: Draft, member: Member, month: string): boolean {
  const { timezone } = draft.community.data;
  const isIn = (at: number) => monthOf(timezone, at) === month;
  const accounts = [member, ...(member.linked ?? []).flatMap((id) => draft.view.read(memberKind, id) ?? [])];
  return accounts.every(
    ({ lastCase, counted = [] }) => !(lastCase && isIn(lastCase.at)) && !counted.some(([, , , at]) => isIn(at)),
  );
}
