import { aboutCase, by, caseField, memberField, ruleField } from './fields.ts';
import type { DomainEventKind } from './kind.ts';

export const appealEvents = {
  'appeal.opened': {
    version: 1,
    about: 'A member appealed against a case.',
    detail: { case: caseField, member: memberField, rule: ruleField },
    notice: 'never',
    workflow: 'appeals',
  },
  'appeal.waits': {
    version: 1,
    about: 'An appeal waits for an admin.',
    detail: aboutCase,
    notice: 'always',
    workflow: 'appeals',
  },
  'appeal.reminder': {
    version: 1,
    about: 'An appeal still waits for an admin.',
    detail: aboutCase,
    notice: 'always',
    workflow: 'appeals',
  },
  'appeal.overdue': {
    version: 1,
    about: 'An appeal has waited for an admin for longer than the file wants.',
    detail: aboutCase,
    notice: 'always',
    workflow: 'appeals',
  },
  'appeal.has-answered': {
    version: 1,
    about: 'A member has answered the admins’ question about their appeal.',
    detail: aboutCase,
    notice: 'always',
    workflow: 'appeals',
  },
  'appeal.has-not-answered': {
    version: 1,
    about: 'A member has not answered the admins’ question about their appeal in time.',
    detail: aboutCase,
    notice: 'always',
    workflow: 'appeals',
  },
  'appeal.resolved': {
    version: 1,
    about: 'An appeal was decided.',
    detail: {
      case: caseField,
      member: memberField,
      outcome: { type: 'string', about: 'what was decided', values: ['granted', 'rejected'] },
      by: { ...by, optional: true },
    },
    notice: 'never',
    workflow: 'appeals',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
