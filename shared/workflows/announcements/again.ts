import type { Community } from '../../community/community.ts';
import type { ByCron } from '../recurring.ts';

/** The purpose of the timer at which an announcement is said. */
export const announcePurpose = 'announcements.say';

export function announcementsAgain({ announcements = [], timezone }: Community): ByCron[] {
  return announcements.map(({ name, cron }) => ({
    id: `announcement-${name}`,
    cron,
    timezone,
    purpose: announcePurpose,
    data: { name },
  }));
}
