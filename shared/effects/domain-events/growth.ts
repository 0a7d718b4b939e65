import { inChat, memberField } from './fields.ts';
import type { DomainEventKind } from './kind.ts';

export const growthEvents = {
  'member.invited': {
    version: 1,
    about: 'Somebody came in, brought by another member.',
    detail: {
      ...inChat,
      by: { type: 'string', about: 'the member who has brought them' },
      via: { type: 'string', about: 'how that is known', values: ['link', 'code', 'added'] },
    },
    notice: 'never',
    workflow: 'growth',
  },
  'invitation.vested': {
    version: 1,
    about: 'Somebody who was brought has stayed and taken part.',
    detail: {
      member: memberField,
      by: { type: 'string', about: 'the member who has brought them' },
      points: { type: 'number', about: 'what that member got for it' },
    },
    notice: 'never',
    workflow: 'growth',
  },
  'branch.suspended': {
    version: 1,
    about:
      'Too many of those whom a member has brought were muted or removed: its rewards wait; once, until one is given.',
    detail: { about: { type: 'string', about: 'the member who has brought them' } },
    notice: 'always',
    workflow: 'growth',
  },
  'invitation.reversed': {
    version: 1,
    about: 'Somebody who was brought has left or was removed after all.',
    detail: {
      member: memberField,
      by: { type: 'string', about: 'the member who has brought them' },
      why: { type: 'string', about: 'what has happened', values: ['left', 'removed'] },
    },
    notice: 'never',
    workflow: 'growth',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
