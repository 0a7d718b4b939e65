import * as z from 'zod';
import { complain, distinct, duration, shortName, wholeNumber } from '../../community/fields.ts';
import { oneOf, quoted } from '../../community/mistake.ts';
import { challengeSection } from './challenge-section.ts';
import { acceptedAnswer, misfit, question } from './question-section.ts';
import { type EntrySettings, withheldKinds } from './settings.ts';

const letIn = z
  .strictObject({
    answers: z
      .record(shortName, acceptedAnswer)
      .exactOptional()
      .describe('By the question: what an answer must match, which choices will do, or from which number to which.'),
    'invited-by': z
      .enum(['member', 'staff'])
      .exactOptional()
      .describe('They come by the invite link of a member, or of staff or an admin.'),
    'account-age': duration
      .exactOptional()
      .describe('Their account is at least so old. Never met where the platform does not tell.'),
  })
  .superRefine((asked, context) => {
    if (Object.keys(asked).length > 0) return;
    complain(context, 'something to be met', { got: 'nothing', todo: 'Add answers, invited-by or account-age.' });
  })
  .transform(({ answers, 'invited-by': invitedBy, 'account-age': accountAge }) => ({
    ...(answers === undefined ? {} : { answers }),
    ...(invitedBy === undefined ? {} : { invitedBy }),
    ...(accountAge === undefined ? {} : { accountAge }),
  }));

const requests = z
  .strictObject({
    questions: z
      .record(shortName, question)
      .default({})
      .describe('Asked in private one after the other, each under a short name of its own.')
      .transform((asked) => Object.entries(asked).map(([id, one]) => ({ id, ...one }))),
    'let-in': z.array(letIn).max(20).default([]).describe('Whoever meets one of these is let in at once.'),
    remind: duration.prefault('12h').describe('Silent applicants, and silent admins, are reminded once after so long.'),
    'time-out': duration.prefault('2d').describe('After so long without an answer a request is declined politely.'),
    again: duration.prefault('1h').describe('Who was declined by an admin may ask again after so long.'),
  })
  .superRefine(({ questions, 'let-in': rules, remind, 'time-out': timeOut }, context) => {
    if (questions.length > 10) complain(context, 'at most 10 questions', { got: `${questions.length}` }, ['questions']);
    if (remind >= timeOut) {
      const todo = 'Remind earlier, or give more time.';
      complain(context, 'a reminder before the time-out', { todo }, ['remind']);
    }
    rules.forEach(({ answers = {} }, index) => {
      for (const [id, accepted] of Object.entries(answers)) {
        const path = ['let-in', index, 'answers', id];
        const found = questions.find((one) => one.id === id);
        if (!found) {
          const known = questions.map((one) => one.id);
          const expected =
            known.length === 0 ? 'questions before their answers' : `the name of a question (${oneOf(known)})`;
          complain(context, expected, { got: quoted(id), about: 'key', todo: 'Ask it under questions first.' }, path);
          continue;
        }
        const wrong = misfit(found, accepted);
        if (wrong) complain(context, wrong.expected, { got: wrong.got, todo: wrong.todo }, path);
      }
    });
  })
  .transform(({ 'let-in': letIn, 'time-out': timeOut, ...rest }) => ({ ...rest, letIn, timeOut }));

const kinds = distinct(z.enum(withheldKinds), 'kind');

const probation = z
  .strictObject({
    for: duration.exactOptional().describe('So long after coming in, such as 3d.'),
    messages: wholeNumber(1, 1000).exactOptional().describe('Until they have written so many messages.'),
    remove: kinds.default([]).describe('Withdrawn, with a kind word the first time: links, media, forwards.'),
    wait: kinds.default([]).describe('Withdrawn, too, and shown to the admins, who may let it through.'),
  })
  .superRefine(({ for: time, messages, remove, wait }, context) => {
    if (time === undefined && messages === undefined) {
      complain(context, 'an end of the probation', { got: 'none', todo: 'Add "for: 3d", or "messages: 10", or both.' });
    }
    if (remove.length + wait.length === 0) {
      complain(context, 'what newcomers do not send yet', { got: 'nothing', todo: 'Add "remove: [links]".' });
    }
    wait.forEach((kind, index) => {
      if (!remove.includes(kind)) return;
      const got = `${quoted(kind)}, which stands under remove`;
      complain(context, 'what is not removed anyway', { got, todo: 'Take one of them away.' }, ['wait', index]);
    });
  })
  .transform(({ for: time, ...rest }) => ({ ...rest, ...(time === undefined ? {} : { time }) }));

const welcome = z
  .strictObject({
    in: z.enum(['chat', 'private']).default('chat').describe('Where newcomers read it. In private it is for each.'),
    notice: z.boolean().default(true).describe('With the group notice that is made from this file.'),
    gather: duration.prefault('10s').describe('Who comes in within so long is welcomed together.'),
  })
  .transform(({ in: where, ...rest }) => ({ ...rest, where }));

const raid = z
  .strictObject({
    joins: wholeNumber(2, 1000).describe('More than so many who come in or ask to …'),
    within: duration.prefault('1m').describe('… within so long are a raid.'),
    for: duration.prefault('30m').describe('Entry stays closed to approval for so long after the last of them.'),
  })
  .transform(({ for: lasts, ...rest }) => ({ ...rest, lasts }));

/** What stands under `entry` in the community file. */
export const entrySection = z
  .strictObject({
    requests: requests.exactOptional().describe('Requests to join. Left out: they are left to the admins.'),
    challenge: challengeSection
      .exactOptional()
      .describe('What whoever comes in without a request does first, muted till then.'),
    probation: probation.exactOptional().describe('What newcomers do not send in their first days or messages.'),
    welcome: welcome.exactOptional().describe('A welcome for newcomers.'),
    raid: raid.exactOptional().describe('When many come in at once.'),
  })
  .transform((section): EntrySettings => section)
  .describe('How members come in. Leave the section out to let the platform alone decide.');
