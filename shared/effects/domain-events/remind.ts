import { memberField } from './fields.ts';
import type { DomainEventKind } from './kind.ts';

export const remindEvents = {
  'reminder.set': {
    version: 1,
    about: 'A member has asked to be reminded of something.',
    detail: { member: memberField, for: { type: 'number', about: 'when, epoch milliseconds' } },
    notice: 'never',
    workflow: 'remind',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
