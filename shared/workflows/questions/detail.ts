import type { Question } from '../../records/question.ts';

/** What every domain event about a question says of it. */
export function detailOf({ id, subject, chat }: Question) {
  return { question: id, subject, chat };
}
