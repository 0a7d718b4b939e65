import type { ChatId } from '../event/ids.ts';
import { chatKind } from '../records/chat.ts';
import type { Draft } from './draft.ts';
import { idNow } from './moved.ts';

/** The community's groups on a platform under the ids they have now; where the file names none, every one the bot is in. */
export function groupsOn(draft: Pick<Draft, 'view' | 'community'>, platform: string): ChatId[] {
  const { view, community } = draft;
  const settings = community.data.platforms[platform];
  if (!settings) return [];
  if (settings.chats) {
    const groups = settings.chats.map((chat) => idNow(draft, chat));
    return groups.filter((chat) => chat !== settings.adminChat);
  }
  return view
    .list(chatKind, { partition: 'chat', sortPrefix: `${platform}:` })
    .filter(({ id, present, movedTo, private: whose }) => present && !movedTo && !whose && id !== settings.adminChat)
    .map(({ id }) => id);
}

/** These chats under the ids they have now; all of the community's groups when none are given. */
export function groupsOf(draft: Pick<Draft, 'view' | 'community'>, chats?: readonly ChatId[]): ChatId[] {
  const platforms = Object.keys(draft.community.data.platforms);
  if (chats === undefined) return [...new Set(platforms.flatMap((platform) => groupsOn(draft, platform)))];
  return [...new Set(chats.map((chat) => idNow(draft, chat)))];
}
