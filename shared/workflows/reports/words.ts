import { say } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { joinEvidence, quote } from '../../decision/evidence.ts';
import type { FoundMessageEvent } from '../../event/event.ts';
import { platformOf } from '../../event/ids.ts';
import { type Report, reportKind } from '../../records/report.ts';
import { shortId } from '../../text/identity.ts';
import { judgesOf, plainName } from './card.ts';
import { hideIfMany } from './hide.ts';

/** The report of a certain message. */
export function reportIdOf(about: string): string {
  return shortId(`report ${about}`);
}

/** Some platforms tell which message it is, and not what stands there: they are asked. */
export function lookUpWords(draft: Draft, { chat, messageId, evidence }: Report): void {
  if (!chat || messageId === undefined || evidence.text !== '' || evidence.media.length > 0) return;
  draft.do({ type: 'look-up', chat, messageId });
}

/** Kept as evidence, and shown to the admins, who have been told of the report before. */
export function keepWords(draft: Draft, { chat, messageId, author, said }: FoundMessageEvent): void {
  const report = draft.view.read(reportKind, reportIdOf(`${chat} ${messageId}`));
  const settings = draft.community.data.reports;
  if (!settings || report?.status !== 'open' || (report.member && report.member !== author)) return;
  draft.confidential = true;
  report.evidence = joinEvidence(report.evidence, { ...report.evidence, ...said, links: [] });
  draft.view.put(reportKind, report, report.id);
  const evidence = quote(draft.community.data, report);
  const words = say(draft.community.data, 'report.words', { member: plainName(draft, report), evidence });
  if (!report.guarded) draft.notify('report.found', { platform: platformOf(chat), words, about: report.id });
  else for (const member of judgesOf(draft, report)) draft.do({ type: 'tell', member, words });
  hideIfMany(draft, report, settings);
}
