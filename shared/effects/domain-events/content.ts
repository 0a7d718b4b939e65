import { by, chatField, memberField } from './fields.ts';
import type { DomainEventKind } from './kind.ts';

const ofPost = { post: { type: 'number', about: 'the number of the featured message' }, chat: chatField } as const;

export const contentEvents = {
  'post.featured': {
    version: 1,
    about: 'An admin has featured a message, or it stands again after a case about it was undone.',
    detail: {
      ...ofPost,
      member: { ...memberField, about: 'who wrote it', optional: true },
      by: { ...by, optional: true },
      staff: { type: 'boolean', about: 'staff or an admin wrote it, and no member' },
      points: { type: 'number', about: 'what its author got for it' },
    },
    notice: 'never',
    workflow: 'content',
  },
  'post.unfeatured': {
    version: 1,
    about: 'A message is no longer featured.',
    detail: { ...ofPost, why: { type: 'string', about: 'for what', values: ['admin', 'case', 'deleted'] } },
    notice: 'never',
    workflow: 'content',
  },
  'collection.told': {
    version: 1,
    about: 'The groups have read the best of a week or month.',
    detail: {
      posts: { type: 'number', about: 'how many featured messages it holds' },
      answers: { type: 'number', about: 'how many confirmed answers it holds' },
    },
    notice: 'never',
    workflow: 'content',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
