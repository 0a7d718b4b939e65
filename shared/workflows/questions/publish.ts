import type { Draft } from '../../decision/draft.ts';
import type { DomainEvent } from '../../effects/effect.ts';
import type { Question } from '../../records/question.ts';

type Name = 'question.asked' | 'question.answered' | 'question.overdue' | 'question.lapsed';

/** Tells the bus; once for each event, question and name. */
export function publishQuestion(draft: Draft, name: Name, question: Question, more: DomainEvent['detail'] = {}): void {
  const { id: which, subject, chat } = question;
  const id = `${draft.event.id}!${name}.${which}`;
  const detail = { question: which, subject, chat, ...more };
  draft.do({ type: 'publish', event: { name, version: 1, id, at: draft.now, detail } });
}
