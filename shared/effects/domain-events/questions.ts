import { chatField, memberField } from './fields.ts';
import type { DomainEventKind } from './kind.ts';

const ofQuestion = {
  question: { type: 'string', about: 'the question' },
  subject: { type: 'string', about: 'the subject as the file calls it, or nothing' },
  chat: chatField,
} as const;

export const questionEvents = {
  'question.asked': {
    version: 1,
    about: 'A member asked something.',
    detail: { ...ofQuestion, member: memberField },
    notice: 'never',
    workflow: 'questions',
  },
  'question.answered': {
    version: 1,
    about: 'A question was closed as answered.',
    detail: {
      ...ofQuestion,
      by: { type: 'string', about: 'who answered last', optional: true },
      confirmed: { type: 'boolean', about: 'who asked has said that it is the answer' },
      seconds: { type: 'number', about: 'how long it took to the first answer', optional: true },
    },
    notice: 'never',
    workflow: 'questions',
  },
  'question.overdue': {
    version: 1,
    about: 'The target time of a question passed without an answer; once for each time it is opened.',
    detail: ofQuestion,
    notice: 'never',
    workflow: 'questions',
  },
  'question.lapsed': {
    version: 1,
    about: 'A question was closed without an answer.',
    detail: ofQuestion,
    notice: 'never',
    workflow: 'questions',
  },
  'question.unattended': {
    version: 1,
    about: 'A question waits, and no teacher is left who could be reminded.',
    detail: { about: { type: 'string', about: 'the question' } },
    notice: 'always',
    workflow: 'questions',
  },
  'question.morning': {
    version: 1,
    about: 'Every morning: what is open, and who has answered how much.',
    detail: { about: { type: 'string', about: 'the day before, `2026-11-22`' } },
    notice: 'always',
    workflow: 'questions',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
