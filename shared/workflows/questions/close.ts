import { type Named, say, sayPlain } from '../../community/say.ts';
import { called } from '../../decision/called.ts';
import type { Draft } from '../../decision/draft.ts';
import { publish } from '../../decision/publish.ts';
import type { Words } from '../../effects/effect.ts';
import { type Question, questionKind } from '../../records/question.ts';
import type { Erased } from '../workflow.ts';
import { detailOf } from './detail.ts';
import { removeOpen } from './open-list.ts';
import { quoteOf } from './quote.ts';
import { cancelDue } from './timer.ts';

/** `confirmed`: who asked has said so. */
export function close(
  draft: Draft,
  question: Question,
  state: 'answered' | 'unanswered' | 'withdrawn',
  { confirmed = false } = {},
): void {
  question.state = state;
  question.closedAt = draft.now;
  draft.view.put(questionKind, question, question.id);
  removeOpen(draft, question.chat, question.id);
  draft.do(cancelDue(question));
  publishEnd(draft, question, confirmed);
  if (state === 'answered') {
    for (const answered of draft.community.workflows.hooks.answered) answered(draft, question, confirmed);
  }
  if (state === 'withdrawn') return;
  const buttons = [
    [{ label: sayPlain(draft.community.data, 'button.question-again'), data: `ask-again:${question.id}` }],
  ];
  draft.do({ type: 'tell', member: question.asker, words: closingWords(draft, question, confirmed), buttons });
}

/** Who asked is forgotten, and the question with them: no reply is about it any more, and nobody is reminded. */
export function letGo(draft: Draft, { kind, record }: Erased): void {
  if (kind !== questionKind.name) return;
  const question = record as Question;
  if (question.state !== 'open') return;
  removeOpen(draft, question.chat, question.id);
  draft.do(cancelDue(question));
}

function publishEnd(draft: Draft, question: Question, confirmed: boolean): void {
  const { id, state, last, firstAt, at } = question;
  const asked = detailOf(question);
  if (state !== 'answered') return publish(draft, 'question.lapsed', asked, { of: id });
  const who = last ? { by: last.by } : {};
  const took = firstAt === undefined ? {} : { seconds: Math.round((firstAt - at) / 1000) };
  publish(draft, 'question.answered', { ...asked, confirmed, ...who, ...took }, { of: id });
}

function closingWords(draft: Draft, question: Question, confirmed: boolean): Words {
  const voice = draft.community.data;
  const quoted = { question: quoteOf(question) };
  if (question.state === 'unanswered') return say(voice, 'question.lapsed', quoted);
  if (!question.last) return say(voice, 'question.closed', quoted);
  const { by: id, name } = question.last;
  const by: Named = called(draft, { id, name }, question.chat);
  return confirmed
    ? say(voice, 'question.confirmed', { ...quoted, by })
    : say(voice, 'question.closed-quiet', { ...quoted, by });
}
