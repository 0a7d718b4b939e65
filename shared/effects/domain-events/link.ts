import { memberField } from './fields.ts';
import type { DomainEventKind } from './kind.ts';

export const linkEvents = {
  'member.linked': {
    version: 1,
    about: 'Two accounts turned out to be one person’s.',
    detail: { member: memberField, account: { type: 'string', about: 'the further account' } },
    notice: 'never',
    workflow: 'link',
  },
  'member.unlinked': {
    version: 1,
    about: 'Two accounts parted.',
    detail: { member: memberField, account: { type: 'string', about: 'the account that parted' } },
    notice: 'never',
    workflow: 'link',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
