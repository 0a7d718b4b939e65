import { say } from '../../community/say.ts';
import { underCap } from '../../decision/cap.ts';
import type { Draft } from '../../decision/draft.ts';
import type { OutcomeEvent } from '../../event/event.ts';
import type { Evidence } from '../../records/case.ts';
import { type Report, reportKind } from '../../records/report.ts';
import { showAdmins } from './card.ts';
import { reliable } from './reporters.ts';
import type { ReportSettings } from './settings.ts';

/** Enough members to be relied on say the same: the message goes until an admin has looked. Only what can be given back does. */
export function hideIfMany(draft: Draft, report: Report, { hideAfter }: ReportSettings): void {
  const { chat, messageId, member, guarded, evidence } = report;
  if (hideAfter === undefined || report.hiddenAt !== undefined || report.reporters.length < hideAfter) return;
  if (guarded || !chat || !messageId || !member || !isKept(evidence)) return;
  const count = reliable(draft, report);
  if (count < hideAfter || !underCap(draft, chat)) return;
  report.hiddenAt = draft.now;
  draft.view.put(reportKind, report, report.id);
  const within = draft.abilities(chat).deadlines.remove;
  const before = within === undefined || evidence.at === 0 ? {} : { before: evidence.at + within };
  draft.do({ type: 'remove', chat, member, messageIds: [messageId], ...before, caseId: report.id });
  showAdmins(draft, report, 'report.hidden', say(draft.community.data, 'report.hidden', { count }));
}

function isKept({ text, media }: Evidence): boolean {
  return text !== '' || media.length > 0;
}

/** The platform would not withdraw it: it is not hidden. */
export function noteNotHidden(draft: Draft, { effect, caseId }: OutcomeEvent): void {
  const report = effect === 'remove' && caseId !== undefined ? draft.view.read(reportKind, caseId) : undefined;
  if (report?.hiddenAt === undefined || report.status !== 'open') return;
  delete report.hiddenAt;
  draft.view.put(reportKind, report, report.id);
}

/** No platform brings a message back, so its author gets the words, and an apology. */
export function giveBack(draft: Draft, report: Report): void {
  const { hiddenAt, member: id, name, chat, topic, evidence } = report;
  if (hiddenAt === undefined || !id || !chat) return;
  const voice = draft.community.data;
  const bare = say(voice, 'report.restored-bare', { member: { id, name } });
  const words = evidence.text === '' ? bare : say(voice, 'report.restored', { words: evidence.text });
  const fallback = { chat, words: bare, ...(topic === undefined ? {} : { topic }) };
  draft.do({ type: 'tell', member: id, words, fallback });
}
