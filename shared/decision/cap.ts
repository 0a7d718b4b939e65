import { plain, say } from '../community/say.ts';
import { type ChatId, platformOf } from '../event/ids.ts';
import { hourOf, removalCountKind } from '../records/removal-count.ts';
import type { Draft } from './draft.ts';

/**
 * Counts automatic removals of this hour and says whether these may still happen. Past the cap nothing is removed and
 * nobody is sanctioned: a rule that goes wrong must not empty a group. The admins are called once an hour.
 */
export function underCap(draft: Draft, chat: ChatId, removals: number): boolean {
  const hour = hourOf(draft.now);
  const limit = draft.community.data.notices.removalsPerHour;
  const count = draft.view.read(removalCountKind, hour) ?? { hour, count: 0, told: false };
  const under = count.count < limit;
  if (under) count.count += removals;
  if (!under && !count.told) {
    count.told = true;
    const words = say(draft.community.data, 'notice.cap', { limit: plain(String(limit)) });
    draft.notify('removals.capped', { platform: platformOf(chat), words, about: hour });
  }
  if (!under) draft.note(`cap of ${limit} removals an hour reached: nothing done`);
  draft.view.put(removalCountKind, count, hour);
  return under;
}
