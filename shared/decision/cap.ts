import { plain, say } from '../community/say.ts';
import { type ChatId, platformOf } from '../event/ids.ts';
import { hourOf, removalCountKind } from '../records/removal-count.ts';
import type { Draft } from './draft.ts';

/**
 * Counts automatic removals of this hour and says whether one more may happen. Past the cap nothing is removed and
 * nobody is sanctioned: a rule that goes wrong must not empty a group. The admins are called once an hour. What one case
 * withdraws is one removal: otherwise a few who flood, each with dozens of messages, could use up the hour for all.
 */
export function underCap(draft: Draft, chat: ChatId): boolean {
  const hour = hourOf(draft.now);
  const limit = draft.community.data.notices.removalsPerHour;
  const count = draft.view.read(removalCountKind, hour) ?? { hour, count: 0, told: false };
  const under = count.count < limit;
  if (under) count.count += 1;
  if (!under && !count.told) {
    count.told = true;
    const words = say(draft.community.data, 'notice.cap', { limit: plain(String(limit)) });
    draft.notify('removals.capped', { platform: platformOf(chat), words, about: hour });
  }
  if (!under) draft.note(`cap of ${limit} removals an hour reached: nothing done`);
  draft.view.put(removalCountKind, count, hour);
  return under;
}
