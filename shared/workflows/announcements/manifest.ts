import type { Workflow } from '../workflow.ts';
import { announcePurpose } from './again.ts';
import { announce } from './announce.ts';

/** What is said again and again. */
export const announcements: Workflow = {
  name: 'announcements',
  isOn: (community) => (community.announcements ?? []).length > 0,
  timers: { [announcePurpose]: announce },
  domainEvents: ['announcement.said'],
};
