import { renderDuration } from '../../community/durations.ts';
import { say } from '../../community/say.ts';
import { called } from '../../decision/called.ts';
import type { Draft } from '../../decision/draft.ts';
import { idNow } from '../../decision/moved.ts';
import { publish } from '../../decision/publish.ts';
import type { Words } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import { type ChatId, type MemberId, nativeId, platformOf } from '../../event/ids.ts';
import { chatKind } from '../../records/chat.ts';
import { memberKind } from '../../records/member.ts';
import { type Question, questionKind } from '../../records/question.ts';
import { close } from './close.ts';
import { detailOf } from './detail.ts';
import { afterQuiet, mayRemind, nextOnDuty } from './duty.ts';
import { quoteOf } from './quote.ts';
import type { QuestionSettings } from './settings.ts';
import { setDue, waitUntil } from './timer.ts';

/** The time of whoever a question waits for is over. Late or twice it does nothing more. */
export function questionDue(draft: Draft, { at, data }: TimerEvent): void {
  const settings = draft.community.data.questions;
  const question = draft.view.read(questionKind, String(data?.question ?? ''));
  if (!settings || question?.state !== 'open') return draft.note('the question is not open any more');
  // An event is known by its moment: come too early, it is set to another.
  if (draft.now < question.dueAt) return draft.do(setDue(question, Math.max(question.dueAt, at + 1)));
  if (draft.view.read(memberKind, question.asker)?.leftAt !== undefined) return close(draft, question, 'withdrawn');
  const awake = afterQuiet(draft, settings);
  if (awake > draft.now) return waitUntil(draft, question, awake);
  if (question.waits === 'asker') return close(draft, question, 'answered');
  if (!question.planned) return remind(draft, question, settings);
  if (question.told) return close(draft, question, 'unanswered');
  tellOpen(draft, question, settings);
}

/** The next on duty, then the planning teacher, each once. */
function remind(draft: Draft, question: Question, settings: QuestionSettings): void {
  if (question.reminded === undefined) publish(draft, 'question.overdue', detailOf(question), { of: question.id });
  const teacher = nextOnDuty(draft, question, settings);
  if (teacher !== undefined) {
    tellTeacher(draft, question, teacher);
    return waitUntil(draft, question, draft.now + settings.within);
  }
  question.planned = true;
  const { planner } = settings;
  if (planner !== undefined && mayRemind(draft, question, planner)) tellTeacher(draft, question, planner);
  else tellAdmins(draft, question);
  question.reminded ??= [];
  waitUntil(draft, question, Math.max(question.since + settings.quiet, draft.now + settings.within));
}

function tellTeacher(draft: Draft, question: Question, who: MemberId): void {
  const { topic } = question;
  const chat = idNow(draft, question.chat);
  question.reminded = [...(question.reminded ?? []), who];
  const here = platformOf(who) === platformOf(chat);
  const named = draft.memberOf({ id: who, name: nativeId(who) });
  const words = say(draft.community.data, 'question.waits-in-chat', { teacher: named });
  const fallback = here ? { fallback: { chat, words, ...(topic === undefined ? {} : { topic }) } } : {};
  draft.do({ type: 'tell', member: who, words: waitingWords(draft, question), ...fallback });
}

function tellAdmins(draft: Draft, question: Question): void {
  const words = waitingWords(draft, question);
  draft.notify('question.unattended', { words, platform: platformOf(question.chat), about: question.id });
}

function waitingWords(draft: Draft, question: Question): Words {
  const voice = draft.community.data;
  const { chat, messageId, asker, name, subject, at } = question;
  return say(voice, 'question.waits', {
    member: called(draft, { id: asker, name }, chat),
    subject: subject || say(voice, 'question.no-subject'),
    chat: titleOf(draft, chat),
    time: renderDuration(draft.now - at, voice.language),
    question: quoteOf(question, 300),
    link: draft.community.linkOf(chat, messageId) ?? '',
  });
}

function titleOf(draft: Draft, chat: ChatId): string {
  const now = idNow(draft, chat);
  return draft.view.read(chatKind, now)?.title || nativeId(now);
}

/** Silence is no answer: who asked is told the truth. */
function tellOpen(draft: Draft, question: Question, { close: closes }: QuestionSettings): void {
  question.told = true;
  const words = say(draft.community.data, 'question.still-open', { question: quoteOf(question) });
  draft.do({ type: 'tell', member: question.asker, words });
  waitUntil(draft, question, draft.now + closes);
}
