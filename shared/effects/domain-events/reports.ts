import type { DomainEventKind } from './kind.ts';

const reportField = { type: 'string', about: 'the report' } as const;
const reporters = { type: 'number', about: 'how many members have reported it' } as const;
const outcomes = ['confirmed', 'unfounded', 'expired', 'undone'] as const;
const ofReport = { report: reportField, reporters };

export const reportEvents = {
  'report.opened': {
    version: 1,
    about: 'A member reported something to the admins.',
    detail: ofReport,
    notice: 'sometimes',
    workflow: 'reports',
  },
  'report.hidden': {
    version: 1,
    about: 'A message was hidden because so many members reported it.',
    detail: ofReport,
    notice: 'sometimes',
    workflow: 'reports',
  },
  'report.waiting': {
    version: 1,
    about: 'A report is still open, and the admins are reminded.',
    detail: ofReport,
    notice: 'sometimes',
    workflow: 'reports',
  },
  'report.escalated': {
    version: 1,
    about: 'A report is open for too long, and each admin is told in private.',
    detail: ofReport,
    notice: 'never',
    workflow: 'reports',
  },
  'report.closed': {
    version: 1,
    about: 'A report was closed without a decision.',
    detail: { about: reportField },
    notice: 'always',
    workflow: 'reports',
  },
  'report.resolved': {
    version: 1,
    about: 'The reporters were told what became of their report.',
    detail: { report: reportField, outcome: { type: 'string', about: 'what became of it', values: outcomes } },
    notice: 'never',
    workflow: 'reports',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
