import type { Draft } from '../../decision/draft.ts';
import type { Effect } from '../../effects/effect.ts';
import type { TimerEvent } from '../../event/event.ts';
import { type Question, questionKind } from '../../records/question.ts';
import { timerId } from '../../text/identity.ts';

export const purposes = { due: 'questions.due', morning: 'questions.morning' } as const;

/** One timer for each question: setting it again moves it. */
export function setDue({ id, chat }: Question, at: number): Effect {
  const timer = timerId(purposes.due, id);
  const event: TimerEvent = {
    type: 'timer',
    id: `timer:${timer}:${at}`,
    at,
    purpose: purposes.due,
    chat,
    data: { question: id },
  };
  return { type: 'set-timer', timer: { id: timer, at, event } };
}

export function cancelDue({ id }: Question): Effect {
  return { type: 'cancel-timer', id: timerId(purposes.due, id) };
}

/** Keeps it as it is now, to be looked at again then. */
export function waitUntil(draft: Draft, question: Question, at: number): void {
  question.dueAt = at;
  draft.view.put(questionKind, question, question.id);
  draft.do(setDue(question, at));
}
