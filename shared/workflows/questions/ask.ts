import { renderDuration } from '../../community/durations.ts';
import { say } from '../../community/say.ts';
import { localDate } from '../../community/zone.ts';
import { accountOf } from '../../decision/account.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { idFirst } from '../../decision/moved.ts';
import { publish } from '../../decision/publish.ts';
import { isSamePerson } from '../../decision/same-person.ts';
import type { MessageEvent } from '../../event/event.ts';
import type { ChatId } from '../../event/ids.ts';
import { askingKind } from '../../records/answers.ts';
import type { Member } from '../../records/member.ts';
import { type Question, questionKind } from '../../records/question.ts';
import type { Subject } from '../../rules/condition.ts';
import { fold } from '../../text/fold.ts';
import { shortId } from '../../text/identity.ts';
import { detailOf } from './detail.ts';
import { addOpen, isFull } from './open-list.ts';
import type { QuestionSettings } from './settings.ts';
import { isTagged, soundsLikeQuestion, subjectOf } from './subject.ts';
import { waitUntil } from './timer.ts';

/** A reminder quotes it. */
const longestText = 300;

interface Asked {
  readonly member: Member;
  readonly messageId: string;
  readonly text: string;
}

/** `/ask what it is`, or as a reply to the message that asks it. */
export function askByCommand(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const { event, words } = command;
  if (!voice.questions) return;
  if (event.private) return command.answer(draft, say(voice, 'question.in-group'));
  const asked = words.trim() === '' ? pointedAt(draft, event) : own(draft, event, words.trim());
  if (!asked) return command.answer(draft, say(voice, 'question.usage'));
  acknowledge(draft, event, take(draft, event, asked, voice.questions));
}

function own(draft: Draft, { from, message }: MessageEvent, text: string): Asked {
  return { member: draft.memberOf(from), messageId: message.id, text };
}

/** Only whose it is, and who answers, may make a question of a message. */
function pointedAt(draft: Draft, { from, message }: MessageEvent): Asked | undefined {
  const { messageId = '', from: author, text = '' } = message.reply ?? {};
  if (author?.kind !== 'person') return undefined;
  if (draft.community.roleOf(from.id) === 'member' && !isSamePerson(draft, from.id, author.id)) return undefined;
  return { member: draft.memberOf(author), messageId, text };
}

/** A message that is marked as a question, or sounds like one where that is enough. Costs nothing where it is none. */
export function hearQuestion(draft: Draft, member: Member, { event, folded }: Subject): void {
  const settings = draft.community.data.questions;
  if (!settings || event.message.text.startsWith('/')) return;
  const asked = { member, messageId: event.message.id, text: event.message.text };
  if (isTagged(folded, settings)) return acknowledge(draft, event, take(draft, event, asked, settings));
  if (!settings.detect || event.message.reply || !soundsLikeQuestion(folded, settings)) return;
  if (!isAmong(draft, settings.detect.chats, event.chat) || draft.isProtected(member, event.chat)) return;
  // Nobody has asked for a word about it: too many are just talk.
  take(draft, event, asked, settings);
}

/** The file may still name the id that the chat had before. */
function isAmong(draft: Draft, chats: readonly ChatId[], chat: ChatId): boolean {
  return chats.includes(chat) || chats.includes(idFirst(draft, chat));
}

type Taken = Question | 'known' | 'too-many' | 'full';

function take(draft: Draft, event: MessageEvent, asked: Asked, settings: QuestionSettings): Taken {
  const { chat, topic } = event;
  const { member, messageId } = asked;
  const id = shortId(`question ${chat} ${messageId}`);
  if (draft.view.read(questionKind, id)) return 'known';
  if (isFull(draft, chat)) return 'full';
  if (!mayAskToday(draft, member, settings)) return 'too-many';
  const question: Question = {
    id,
    chat,
    ...(topic === undefined ? {} : { topic }),
    messageId,
    asker: member.id,
    name: member.name,
    subject: subjectOf(fold(asked.text), settings),
    text: asked.text.slice(0, longestText).toWellFormed(),
    at: draft.now,
    state: 'open',
    waits: 'teacher',
    since: draft.now,
    dueAt: 0,
  };
  addOpen(draft, question);
  waitUntil(draft, question, draft.now + settings.within);
  publish(draft, 'question.asked', { ...detailOf(question), member: member.id }, { of: question.id });
  return question;
}

/** Counted for a person, not for each of their accounts. */
function mayAskToday(draft: Draft, member: Member, { perDay }: QuestionSettings): boolean {
  const { id } = accountOf(draft, member);
  const date = localDate(draft.community.data.timezone, draft.now);
  const before = draft.view.read(askingKind, id);
  const count = before?.date === date ? before.count : 0;
  if (count >= perDay) return false;
  draft.view.put(askingKind, { member: id, date, count: count + 1 }, id);
  return true;
}

function acknowledge(draft: Draft, { chat, topic, message }: MessageEvent, taken: Taken): void {
  const voice = draft.community.data;
  const { within = 0, perDay = 0 } = voice.questions ?? {};
  const words = (() => {
    if (taken === 'known') return say(voice, 'question.known');
    if (taken === 'full') return say(voice, 'question.full');
    if (taken === 'too-many') return say(voice, 'question.too-many', { most: perDay });
    const time = renderDuration(within, voice.language);
    const { subject } = taken;
    return subject === '' ? say(voice, 'question.taken', { time }) : say(voice, 'question.taken-of', { subject, time });
  })();
  draft.do({ type: 'post', chat, words, replyTo: message.id, silent: true, ...(topic === undefined ? {} : { topic }) });
}
