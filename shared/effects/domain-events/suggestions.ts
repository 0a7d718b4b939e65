import { by, memberField } from './fields.ts';
import type { DomainEventKind } from './kind.ts';

const suggestionField = { type: 'number', about: 'the suggestion’s number' } as const;
const suggestionStates = ['received', 'considered', 'adopted', 'shipped', 'declined'] as const;

export const suggestionEvents = {
  'suggestion.received': {
    version: 1,
    about: 'A member suggested something.',
    detail: { suggestion: suggestionField, member: memberField },
    notice: 'always',
    workflow: 'suggestions',
  },
  'suggestion.moved': {
    version: 1,
    about: 'An admin moved a suggestion from one state to another.',
    detail: {
      suggestion: suggestionField,
      from: { type: 'string', about: 'the state before', values: suggestionStates },
      to: { type: 'string', about: 'the state now', values: suggestionStates },
      by,
    },
    notice: 'never',
    workflow: 'suggestions',
  },
  'suggestion.adopted': {
    version: 1,
    about: 'A suggestion was adopted, or done at once.',
    detail: { suggestion: suggestionField, by },
    notice: 'never',
    workflow: 'suggestions',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
