import * as z from 'zod';
import { complain, distinct, shortText } from '../../community/fields.ts';
import { oneOf, quoted } from '../../community/mistake.ts';
import { regexFlags } from '../../rules/conditions/regex.ts';
import { unsafePattern } from '../../rules/regex-safety.ts';
import type { Accepted, AnswerForm, Question } from './settings.ts';

const aNumber = 'a whole number';
const bound = z.int(aNumber);

/** From which number to which. */
const numbers = z.strictObject({ from: bound, to: bound }).superRefine(({ from, to }, context) => {
  if (from <= to) return;
  complain(context, 'numbers that go up', { got: `from ${from} to ${to}`, todo: 'Exchange the two.' });
});

export const choices = distinct(shortText(40), 'choice').min(2).max(8);

const written = z
  .strictObject({
    ask: shortText(300).describe('What is asked.'),
    choices: choices.exactOptional().describe('Answered with one of these, by button.'),
    number: numbers.exactOptional().describe('Answered with a number from … to ….'),
  })
  .superRefine(({ choices, number }, context) => {
    if (choices === undefined || number === undefined) return;
    complain(context, 'choices or number', { got: 'both', todo: 'Take one of them away.' });
  });

/** A question alone is answered in words. */
export const question = z
  .union([shortText(300), written], 'a question, or a mapping with "ask" and "choices" or "number"')
  .transform((asked): { ask: string } & AnswerForm => {
    if (typeof asked === 'string') return { ask: asked, type: 'text' };
    const { ask, choices, number } = asked;
    if (choices) return { ask, type: 'choice', choices };
    return number ? { ask, type: 'number', ...number } : { ask, type: 'text' };
  });

const pattern = z.strictObject({
  matches: shortText(300).superRefine((source, context) => {
    try {
      new RegExp(source, regexFlags);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      complain(context, 'a regular expression in the syntax of JavaScript', { todo: `${reason}.` });
      return;
    }
    const got = unsafePattern(source);
    if (got === undefined) return;
    const expected = 'a pattern whose time grows with the length of the text only';
    complain(context, expected, {
      got,
      todo: 'Bound repetitions ({0,20} instead of * or +), and leave out .* at its ends.',
    });
  }),
});

const anAnswer = 'a list of choices, { from, to }, or { matches }';

/** What an answer must be for somebody to be let in. */
export const acceptedAnswer = z
  .union([distinct(shortText(40), 'choice').min(1), numbers, pattern], anAnswer)
  .transform((accepted): Accepted => (Array.isArray(accepted) ? { of: accepted } : accepted));

interface Misfit {
  readonly expected: string;
  readonly got: string;
  readonly todo: string;
}

/** Can this question be answered so at all? */
export function misfit(asked: Question, accepted: Accepted): Misfit | undefined {
  switch (asked.type) {
    case 'choice': {
      if (!('of' in accepted))
        return { expected: 'a list of its choices', got: kindOf(accepted), todo: 'Write [one, two].' };
      const other = accepted.of.find((one) => !asked.choices.includes(one));
      const expected = `choices of the question (${oneOf([...asked.choices])})`;
      return other === undefined ? undefined : { expected, got: quoted(other), todo: 'Write one of them.' };
    }
    case 'number': {
      if (!('from' in accepted))
        return { expected: 'numbers from … to …', got: kindOf(accepted), todo: 'Write { from: 1, to: 9 }.' };
      if (accepted.from <= asked.to && accepted.to >= asked.from) return undefined;
      const got = `from ${accepted.from} to ${accepted.to}`;
      return { expected: `numbers from ${asked.from} to ${asked.to}`, got, todo: 'No answer could be among them.' };
    }
    case 'text':
      if ('matches' in accepted) return undefined;
      return { expected: 'a pattern for what is written', got: kindOf(accepted), todo: 'Write { matches: "…" }.' };
    default:
      return asked satisfies never;
  }
}

function kindOf(accepted: Accepted): string {
  if ('of' in accepted) return 'a list';
  return 'from' in accepted ? 'numbers' : 'a pattern';
}
