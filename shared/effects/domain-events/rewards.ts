import { memberField } from './fields.ts';
import type { DomainEventKind } from './kind.ts';

const ofPoints = {
  member: memberField,
  points: { type: 'number', about: 'how many; less than 0: taken away' },
  reason: { type: 'string', about: 'what they were given for: `thanks`, `answer`, `grant` …' },
} as const;

export const rewardEvents = {
  'points.granted': {
    version: 1,
    about:
      'A member earned points or a bonus; not told of check-ins, clean months and reports, nor of what another event tells: cases, links, orders.',
    detail: ofPoints,
    notice: 'never',
    workflow: 'rewards',
  },
  'points.reversed': {
    version: 1,
    about: 'Points were taken back because what they were given for is no more.',
    detail: ofPoints,
    notice: 'never',
    workflow: 'rewards',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
