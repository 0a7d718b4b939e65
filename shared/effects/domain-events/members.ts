import { inChat } from './fields.ts';
import type { DomainEventKind } from './kind.ts';

/** Of who comes and goes, in every community. */
export const memberEvents = {
  'member.joined': {
    version: 1,
    about: 'Somebody came into a chat, perhaps from another one of the community.',
    detail: { ...inChat, further: { type: 'boolean', about: 'they are in another chat of the community already' } },
    notice: 'never',
  },
  'member.left': {
    version: 1,
    about: 'Somebody left a chat or was removed from it.',
    detail: { ...inChat, others: { type: 'number', about: 'in how many other chats of the community they still are' } },
    notice: 'never',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
