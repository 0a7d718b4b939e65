import { joinWords, say, sayPlain } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import type { ButtonEvent, MessageEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import { type Application, applicationKind } from '../../records/application.ts';
import { longestAnswer } from './answers.ts';
import { isOpen } from './applications.ts';
import { askNext } from './ask.ts';
import { type CardAction, cardButtons, cardOf, nameOf } from './card.ts';
import { admit, turnAway } from './consider.ts';
import { setEntry } from './hold.ts';

/** An admin's button under a request. Whoever comes second reads what the first has decided. */
export function pressCard(draft: Draft, event: ButtonEvent): void {
  const colon = event.data.indexOf(':');
  const found = draft.view.read(applicationKind, event.data.slice(colon + 1));
  if (!draft.isAdmin(event.from.id)) return answer(draft, event, 'answer.admins-only');
  if (!found) return answer(draft, event, 'answer.gone');
  if (!isOpen(found)) {
    answer(draft, event, 'answer.already');
    return showDecision(draft, event, found);
  }
  act(draft, event, found, event.data.slice(0, colon) as CardAction);
}

function act(draft: Draft, event: ButtonEvent, found: Application, action: CardAction): void {
  switch (action) {
    case 'entry-in':
      admit(draft, found, event.from.id);
      break;
    case 'entry-out':
      turnAway(draft, found, event.from.id);
      break;
    case 'entry-ask':
      return beginQuestion(draft, event, found);
    case 'entry-more':
      askMore(draft, found, sayPlain(draft.community.data, 'entry.tell-more'));
      endQuestion(draft, event.from.id);
      break;
    default:
      return action satisfies never;
  }
  answer(draft, event, 'answer.done');
  showDecision(draft, event, found);
}

type Answered = 'answer.already' | 'answer.admins-only' | 'answer.gone' | 'answer.done' | 'entry.write-question';

function answer(draft: Draft, { chat, answerId }: ButtonEvent, key: Answered): void {
  const text = sayPlain(draft.community.data, key);
  draft.do({ type: 'answer', chat, answerId, text, alert: key === 'answer.admins-only' });
}

/**
 * Rewrites the card. After a further question it may still be decided without waiting for the answer; and who has taken
 * their request back may ask again, under the same card.
 */
function showDecision(draft: Draft, { chat, messageId }: ButtonEvent, found: Application): void {
  const words = joinWords([cardOf(draft, found), outcomeOf(draft, found)], '\n\n');
  const stands = isOpen(found) || found.state === 'withdrawn';
  const buttons = stands ? { buttons: cardButtons(draft, found) } : {};
  draft.do({ type: 'edit', chat, messageId, words, ...buttons });
}

function outcomeOf(draft: Draft, { state, by, more }: Application) {
  const { data } = draft.community;
  if (state === 'asking') return say(data, 'entry.card-asked', { question: more ?? '' });
  if (state === 'withdrawn') return say(data, 'entry.card-withdrawn');
  if (by === undefined) return say(data, state === 'admitted' ? 'entry.card-came' : 'entry.card-timed-out');
  return say(data, state === 'admitted' ? 'entry.card-in' : 'entry.card-out', { admin: nameOf(draft, by) });
}

/** The next thing that this admin writes under the card is the question. */
function beginQuestion(draft: Draft, event: ButtonEvent, found: Application): void {
  const { messageId, chat, from } = event;
  const admin = draft.memberOf(from);
  admin.entry = { ...admin.entry, asks: { application: found.id, messageId, since: draft.now } };
  draft.keep(admin);
  answer(draft, event, 'entry.write-question');
  const words = joinWords([cardOf(draft, found), say(draft.community.data, 'entry.write-question')], '\n\n');
  draft.do({ type: 'edit', chat, messageId, words, buttons: cardButtons(draft, found, true) });
}

/** After that what an admin writes is meant for somebody else. */
const patience = 60 * 60_000;

/** In the admin chat it is a reply to the card; in private anything. */
export function writeQuestion(draft: Draft, event: MessageEvent): boolean {
  const { from, message, private: inPrivate, chat } = event;
  const asks = draft.isAdmin(from.id) ? draft.memberOf(from).entry?.asks : undefined;
  if (!asks || draft.now - asks.since > patience) return false;
  if (message.reply ? message.reply.messageId !== asks.messageId : !inPrivate) return false;
  const question = message.text.trim().slice(0, longestAnswer);
  if (question === '') return false;
  endQuestion(draft, from.id);
  const found = draft.view.read(applicationKind, asks.application);
  const isStill = found !== undefined && isOpen(found);
  if (isStill) askMore(draft, found, question);
  const words = say(draft.community.data, isStill ? 'entry.question-sent' : 'answer.already');
  draft.do(inPrivate ? { type: 'tell', member: from.id, words } : { type: 'post', chat, words, replyTo: message.id });
  return true;
}

function endQuestion(draft: Draft, id: MemberId): void {
  const admin = draft.memberOf({ id, name: '' });
  const { asks, ...entry } = admin.entry ?? {};
  if (!asks) return;
  setEntry(admin, entry);
  draft.keep(admin);
}

function askMore(draft: Draft, found: Application, question: string): void {
  found.more = question;
  askNext(draft, found, 'more');
}
