import { memberField } from './fields.ts';
import type { DomainEventKind } from './kind.ts';

export const nicknameEvents = {
  'nickname.overdue': {
    version: 1,
    about: 'A nickname is still wrong after the last reminder.',
    detail: { about: memberField },
    notice: 'always',
    workflow: 'nickname',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
