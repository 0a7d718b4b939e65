import { joinWords, plain, say, sayPlain } from '../../community/say.ts';
import type { TextKey } from '../../community/texts.ts';
import { caseButtons } from '../../decision/announce.ts';
import { concernOf } from '../../decision/concern.ts';
import type { Draft } from '../../decision/draft.ts';
import type { Button, Words } from '../../effects/effect.ts';
import type { ButtonEvent } from '../../event/event.ts';
import { type MemberId, nativeId } from '../../event/ids.ts';
import { type Case, caseKind } from '../../records/case.ts';
import { type Report, reportKind } from '../../records/report.ts';
import { type Confirmation, cardButtons, cardOf, confirmations, isAgainst, mayConfirm } from './card.ts';
import { close } from './resolve.ts';
import { openCaseOf, type Target } from './sanction.ts';
import type { ReportSettings } from './settings.ts';
import { setWait } from './waiting.ts';

/** An admin decides about a report; anybody else, and an admin whom it is about, does not. */
export function pressReport(draft: Draft, event: ButtonEvent): void {
  const settings = draft.community.data.reports;
  const [action = '', id = ''] = event.data.slice('report:'.length).split('.');
  if (!settings || !draft.isAdmin(event.from.id)) return answer(draft, event, 'answer.admins-only');
  draft.confidential = true;
  const report = draft.view.read(reportKind, id);
  if (!report) return answer(draft, event, 'answer.gone');
  if (isAgainst(draft, report, event.from.id)) return answer(draft, event, 'report.not-yours');
  if (report.status !== 'open') {
    answer(draft, event, 'answer.already');
    return show(draft, event, report, decidedBefore(draft, report));
  }
  if (action === 'show') return showAgain(draft, event, report);
  if (action === 'later') return postpone(draft, event, { report, settings });
  if (action === 'unfounded') return reject(draft, event, report);
  const how = confirmations.find((one) => one === action);
  if (!how || !mayConfirm(report, how)) return answer(draft, event, 'answer.gone');
  confirm(draft, event, { report, settings, how });
}

interface Pressed {
  readonly report: Report;
  readonly settings: ReportSettings;
}

function confirm(draft: Draft, event: ButtonEvent, { report, settings, how }: Pressed & { how: Confirmation }): void {
  if (how !== 'noted' && isOfTeamByNow(draft, report)) return answer(draft, event, 'report.is-protected');
  const opened =
    how !== 'noted' && isTarget(report) ? openCaseOf(draft, report, { how, by: event.from.id, settings }) : undefined;
  close(draft, report, 'confirmed', event.from.id);
  answer(draft, event, 'answer.done');
  show(
    draft,
    event,
    report,
    decided(draft, event.from, sayPlain(draft.community.data, `report.button-${how}`)),
    opened,
  );
}

function isTarget(report: Report): report is Report & Target {
  return report.member !== undefined && report.chat !== undefined;
}

function isOfTeamByNow(draft: Draft, { member: id, name, chat }: Report): boolean {
  return id !== undefined && chat !== undefined && draft.isProtected(draft.memberOf({ id, name }), chat);
}

function reject(draft: Draft, event: ButtonEvent, report: Report): void {
  close(draft, report, 'unfounded', event.from.id);
  answer(draft, event, 'answer.done');
  show(draft, event, report, decided(draft, event.from, sayPlain(draft.community.data, 'report.button-unfounded')));
}

/** The admins are called again after the time of a reminder. */
function postpone(draft: Draft, event: ButtonEvent, { report, settings }: Pressed): void {
  // Nearer the end it ends when it was to end.
  if (report.stage < 2) {
    report.dueAt = draft.now + settings.remind;
    draft.view.put(reportKind, report, report.id);
    draft.do(setWait(report, report.dueAt));
  }
  answer(draft, event, 'answer.done');
  const words = say(draft.community.data, 'report.postponed', { admin: event.from });
  edit(draft, event, joinWords([cardOf(draft, report), words], '\n\n'), cardButtons(draft, report));
}

/** From the list of open reports. What is about the team is shown in private only. */
function showAgain(draft: Draft, event: ButtonEvent, report: Report): void {
  const card = { words: cardOf(draft, report), buttons: cardButtons(draft, report) };
  draft.do({ type: 'answer', chat: event.chat, answerId: event.answerId });
  const inChat = concernOf(draft, event.chat) === 'admins' && !report.guarded;
  draft.do(inChat ? { type: 'post', chat: event.chat, ...card } : { type: 'tell', member: event.from.id, ...card });
}

function decided(draft: Draft, admin: { readonly id: MemberId; readonly name: string }, decision: string): Words {
  return say(draft.community.data, 'report.decided', { admin: { id: admin.id, name: admin.name }, decision });
}

/** Each admin may have a card of their own: whoever comes second reads there what the first has decided. */
function decidedBefore(draft: Draft, { by, status }: Report): Words {
  const decision = sayPlain(draft.community.data, `report.is-${status}`);
  return by ? decided(draft, draft.memberOf({ id: by, name: nativeId(by) }), decision) : plain(`⌛ ${decision}`);
}

/** The card says from now on what was decided, and offers what can still be done about the case. */
function show(draft: Draft, event: ButtonEvent, report: Report, words: Words, opened?: Case): void {
  const found = opened ?? draft.view.read(caseKind, report.id);
  const buttons = found?.status === 'open' ? caseButtons(draft, found) : undefined;
  edit(draft, event, joinWords([cardOf(draft, report), words], '\n\n'), buttons);
}

function edit(draft: Draft, event: ButtonEvent, words: Words, buttons?: readonly (readonly Button[])[]): void {
  const { chat, messageId } = event;
  draft.do({ type: 'edit', chat, messageId, words, ...(buttons ? { buttons } : {}) });
}

type Answer = TextKey &
  (
    | 'answer.already'
    | 'answer.admins-only'
    | 'answer.gone'
    | 'answer.done'
    | 'report.not-yours'
    | 'report.is-protected'
  );

function answer(draft: Draft, event: ButtonEvent, key: Answer): void {
  const text = sayPlain(draft.community.data, key);
  const alert = key !== 'answer.done' && key !== 'answer.already';
  draft.do({ type: 'answer', chat: event.chat, answerId: event.answerId, text, alert });
}
