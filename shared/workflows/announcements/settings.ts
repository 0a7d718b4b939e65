import type { ChatId } from '../../event/ids.ts';
import type { Cron } from '../cron.ts';

/** One of the section `announcements` after checking. */
export interface AnnouncementSettings {
  /** As the file calls it. */
  readonly name: string;
  readonly cron: Cron;
  /** May hold `{community}` and `{date}`. */
  readonly say: string;
  /** Where; absent: in every group. */
  readonly chats?: readonly ChatId[];
  readonly pin: boolean;
  /** Names of the calendar: then it waits until they are over. */
  readonly quietHours: readonly string[];
}
