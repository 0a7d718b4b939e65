import { regexFlags } from '../../rules/conditions/regex.ts';
import { fold } from '../../text/fold.ts';
import type { Accepted, AnswerForm } from './settings.ts';

/** Longer answers are cut: a card to the admins is one message. */
export const longestAnswer = 500;

/** What somebody wrote, as an answer to this question; undefined when it is none. */
export function readAnswer(asked: AnswerForm, written: string): string | undefined {
  const text = written.trim().slice(0, longestAnswer);
  switch (asked.type) {
    case 'text':
      return text === '' ? undefined : text;
    case 'choice':
      return pickedChoice(asked.choices, text);
    case 'number': {
      const [, digits] = /^\D{0,20}?(-?\d{1,9})\D{0,20}$/.exec(text.normalize('NFKC')) ?? [];
      const number = Number(digits);
      return digits !== undefined && number >= asked.from && number <= asked.to ? String(number) : undefined;
    }
    default:
      return asked satisfies never;
  }
}

/** One of the choices as it is written, whatever the case and width, or its number in the list. */
export function pickedChoice(choices: readonly string[], written: string): string | undefined {
  const plain = fold(written.trim().slice(0, longestAnswer));
  if (plain === '') return undefined;
  const number = /^[1-9]$/.test(plain) ? Number(plain) : undefined;
  return choices.find((one) => fold(one) === plain) ?? (number === undefined ? undefined : choices[number - 1]);
}

/** The pattern is tried on a text that is cut, and the check of the file has shown that it is quick. */
export function isAccepted(accepted: Accepted, answer: string): boolean {
  if ('of' in accepted) return accepted.of.includes(answer);
  if ('matches' in accepted) {
    const pattern = new RegExp(accepted.matches, regexFlags);
    return pattern.test(answer) || pattern.test(fold(answer));
  }
  const number = Number(answer);
  return answer !== '' && number >= accepted.from && number <= accepted.to;
}
