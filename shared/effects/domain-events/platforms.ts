import { aboutCase, aboutChat } from './fields.ts';
import type { DomainEventKind } from './kind.ts';

/** Of what a platform does not do, or not any more, in every community. */
export const platformEvents = {
  'effect.refused': {
    version: 1,
    about: 'The platform would not do what a case asks for; the first time for each case.',
    detail: aboutCase,
    notice: 'always',
  },
  'effect.by-hand': {
    version: 1,
    about: 'The platform cannot do what a case asks for, or not any more; an admin can.',
    detail: aboutCase,
    notice: 'always',
  },
  'removals.capped': {
    version: 1,
    about: 'The hourly cap on removals was reached; once an hour.',
    detail: { about: { type: 'string', about: 'the hour, UTC, `2026-11-22T16`' } },
    notice: 'always',
  },
  'chat.rights-lost': {
    version: 1,
    about: 'The bot lacks rights in a chat or is no longer in it; once for each loss.',
    detail: aboutChat,
    notice: 'always',
  },
  'chat.rights-back': {
    version: 1,
    about: 'The bot has its rights in a chat again.',
    detail: aboutChat,
    notice: 'always',
  },
  'chat.unreadable': {
    version: 1,
    about: 'A chat is encrypted now and can no longer be read; once for each chat.',
    detail: aboutChat,
    notice: 'always',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
