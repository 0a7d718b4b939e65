import type { Draft } from '../../decision/draft.ts';
import { cancelTimer, setTimer } from '../../decision/timers.ts';
import type { Effect } from '../../effects/effect.ts';
import { type Question, questionKind } from '../../records/question.ts';

export const purposes = { due: 'questions.due', morning: 'questions.morning' } as const;

/** One timer for each question: setting it again moves it. */
export function setDue({ id, chat }: Question, at: number): Effect {
  return setTimer({ purpose: purposes.due, owner: id, at, chat, data: { question: id } });
}

export function cancelDue({ id }: Question): Effect {
  return cancelTimer(purposes.due, id);
}

/** Keeps it as it is now, to be looked at again then. */
export function waitUntil(draft: Draft, question: Question, at: number): void {
  question.dueAt = at;
  draft.view.put(questionKind, question, question.id);
  draft.do(setDue(question, at));
}
