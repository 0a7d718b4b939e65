import type { DomainEventKind } from './kind.ts';

const topicField = { type: 'string', about: 'the topic as the file calls it' } as const;

export const opinionEvents = {
  'opinion.left-band': {
    version: 1,
    about: 'Members spoke worse of a topic in an hour than they usually do; once in each quiet period.',
    detail: {
      topic: topicField,
      messages: { type: 'number', about: 'how many messages were about it' },
      negative: { type: 'number', about: 'how many of them were negative' },
      members: { type: 'number', about: 'how many members wrote those' },
      usual: { type: 'number', about: 'the usual share of negative messages, 0 to 1' },
    },
    notice: 'always',
    workflow: 'opinion',
  },
  'opinion.returned': {
    version: 1,
    about: 'What members say of a topic is as usual again.',
    detail: { topic: topicField },
    notice: 'always',
    workflow: 'opinion',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
