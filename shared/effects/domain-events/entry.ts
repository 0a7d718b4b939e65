import { aboutChat, inChat, memberField } from './fields.ts';
import type { DomainEventKind } from './kind.ts';

const byWhom = {
  type: 'string',
  about: 'the admin, or what decided: `file`, `platform`, `challenge`, `time-out`',
} as const;
const aboutRequest = { about: { type: 'string', about: 'the request to join' } } as const;

export const entryEvents = {
  'member.requested': {
    version: 1,
    about: 'Somebody asked to join a chat.',
    detail: inChat,
    notice: 'never',
    workflow: 'entry',
  },
  'member.admitted': {
    version: 1,
    about: 'Somebody was let in, or has passed the challenge.',
    detail: { ...inChat, by: byWhom },
    notice: 'never',
    workflow: 'entry',
  },
  'member.declined': {
    version: 1,
    about: 'Somebody was not let in, or did not pass the challenge.',
    detail: { ...inChat, by: byWhom },
    notice: 'never',
    workflow: 'entry',
  },
  'member.withdrew': {
    version: 1,
    about: 'Somebody took their request to join back.',
    detail: inChat,
    notice: 'never',
    workflow: 'entry',
  },
  'request.waiting': {
    version: 1,
    about: 'A request to join waits for the admins.',
    detail: aboutRequest,
    notice: 'always',
    workflow: 'entry',
  },
  'request.overdue': {
    version: 1,
    about: 'A request to join still waits for the admins.',
    detail: aboutRequest,
    notice: 'always',
    workflow: 'entry',
  },
  'request.expired': {
    version: 1,
    about: 'A request to join was declined because no admin decided in time.',
    detail: aboutRequest,
    notice: 'always',
    workflow: 'entry',
  },
  'request.refused': {
    version: 1,
    about: 'The platform would not let in, or decline, whom the admins decided about.',
    detail: aboutRequest,
    notice: 'always',
    workflow: 'entry',
  },
  'message.withheld': {
    version: 1,
    about: 'What a member on probation sent was withdrawn and shown to the admins.',
    detail: { about: memberField },
    notice: 'always',
    workflow: 'entry',
  },
  'raid.started': {
    version: 1,
    about: 'More joined a chat than the file allows in that time: entry needs approval.',
    detail: aboutChat,
    notice: 'always',
    workflow: 'entry',
  },
  'raid.ended': {
    version: 1,
    about: 'Entry to a chat is as before a raid.',
    detail: aboutChat,
    notice: 'always',
    workflow: 'entry',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
