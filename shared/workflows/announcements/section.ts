import * as z from 'zod';
import { calendarNames, chatsField } from '../../community/chat-field.ts';
import { cron } from '../../community/cron-field.ts';
import { shortName, wordingWith } from '../../community/fields.ts';
import { announcementPlaceholders } from './texts.ts';

const announcement = z.strictObject({
  cron: cron.describe('When, by the community’s clock: minute, hour, day, month, weekday, such as "0 8 * * 1-5".'),
  say: wordingWith(announcementPlaceholders).describe('What is said. May hold {community} or {date}.'),
  chat: chatsField.exactOptional().describe('Where: one chat or several. Left out: in every group.'),
  pin: z.boolean().default(false).describe('It is pinned, too.'),
  'quiet-hours': calendarNames
    .exactOptional()
    .describe('Names of the calendar: what falls into them is said when they are over.'),
});

/** What stands under `announcements` in the community file. */
export const announcementsSection = z
  .record(shortName, announcement)
  .transform((written) =>
    Object.entries(written).map(([name, { 'quiet-hours': quietHours = [], chat, ...rest }]) => ({
      name,
      ...rest,
      ...(chat === undefined ? {} : { chats: chat }),
      quietHours,
    })),
  )
  .describe('What is said again and again, by names of your own.');
