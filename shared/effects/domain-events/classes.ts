import type { DomainEventKind } from './kind.ts';

const lessonFields = {
  class: { type: 'string', about: 'the class' },
  lesson: { type: 'string', about: 'its lesson' },
  title: { type: 'string', about: 'what the class is called' },
  start: { type: 'number', about: 'when the lesson begins, epoch milliseconds' },
} as const;
const lessonWas = { type: 'number', about: 'when it was to begin before, epoch milliseconds', optional: true } as const;

export const classEvents = {
  'class.announced': {
    version: 1,
    about: 'The groups were told of a lesson that is new in the timetable.',
    detail: { ...lessonFields, was: lessonWas },
    notice: 'never',
    workflow: 'classes',
  },
  'class.changed': {
    version: 1,
    about: 'The groups were told that a lesson has moved, or has another place or title.',
    detail: { ...lessonFields, was: lessonWas },
    notice: 'never',
    workflow: 'classes',
  },
  'class.cancelled': {
    version: 1,
    about: 'The groups were told that a lesson does not take place.',
    detail: { ...lessonFields, was: lessonWas },
    notice: 'never',
    workflow: 'classes',
  },
  'class.reminded': {
    version: 1,
    about: 'A lesson is about to begin: the groups, and whoever wanted it, were reminded.',
    detail: { ...lessonFields, lead: { type: 'number', about: 'how long before, milliseconds' } },
    notice: 'never',
    workflow: 'classes',
  },
  'class.material': {
    version: 1,
    about: 'Material of a class was shown.',
    detail: { class: lessonFields.class, title: lessonFields.title },
    notice: 'never',
    workflow: 'classes',
  },
  'class.calendar-failing': {
    version: 1,
    about: 'A calendar could not be read for a day.',
    detail: { about: { type: 'string', about: 'the calendar as the file names it' } },
    notice: 'always',
    workflow: 'classes',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
