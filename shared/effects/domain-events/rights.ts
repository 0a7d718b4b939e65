import { memberField } from './fields.ts';
import type { DomainEventKind } from './kind.ts';

export const rightsEvents = {
  'member.forgotten': {
    version: 1,
    about: 'A member had everything erased but what a ban needs: erase your own records of them, too.',
    detail: { member: memberField },
    notice: 'never',
    workflow: 'rights',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
