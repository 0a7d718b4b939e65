import { say } from '../../community/say.ts';
import { accountOf } from '../../decision/account.ts';
import type { Draft } from '../../decision/draft.ts';
import { grant, reverse, reversedMark } from '../../decision/points.ts';
import { publish } from '../../decision/publish.ts';
import { reportRule } from '../../decision/rule-title.ts';
import { cancelTimer } from '../../decision/timers.ts';
import type { Words } from '../../effects/effect.ts';
import type { MemberId } from '../../event/ids.ts';
import type { Case } from '../../records/case.ts';
import { ledgerKind } from '../../records/ledger.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { type Report, type Reporting, reportKind } from '../../records/report.ts';
import { whatOf } from './card.ts';
import { giveBack } from './hide.ts';
import { tally } from './reporters.ts';

export const duePurpose = 'reports.due';

type Outcome = Exclude<Report['status'], 'open'>;

/** Ends a report: everybody who has reported it hears of it in private, and it counts for or against them. */
export function close(draft: Draft, report: Report, outcome: Exclude<Outcome, 'undone'>, by?: MemberId): void {
  settle(draft, report, outcome);
  if (by) report.by = by;
  draft.do(cancelTimer(duePurpose, report.id));
  if (outcome !== 'confirmed') giveBack(draft, report);
}

/** What a confirmed report has led to is taken back: so are its points, and it counts neither for nor against. */
export function reopenUndone(draft: Draft, _: Member, { id, rule }: Case): void {
  if (rule !== reportRule) return;
  const report = draft.view.read(reportKind, id);
  if (report?.status !== 'confirmed') return;
  settle(draft, report, 'undone');
  giveBack(draft, report);
}

function settle(draft: Draft, report: Report, outcome: Outcome): void {
  draft.confidential = true;
  report.status = outcome;
  draft.view.put(reportKind, report, report.id);
  for (const reporting of report.reporters) {
    if (outcome !== 'expired') tally(draft, reporting.account, outcome);
    // Never in the chat, whatever the platform says: the reported would read it there.
    draft.do({ type: 'tell', member: reporting.member, words: wordsFor(draft, report, reporting, outcome) });
  }
  draft.note(`report ${report.id}: ${outcome}`);
  publish(draft, 'report.resolved', { report: report.id, outcome }, { of: report.id });
}

function wordsFor(draft: Draft, report: Report, reporting: Reporting, outcome: Outcome): Words {
  const voice = draft.community.data;
  const what = whatOf(draft, report);
  if (outcome === 'unfounded' || outcome === 'expired') return say(voice, `report.${outcome}`, { what });
  const points = outcome === 'confirmed' ? earn(draft, report, reporting) : giveUp(draft, report, reporting);
  return points > 0
    ? say(voice, `report.${outcome}-points`, { what, points })
    : say(voice, `report.${outcome}`, { what });
}

/** Points that somebody gets for it; the team is thanked otherwise. */
function earn(draft: Draft, report: Report, { member: id }: Reporting): number {
  const { rewards, reports } = draft.community.data;
  const points = reports?.points ?? 0;
  const member = draft.view.read(memberKind, id);
  if (!rewards || points === 0 || !member || draft.community.roleOf(id) !== 'member') return 0;
  return grant(draft, member, { source: sourceOf(report), points, reason: 'report' }) ? points : 0;
}

function sourceOf({ id }: Report): string {
  return `report.${id}`;
}

/** What was given for it, taken back from whoever holds it: accounts may have been linked, or separated, since. */
function giveUp(draft: Draft, report: Report, { member: id, account }: Reporting): number {
  for (const one of new Set([id, account])) {
    const member = draft.view.read(memberKind, one);
    if (!member || !reverse(draft, member, sourceOf(report), 'undone')) continue;
    const back = draft.view.read(ledgerKind, accountOf(draft, member).id, `${sourceOf(report)}${reversedMark}`);
    return -(back?.points ?? 0);
  }
  return 0;
}
