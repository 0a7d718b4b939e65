import type { Draft } from '../../decision/draft.ts';
import { grant } from '../../decision/points.ts';
import { isMonth, monthOf } from '../../decision/standings.ts';
import { setTimer } from '../../decision/timers.ts';
import type { TimerEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import { type Standing, standingKind } from '../../records/ledger.ts';
import { type Member, memberKind } from '../../records/member.ts';

export const cleanPurpose = 'rewards.clean';

/** Two records are written for each, and a table takes a hundred at once. */
const pageSize = 40;

/** Those who have points in the month, behind one member and up to another; empty: from the first, to the last. */
interface Stretch {
  readonly period: string;
  readonly after: string;
  readonly until: string;
}

/** A stretch of them is gone through beside the others: one after the other would take very many an hour. */
export function beginClean(draft: Draft, stretch: Stretch): void {
  if (draft.community.data.rewards?.monthly?.clean !== undefined) nextStretch(draft, stretch);
}

/** The next ones of a stretch: who had no case in the month gets the bonus. Once, for the ledger knows it by the month. */
export function rewardClean(draft: Draft, { data = {} }: TimerEvent): void {
  const points = draft.community.data.rewards?.monthly?.clean;
  const stretch = { period: String(data.period), after: String(data.after), until: String(data.until) };
  if (points === undefined || !isMonth(stretch.period)) return draft.note('clean months are not rewarded');
  const page = pageOf(draft, stretch);
  for (const { member: id, points: earned } of page) {
    const member = draft.view.read(memberKind, id);
    if (!member || member.leftAt !== undefined || earned <= 0 || !wasClean(draft, member, stretch.period)) continue;
    grant(draft, member, { source: `clean.${stretch.period}`, points, reason: 'clean' });
  }
  const last = page.at(-1)?.member;
  if (last !== undefined && page.length === pageSize) nextStretch(draft, { ...stretch, after: last });
}

function pageOf(draft: Draft, { period, after, until }: Stretch): Standing[] {
  const { partition } = standingKind.key(period, '' as MemberId);
  return draft.view
    .list(standingKind, { partition, limit: pageSize, ...(after === '' ? {} : { after }) })
    .filter(({ member }) => until === '' || member <= until)
    .sort((a, b) => (a.member < b.member ? -1 : 1))
    .slice(0, pageSize);
}

/** Events of one member follow each other, those of others do not wait for them: each stretch goes by the one it begins with. */
function nextStretch(draft: Draft, { period, after, until }: Stretch): void {
  const group = after === '' ? {} : { member: after as MemberId };
  const data = { period, after, until };
  draft.do(setTimer({ purpose: cleanPurpose, owner: `${period} ${after}`, at: draft.now, data, ...group }));
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
