import type { Draft } from '../../decision/draft.ts';
import type { MemberId } from '../../event/ids.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { type Report, type Reporter, reporterKind } from '../../records/report.ts';

const day = 24 * 60 * 60_000;
/** So many unfounded reports within this time slow a reporter down. */
const slowing = { reports: 3, within: 30 * day };
/** Whoever has said less is too new to be relied on, unless a report of theirs was right. */
const fewestMessages = 5;

/** What is known of somebody's reports. */
export function reporterOf(draft: Draft, account: MemberId): Reporter {
  const known = draft.view.read(reporterKind, account);
  return known ?? { member: account, confirmed: 0, unfounded: 0, unfoundedAt: [], lately: [] };
}

export function keepReporter(draft: Draft, reporter: Reporter): void {
  draft.view.put(reporterKind, reporter, reporter.member);
}

export function isSlowed({ unfoundedAt }: Reporter, now: number): boolean {
  return unfoundedAt.filter((at) => at > now - slowing.within).length >= slowing.reports;
}

/** May one more be read today? If so it is noted. */
export function mayReport(draft: Draft, reporter: Reporter, report: string, perDay: number): boolean {
  const today = reporter.lately.filter(([, at]) => at > draft.now - day);
  if (today.length >= (isSlowed(reporter, draft.now) ? 1 : perDay)) return false;
  reporter.lately = [...today, [report, draft.now]];
  keepReporter(draft, reporter);
  return true;
}

/** Counts for or against whoever has reported it; what nobody decided does neither. */
export function tally(draft: Draft, account: MemberId, status: Report['status']): void {
  const reporter = reporterOf(draft, account);
  if (status === 'confirmed') reporter.confirmed += 1;
  if (status === 'undone') reporter.confirmed = Math.max(0, reporter.confirmed - 1);
  if (status === 'unfounded') {
    reporter.unfounded += 1;
    reporter.unfoundedAt = [...reporter.unfoundedAt, draft.now].slice(-slowing.reports);
  }
  keepReporter(draft, reporter);
}

/** Those whose word a message is hidden on: known here, not wrong more often than right, and not brought by each other. */
export function reliable(draft: Draft, { reporters }: Report): number {
  const ids = new Set(reporters.flatMap(({ account, member }) => [account, member]));
  const counted = reporters.flatMap(({ member: id, account }) => {
    const member = draft.view.read(memberKind, id);
    const record = reporterOf(draft, account);
    if (!member || (member.invitedBy && ids.has(member.invitedBy))) return [];
    const isRight = record.confirmed >= record.unfounded && !isSlowed(record, draft.now);
    // Accounts may have been linked since: they are one.
    return isKnown(member, record) && isRight ? [member.account ?? id] : [];
  });
  return new Set(counted).size;
}

function isKnown({ messages }: Member, { confirmed }: Reporter): boolean {
  return confirmed > 0 || messages >= fewestMessages;
}
