import { by, caseField, inChat, ruleField } from './fields.ts';
import type { DomainEventKind } from './kind.ts';

const sanctions = ['none', 'warn', 'mute', 'kick', 'ban'] as const;

/** Of cases, in every community. */
export const caseEvents = {
  'case.opened': {
    version: 1,
    about: 'A rule was broken and something followed.',
    detail: {
      case: caseField,
      ...inChat,
      rule: ruleField,
      sanction: { type: 'string', about: 'what the ladder did', values: sanctions },
      serious: { type: 'boolean', about: 'the rule is serious, or somebody was removed' },
    },
    notice: 'sometimes',
  },
  'case.withheld': {
    version: 1,
    about: 'A rule was broken and nothing followed: the hourly cap on removals was reached.',
    detail: { case: caseField, ...inChat, rule: ruleField, serious: { type: 'boolean', about: 'the rule is serious' } },
    notice: 'never',
  },
  'case.undone': {
    version: 1,
    about: 'An admin took a case back with all that had followed from it.',
    detail: { case: caseField, ...inChat, rule: ruleField, by },
    notice: 'never',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
