import type { Draft } from '../../decision/draft.ts';
import { joinEvidence } from '../../decision/evidence.ts';
import type { FoundMessageEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import { memberKind } from '../../records/member.ts';
import { type Report, reportKind } from '../../records/report.ts';
import { shortId } from '../../text/identity.ts';
import { hideIfMany } from './hide.ts';
import { isOfTeam } from './team.ts';
import { openReport, setWait } from './waiting.ts';

/** The report of a certain message. */
export function reportIdOf(about: string): string {
  return shortId(`report ${about}`);
}

/** Some platforms tell which message it is, and not what stands there or who wrote it. */
export function needsWords({ chat, messageId, evidence }: Report): boolean {
  return chat !== undefined && messageId !== undefined && evidence.text === '' && evidence.media.length === 0;
}

/** The admins see the report with the words, or without them when the platform does not answer soon. */
const patience = 60_000;

export function lookUpWords(draft: Draft, report: Report): void {
  const { chat, messageId } = report;
  if (chat === undefined || messageId === undefined) return;
  report.stage = -1;
  report.dueAt = draft.now + patience;
  draft.view.put(reportKind, report, report.id);
  draft.do({ type: 'look-up', chat, messageId }, setWait(report, report.dueAt));
}

/** Kept as evidence; and it may turn out whose words they are. */
export function keepWords(draft: Draft, { chat, messageId, author, said }: FoundMessageEvent): void {
  const settings = draft.community.data.reports;
  const known = draft.view.read(reportKind, reportIdOf(`${chat} ${messageId}`));
  if (!settings || known?.status !== 'open' || (known.member && known.member !== author)) return;
  draft.confidential = true;
  const report = known.member ? known : by(draft, known, author);
  report.evidence = joinEvidence(report.evidence, { ...report.evidence, ...said, links: [] });
  draft.view.put(reportKind, report, report.id);
  if (report.stage < 0) openReport(draft, report, settings);
  hideIfMany(draft, report, settings);
}

function by(draft: Draft, report: Report, author: MemberId): Report {
  const member = draft.view.read(memberKind, author);
  if (!member) return report;
  const { id, name, account } = member;
  const guarded = isOfTeam(draft, member, report.chat) ? ({ guarded: true } as const) : {};
  return { ...report, member: id, name, ...(account === undefined ? {} : { account }), ...guarded };
}
