import { say, sayPlain } from '../../community/say.ts';
import { localDate } from '../../community/zone.ts';
import { accountOf } from '../../decision/account.ts';
import { called } from '../../decision/called.ts';
import type { Command } from '../../decision/command.ts';
import type { Draft } from '../../decision/draft.ts';
import { isSamePerson } from '../../decision/same-person.ts';
import type { MessageEvent } from '../../event/event.ts';
import { answersKind } from '../../records/answers.ts';
import type { Member } from '../../records/member.ts';
import { type Answer, type Question, questionKind } from '../../records/question.ts';
import type { Subject } from '../../rules/condition.ts';
import { close } from './close.ts';
import { addMessage, questionAt } from './open-list.ts';
import { quoteOf } from './quote.ts';
import type { QuestionSettings } from './settings.ts';
import { isConfirming } from './subject.ts';
import { waitUntil } from './timer.ts';

/** A record has its size: whoever answers after so many others is not counted. */
const mostCounted = 20;
const mostFirsts = 500;
/** Older ones are no longer told apart. */
const mostAnswers = 10;

/** A reply that belongs to an open question: an answer, or what who asked says to one. What is no reply reads nothing. */
export function hearReply(draft: Draft, member: Member, { event }: Subject): boolean {
  const settings = draft.community.data.questions;
  const { reply, text } = event.message;
  // What is said to a bot answers nobody.
  if (!settings || !reply || reply.from?.kind === 'bot' || text.startsWith('/')) return false;
  const question = questionAt(draft, event.chat, reply.messageId);
  if (!question) return false;
  if (!isSamePerson(draft, event.from.id, question.asker)) answer(draft, member, event, question, settings);
  else if (question.last && isConfirming(text, settings)) confirmAnswer(draft, question, reply.messageId);
  else askOn(draft, question, event, settings);
  return true;
}

function answer(
  draft: Draft,
  member: Member,
  { message, chat, topic }: MessageEvent,
  question: Question,
  settings: QuestionSettings,
): void {
  const account = accountOf(draft, member);
  const answered = question.answered ?? [];
  if (!answered.includes(account.id) && answered.length < mostCounted) {
    count(draft, account, question);
    question.answered = [...answered, account.id];
  }
  question.firstAt ??= draft.now;
  const latest: Answer = { by: member.id, name: member.name, at: draft.now, messageId: message.id };
  question.last = latest;
  question.answers = [...(question.answers ?? []), latest].slice(-mostAnswers);
  addMessage(draft, question, message.id);
  const waited = question.waits === 'asker';
  question.waits = 'asker';
  question.since = draft.now;
  if (question.confirming === undefined) {
    question.confirming = message.id;
    askWhether(draft, question, member, { chat, ...(topic === undefined ? {} : { topic }) });
  }
  // The timer that is set looks at this moment when it comes.
  if (!waited) return waitUntil(draft, question, draft.now + settings.quiet);
  question.dueAt = draft.now + settings.quiet;
  draft.view.put(questionKind, question, question.id);
}

/** One for each question and day, with the time that it waited when it is the first. */
function count(draft: Draft, { id, name }: Member, question: Question): void {
  const date = localDate(draft.community.data.timezone, draft.now);
  const before = draft.view.read(answersKind, date, id) ?? { date, member: id, name, count: 0, firsts: [] };
  const waited = Math.max(0, Math.round((draft.now - question.at) / 1000));
  const firsts = question.firstAt === undefined ? [...before.firsts, waited].slice(-mostFirsts) : before.firsts;
  draft.view.put(answersKind, { ...before, name, count: before.count + 1, firsts }, date, id);
}

/** In private, with buttons; in the chat it is said how to do it with words. */
function askWhether(draft: Draft, question: Question, by: Member, where: Pick<MessageEvent, 'chat' | 'topic'>): void {
  const voice = draft.community.data;
  const values = { by: called(draft, by, where.chat), question: quoteOf(question) };
  const asker = called(draft, { id: question.asker, name: question.name }, where.chat);
  const buttons = [
    [
      { label: sayPlain(voice, 'button.question-yes'), data: `ask-yes:${question.id}` },
      { label: sayPlain(voice, 'button.question-no'), data: `ask-no:${question.id}` },
    ],
  ];
  const fallback = { ...where, words: say(voice, 'question.confirm-in-chat', { member: asker }) };
  draft.do({
    type: 'tell',
    member: question.asker,
    words: say(voice, 'question.confirm', values),
    buttons,
    fallback,
  });
}

/** Who asked says that this was it; what has been said since by others earns nothing. */
export function confirmAnswer(draft: Draft, question: Question, messageId: string | undefined): void {
  const meant = question.answers?.find((one) => one.messageId === messageId);
  if (meant) question.last = meant;
  close(draft, question, 'answered', { confirmed: true });
}

/** Who asked says more: it waits for an answer again. */
function askOn(draft: Draft, question: Question, { message }: MessageEvent, settings: QuestionSettings): void {
  addMessage(draft, question, message.id);
  if (question.waits === 'asker') waitAgain(draft, question, settings);
}

/** The answer was none, or not enough. Whoever has been reminded is not again. */
export function waitAgain(draft: Draft, question: Question, { within }: QuestionSettings): void {
  question.waits = 'teacher';
  question.since = draft.now;
  delete question.told;
  delete question.confirming;
  waitUntil(draft, question, draft.now + within);
}

/** `/answered` as a reply to a question, or to an answer: by who asked it, or the team. */
export function answeredByCommand(draft: Draft, command: Command): void {
  const voice = draft.community.data;
  const { event, from } = command;
  const { reply } = event.message;
  const question = reply && questionAt(draft, event.chat, reply.messageId);
  if (!question) return command.answer(draft, say(voice, 'question.answered-usage'));
  const own = isSamePerson(draft, from.id, question.asker);
  if (!own && !draft.isProtected(draft.memberOf(from), event.chat)) {
    return command.answer(draft, say(voice, 'question.not-yours'));
  }
  if (own) confirmAnswer(draft, question, reply?.messageId);
  else close(draft, question, 'answered');
  command.answer(draft, say(voice, 'question.done'));
}
