import { say } from '../community/say.ts';
import type { UnreadableEvent } from '../event/event.ts';
import { nativeId, platformOf } from '../event/ids.ts';
import { chatKind, newChat } from '../records/chat.ts';
import { concernOf } from './concern.ts';
import type { Draft } from './draft.ts';

/** What is written in a chat can no longer be read: the admins hear of it once. */
export function recordUnreadable(draft: Draft, event: UnreadableEvent): void {
  const concern = concernOf(draft, event.chat);
  const chat = draft.view.read(chatKind, event.chat) ?? newChat(event.chat);
  if (concern === 'ignore' || chat.private !== undefined) return draft.note('not a group of this community');
  if (chat.unreadable) return draft.note('the admins know it');
  chat.unreadable = true;
  draft.view.put(chatKind, chat, event.chat);
  const words = say(draft.community.data, 'notice.unreadable', { chat: chat.title || nativeId(event.chat) });
  // A plain notice in the midst of an encrypted chat would be refused or overlooked.
  const privately = concern === 'admins' ? ({ privately: true } as const) : {};
  draft.notify('chat.unreadable', { platform: platformOf(event.chat), words, about: event.chat, ...privately });
}
