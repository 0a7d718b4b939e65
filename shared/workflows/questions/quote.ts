import type { Question } from '../../records/question.ts';

/** The beginning of it, in one line. */
export function quoteOf({ text }: Question, most = 120): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most).toWellFormed()}…` : line;
}
