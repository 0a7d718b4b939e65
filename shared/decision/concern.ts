import type { PlatformSettings } from '../community/community.ts';
import { type ChatId, platformOf } from '../event/ids.ts';
import { chatKind } from '../records/chat.ts';
import type { Draft } from './draft.ts';

/** What Reeve is to do with what happens in a chat. */
export type Concern = 'run' | 'admins' | 'ignore';

/** Groups of the file (or all, when it names none), under their old ids too; the admin chat for commands only. */
export function concernOf(draft: Draft, chat: ChatId): Concern {
  const settings = draft.community.data.platforms[platformOf(chat)];
  if (!settings) return 'ignore';
  const named = concernByName(settings, chat);
  if (named) return named;
  // Where the file names no groups every one is run, and nobody need look up where it has moved from.
  if (!settings.chats) return isPrivate(draft, chat) ? 'ignore' : 'run';
  const before = draft.view.read(chatKind, chat)?.movedFrom;
  return (before && concernByName(settings, before)) ?? 'ignore';
}

/** Known to be so, where messages do not say it: whoever else comes into such a chat makes no group of it. */
function isPrivate(draft: Draft, chat: ChatId): boolean {
  return !draft.abilities(chat).tellsPrivate && draft.view.read(chatKind, chat)?.private !== undefined;
}

/** Does the file itself name this chat? */
export function isNamed({ community }: Draft, chat: ChatId): boolean {
  const settings = community.data.platforms[platformOf(chat)];
  return settings !== undefined && concernByName(settings, chat) !== undefined;
}

function concernByName({ chats, adminChat }: PlatformSettings, chat: ChatId): Concern | undefined {
  if (adminChat === chat) return 'admins';
  return chats?.includes(chat) ? 'run' : undefined;
}
