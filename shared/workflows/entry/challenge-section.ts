import * as z from 'zod';
import { complain, distinct, duration, shortText, wholeNumber } from '../../community/fields.ts';
import { oneOf, quoted } from '../../community/mistake.ts';
import { choices } from './question-section.ts';

/** What stands under `challenge`. Nothing but a time-out is one too: a button to press. */
export const challengeSection = z
  .strictObject({
    ask: shortText(300).exactOptional().describe('A question of your own. Left out: newcomers press one button.'),
    choices: choices.exactOptional().describe('Its answers, as buttons.'),
    right: distinct(shortText(40), 'choice').min(1).exactOptional().describe('Those of them that are right.'),
    tries: wholeNumber(1, 10).default(2).describe('How many wrong answers there may be.'),
    'time-out': duration.prefault('10m').describe('Who has not answered by then is removed, and may come again.'),
  })
  .superRefine(({ ask, choices, right = [] }, context) => {
    const given = [ask, choices, right[0]].filter((one) => one !== undefined).length;
    if (given > 0 && given < 3) {
      const todo = 'Write all three, or none of them for a button.';
      complain(context, 'a question with its choices and the right ones', { got: 'a part of it', todo });
      return;
    }
    right.forEach((one, index) => {
      if (choices?.includes(one)) return;
      const expected = `one of the choices (${oneOf([...(choices ?? [])])})`;
      complain(context, expected, { got: quoted(one), todo: 'Write it as it stands there.' }, ['right', index]);
    });
  })
  .transform(({ 'time-out': timeOut, ...rest }) => ({ ...rest, timeOut }));
