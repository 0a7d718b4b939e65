import type { Draft } from '../../decision/draft.ts';
import type { ChatId } from '../../event/ids.ts';
import { type BestAnswer, bestAnswersKind } from '../../records/content.ts';
import { memberKind } from '../../records/member.ts';
import type { Question } from '../../records/question.ts';
import { countMade } from './month.ts';

/** More than that nobody reads: of more, the latest. */
const mostKept = 30;
const longestText = 160;

/** Who asked has said that this was the answer: counted, and kept for the next collection. */
export function isAnswered(draft: Draft, question: Question, confirmed: boolean): void {
  const { last, id, chat, messageId, asker, text } = question;
  if (!confirmed || !last || last.by === asker) return;
  countMade(draft, 'answers', { at: draft.now, staff: isStaff(draft, question), by: 1 });
  if (!draft.community.data.content?.collection) return;
  const { answers } = draft.view.read(bestAnswersKind) ?? { answers: [] };
  const best = { question: id, at: draft.now, chat, messageId, asker, text: text.slice(0, longestText).toWellFormed() };
  const answer = last.messageId === undefined ? {} : { answerId: last.messageId };
  const others = answers.filter((one) => one.question !== id);
  draft.view.put(bestAnswersKind, {
    answers: [...others, { ...best, ...answer, by: last.by, name: last.name }].slice(-mostKept),
  });
}

/** It was not, after all; what a month has counted stays. */
export function isOpenAgain(draft: Draft, { id }: Question): void {
  forget(draft, ({ question }) => question === id);
}

/** The question, or what answered it, is not there to be read any more. */
export function forgetDeletedAnswer(draft: Draft, chat: ChatId, gone: string): void {
  forget(draft, (one) => one.chat === chat && (one.messageId === gone || one.answerId === gone));
}

function forget(draft: Draft, isMeant: (one: BestAnswer) => boolean): void {
  const known = draft.view.read(bestAnswersKind);
  if (!known?.answers.some(isMeant)) return;
  draft.view.put(bestAnswersKind, { answers: known.answers.filter((one) => !isMeant(one)) });
}

function isStaff(draft: Draft, { last, chat }: Question): boolean {
  if (!last) return false;
  return draft.isProtected(draft.view.read(memberKind, last.by) ?? { id: last.by }, chat);
}
