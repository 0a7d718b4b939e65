import type { DomainEventKind } from './kind.ts';

export const announcementEvents = {
  'announcement.said': {
    version: 1,
    about: 'An announcement of the file was said, or waits until quiet hours are over.',
    detail: {
      announcement: { type: 'string', about: 'its name in the file' },
      chats: { type: 'number', about: 'in how many chats' },
    },
    notice: 'never',
    workflow: 'announcements',
  },
} as const satisfies Readonly<Record<string, DomainEventKind>>;
