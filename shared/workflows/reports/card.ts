import { renderDuration } from '../../community/durations.ts';
import { joinWords, say, sayPlain, type Value } from '../../community/say.ts';
import { shownName } from '../../community/shown-name.ts';
import type { Draft } from '../../decision/draft.ts';
import { quote } from '../../decision/evidence.ts';
import { publish } from '../../decision/publish.ts';
import { accountsOf } from '../../decision/same-person.ts';
import type { Button, Words } from '../../effects/effect.ts';
import { type MemberId, nativeId, platformOf } from '../../event/ids.ts';
import { chatKind } from '../../records/chat.ts';
import { isReported, type Report, type Reporting } from '../../records/report.ts';
import { reporterOf } from './reporters.ts';

export const confirmations = ['remove', 'warn', 'mute', 'kick', 'noted'] as const;
/** How an admin confirms a report; `noted`: it was right, and is dealt with otherwise. */
export type Confirmation = (typeof confirmations)[number];

/** What an admin reads of a report. */
export function cardOf(draft: Draft, report: Report): Words {
  const voice = draft.community.data;
  const { chat, messageId, reporters } = report;
  const words = say(voice, 'report.card', {
    count: reporters.length,
    member: named(draft, report),
    chat:
      chat === undefined ? sayPlain(voice, 'report.no-chat') : draft.view.read(chatKind, chat)?.title || nativeId(chat),
    reporters: joinWords(
      reporters.slice(0, mostShown).map((one) => reporterLine(draft, one)),
      '\n',
    ),
    evidence: evidenceOf(draft, report),
    link: (chat && messageId && draft.community.linkOf(chat, messageId)) || '',
  });
  const trimmed = { ...words, text: words.text.trimEnd() };
  return report.guarded ? joinWords([trimmed, say(voice, 'report.guarded')], '\n\n') : trimmed;
}

/** A report of a member's doings quotes nothing; of a message that only a link points at nobody has told what it says. */
function evidenceOf(draft: Draft, report: Report): Value {
  const voice = draft.community.data;
  const { text, media, links } = report.evidence;
  if (text.trim() !== '' || media.length + links.length > 0) return quote(voice, report);
  return report.messageId === undefined ? '' : say(voice, 'report.unseen');
}

/** A notice is one message. */
const mostShown = 10;

function named(draft: Draft, { member: id, name }: Report): Value {
  return id ? { id, name } : name || sayPlain(draft.community.data, 'report.somebody');
}

function reporterLine(draft: Draft, { member: id, account, reason }: Reporting): Words {
  const voice = draft.community.data;
  const { confirmed, unfounded } = reporterOf(draft, account);
  const reporter = draft.memberOf({ id, name: nativeId(id) });
  return reason === undefined
    ? say(voice, 'report.reporter', { reporter, confirmed, unfounded })
    : say(voice, 'report.reporter-because', { reporter, confirmed, unfounded, reason });
}

/** What can be done about it: nobody is sanctioned who is not known, or is of the team. */
export function cardButtons(draft: Draft, report: Report): readonly (readonly Button[])[] {
  const button = (action: Confirmation | 'unfounded' | 'later'): Button => ({
    label: sayPlain(draft.community.data, `report.button-${action}`),
    data: `report:${action}.${report.id}`,
  });
  const may = confirmations.filter((action) => mayConfirm(report, action));
  const rows = [may.slice(0, 2), may.slice(2)].filter((row) => row.length > 0);
  return [...rows.map((row) => row.map(button)), [button('unfounded'), button('later')]];
}

export function mayConfirm({ guarded, member, chat, messageId }: Report, action: Confirmation): boolean {
  if (action === 'noted') return true;
  if (guarded || !member || !chat) return false;
  return action !== 'remove' || messageId !== undefined;
}

type Shown = 'report.opened' | 'report.hidden' | 'report.waiting';

/** Brings the card to the admins, but never to those whom it is about: then each of the others reads it in private. */
export function showAdmins(draft: Draft, report: Report, name: Shown, above?: Words): void {
  const card = cardOf(draft, report);
  const words = above ? joinWords([above, card], '\n\n') : card;
  const said = { words, buttons: cardButtons(draft, report) };
  const notice = report.guarded ? undefined : { ...said, platform: placeOf(draft, report) };
  publish(draft, name, detailOf(report), { of: report.id, notice });
  if (!report.guarded) return;
  for (const member of judgesOf(draft, report)) draft.do({ type: 'tell', member, ...said });
}

/** The same, to each admin in private. */
export function showEachAdmin(draft: Draft, report: Report, name: 'report.escalated', above: Words): void {
  publish(draft, name, detailOf(report), { of: report.id });
  const words = joinWords([above, cardOf(draft, report)], '\n\n');
  const buttons = cardButtons(draft, report);
  for (const member of judgesOf(draft, report)) draft.do({ type: 'tell', member, words, buttons });
}

function detailOf({ id, reporters }: Report) {
  return { report: id, reporters: reporters.length };
}

function placeOf(draft: Draft, { chat, member, reporters }: Report): string {
  const [first] = reporters;
  const of = chat ?? member ?? first?.member;
  return of ? platformOf(of) : (Object.keys(draft.community.data.platforms)[0] ?? '');
}

/** The admins whom it is not about, under none of their accounts. */
export function judgesOf(draft: Draft, report: Report): MemberId[] {
  return draft.community.data.people.admins.filter((admin) => !isAgainst(draft, report, admin));
}

export function isAgainst(draft: Draft, report: Report, admin: MemberId): boolean {
  return accountsOf(draft, admin).some((account) => isReported(report, account));
}

/** What was reported, inside a sentence: without a mention, for the reported are not to be called. */
export function whatOf(draft: Draft, report: Report): string {
  const voice = draft.community.data;
  const words = report.evidence.text.replace(/\s+/g, ' ').trim();
  if (words !== '') return sayPlain(voice, 'report.what-words', { words: shortened(words) });
  const member = plainName(draft, report);
  return report.messageId === undefined && report.about.startsWith('member ')
    ? sayPlain(voice, 'report.what-member', { member })
    : sayPlain(voice, 'report.what-message', { member });
}

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : text;
}

export function waitedFor(draft: Draft, report: Report): string {
  return renderDuration(draft.now - report.at, draft.community.data.language);
}

/** Without a mention. */
export function plainName(draft: Draft, { member, name }: Report): string {
  return member ? shownName({ id: member, name }) : name || sayPlain(draft.community.data, 'report.somebody');
}
