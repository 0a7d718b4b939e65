import { renderDuration } from '../../community/durations.ts';
import { joinWords, plain, say, sayPlain } from '../../community/say.ts';
import type { Draft } from '../../decision/draft.ts';
import { mayAsk } from '../../decision/obey.ts';
import type { Button, Words } from '../../effects/effect.ts';
import type { ButtonEvent, MessageEvent } from '../../event/event.ts';
import { type Application, applicationKind } from '../../records/application.ts';
import { longestAnswer, readAnswer } from './answers.ts';
import { applicationsOf, isOpen, turnTo } from './applications.ts';
import { consider } from './consider.ts';
import type { AnswerForm } from './settings.ts';

/** What is to be answered now: an admin's own question has no id. */
type Pending = AnswerForm & { readonly id?: string; readonly ask: string };

/** By the file as it is today: questions may have been added or taken away. */
function pendingOf(draft: Draft, { answers, more, unreachable }: Application): Pending | undefined {
  if (unreachable) return undefined;
  if (more !== undefined) return { type: 'text', ask: more };
  const { questions = [] } = draft.community.data.entry?.requests ?? {};
  return questions.find(({ id }) => !answers.some((one) => one.id === id));
}

/** How a question is introduced. */
type Lead = 'greeting' | 'repeated' | 'next' | 'reminder' | 'more';

/** Asks what is to be answered next, or decides when nothing is. */
export function askNext(draft: Draft, application: Application, lead: Lead): void {
  const pending = pendingOf(draft, application);
  if (!pending || !draft.abilities(application.chat).privateMessages) return consider(draft, application);
  if (lead !== 'repeated' && lead !== 'reminder') turnTo(draft, application, 'asking');
  const words = joinWords([...leading(draft, application, lead), asked(draft, pending)], '\n\n');
  const buttons = buttonsFor(application, pending);
  draft.do({ type: 'tell', member: application.member, words, ...(buttons ? { buttons } : {}) });
}

function leading({ community: { data } }: Draft, { more }: Application, lead: Lead): Words[] {
  const time = renderDuration(data.entry?.requests?.timeOut ?? 0, data.language);
  switch (lead) {
    case 'greeting':
    case 'repeated':
      return [say(data, 'entry.hello', { community: data.name, for: time })];
    case 'reminder':
      return [say(data, 'entry.reminder', { community: data.name })];
    case 'more':
      return more === undefined ? [] : [say(data, 'entry.more', { community: data.name })];
    case 'next':
      return [];
    default:
      return lead satisfies never;
  }
}

function asked({ community: { data } }: Draft, pending: Pending): Words {
  if (pending.type !== 'number') return plain(pending.ask);
  const { from, to } = pending;
  return joinWords([plain(pending.ask), say(data, 'entry.number', { from, to })], '\n');
}

/** With the question's place among the answers, so that a press on an earlier one does nothing. */
function buttonsFor({ id, answers }: Application, pending: Pending): readonly (readonly Button[])[] | undefined {
  if (pending.type !== 'choice') return undefined;
  return pending.choices.map((label, index) => [{ label, data: `entry-answer:${id}.${answers.length}.${index}` }]);
}

/** By button: only the applicant's own press of the question that is open counts. */
export function pressAnswer(draft: Draft, event: ButtonEvent): void {
  const [id = '', place, index] = event.data.slice(event.data.indexOf(':') + 1).split('.');
  const found = draft.view.read(applicationKind, id);
  const answer = (text?: string) => {
    const { chat, answerId } = event;
    draft.do({ type: 'answer', chat, answerId, ...(text === undefined ? {} : { text }) });
  };
  const pending = found?.state === 'asking' ? pendingOf(draft, found) : undefined;
  const isTheirs = found?.member === event.from.id && String(found.answers.length) === place;
  const choice = pending?.type === 'choice' ? pending.choices[Number(index)] : undefined;
  if (!found || !pending || !isTheirs || choice === undefined) {
    return answer(sayPlain(draft.community.data, 'answer.already'));
  }
  answer();
  const words = plain(`${pending.ask}\n✓ ${choice}`);
  draft.do({ type: 'edit', chat: event.chat, messageId: event.messageId, words });
  take(draft, found, pending, choice);
}

/** In private words. True: they have applied, and it was about that. */
export function writeAnswer(draft: Draft, { from, message }: MessageEvent): boolean {
  const open = applicationsOf(draft, draft.memberOf(from)).filter(isOpen);
  const [application, other] = open.filter(({ state }) => state === 'asking');
  if (!application) {
    const [waiting] = open;
    if (waiting && mayAsk(draft, from)) tellWaiting(draft, waiting);
    return waiting !== undefined;
  }
  const pending = pendingOf(draft, application);
  if (!pending) consider(draft, application);
  else read(draft, application, pending, message.text);
  // They have asked to join two chats: on with the other.
  if (application.state !== 'asking' && other) askNext(draft, other, 'repeated');
  return true;
}

/** So often an answer is asked for again; then the admins see it as it is. */
const mostTries = 3;

function read(draft: Draft, application: Application, pending: Pending, written: string): void {
  const answer = readAnswer(pending, written);
  if (answer !== undefined) return take(draft, application, pending, answer);
  const tries = (application.tries ?? 0) + 1;
  application.tries = tries;
  if (tries >= mostTries) return take(draft, application, pending, written.trim().slice(0, longestAnswer));
  draft.view.put(applicationKind, application, application.id);
  const words = joinWords([say(draft.community.data, 'entry.not-understood'), asked(draft, pending)], '\n\n');
  const buttons = buttonsFor(application, pending);
  draft.do({ type: 'tell', member: application.member, words, ...(buttons ? { buttons } : {}) });
}

function take(draft: Draft, application: Application, { id, ask }: Pending, answer: string): void {
  application.answers = [...application.answers, { ...(id === undefined ? {} : { id }), ask, answer }];
  delete application.tries;
  if (id === undefined) delete application.more;
  askNext(draft, application, 'next');
}

export function tellWaiting(draft: Draft, { member }: Application): void {
  draft.do({ type: 'tell', member, words: say(draft.community.data, 'entry.waiting') });
}
