import type { DomainEventKind } from './kind.ts';

export const digestEvents = {
  'digest.made': {
    version: 1,
    about: 'The figures of a day are there, and the admins read them.',
    detail: { about: { type: 'string', about: 'the day, `2026-11-22`' } },
    notice: 'always',
    workflow: 'digest',
  },
  'digest.told': {
    version: 1,
    about: 'The groups have read the figures of a week.',
    detail: {
      until: { type: 'string', about: 'the last day of the week, `2026-11-22`' },
      messages: { type: 'number', about: 'messages of members in it' },
      active: { type: 'number', about: 'how many members have written them' },
    },
    notice: 'never',
    workflow: 'digest',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
