import type { InvitedEvent, MessageEvent, PrivateChatEvent } from '../event/event.ts';
import { type ChatId, type MemberId, platformOf } from '../event/ids.ts';
import { chatKind, forgotten, newChat } from '../records/chat.ts';
import { concernOf, isNamed } from './concern.ts';
import type { Draft } from './draft.ts';

/** Somebody wants the bot in a chat: in private anybody may, elsewhere only where the community's file has it. */
export function recordInvitation(draft: Draft, { chat, by, direct }: InvitedEvent): void {
  if (!draft.community.data.platforms[platformOf(chat)]) return draft.note('no platform of this community');
  if (direct && !isNamed(draft, chat)) {
    notePrivate(draft, chat, by.id);
    return draft.do({ type: 'enter', chat, with: by.id });
  }
  if (!mayInvite(draft, chat, by.id)) return draft.note('not a chat of this community: the invitation is left alone');
  const known = draft.view.read(chatKind, chat) ?? newChat(chat);
  draft.view.put(chatKind, { ...known, lookedUp: true }, chat);
  draft.do({ type: 'enter', chat }, { type: 'look-up', chat });
}

/** A chat of the file, or what has become of one; where the file names no chats, an admin's word does. */
function mayInvite(draft: Draft, chat: ChatId, by: MemberId): boolean {
  const { chats } = draft.community.data.platforms[platformOf(chat)] ?? {};
  if (chats === undefined) return isNamed(draft, chat) || draft.isAdmin(by);
  return concernOf(draft, chat) !== 'ignore';
}

/** A group of the file stays a group, whatever somebody calls it. */
export function recordPrivateChat(draft: Draft, { chat, member }: PrivateChatEvent): void {
  if (!draft.community.data.platforms[platformOf(chat)] || isNamed(draft, chat)) {
    return draft.note('no private chat of this community');
  }
  notePrivate(draft, chat, member.id);
}

function notePrivate(draft: Draft, chat: ChatId, member: MemberId): void {
  const known = draft.view.read(chatKind, chat) ?? newChat(chat);
  // Whoever was first: a third one who comes in later makes it nobody else's.
  if (known.private === undefined) draft.view.put(chatKind, { ...known, private: member }, chat);
}

/** The message as private, when its chat is known to be so and the platform does not tell with each message. */
export function asPrivate(draft: Draft, event: MessageEvent): MessageEvent {
  const { chat, from } = event;
  if (event.private || !draft.community.data.platforms[platformOf(chat)]) return event;
  if (draft.abilities(chat).tellsPrivate || isNamed(draft, chat)) return event;
  const whose = draft.view.read(chatKind, chat)?.private;
  if (whose !== from.id && whose !== forgotten(chat)) return event;
  draft.inPrivate = { chat, member: from.id };
  return { ...event, private: true };
}
