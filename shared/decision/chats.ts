import type { PlatformSettings } from '../community/community.ts';
import { say } from '../community/say.ts';
import type { MigratedEvent, RestrictedEvent, RightsEvent, RoleEvent } from '../event/event.ts';
import { type ChatId, nativeId, platformOf } from '../event/ids.ts';
import { chatKind, newChat } from '../records/chat.ts';
import type { Draft } from './draft.ts';
import { inForce } from './offence.ts';
import { alarm } from './outcome.ts';

/** What Reeve is to do with what happens in a chat. */
export type Concern = 'run' | 'admins' | 'ignore';

/** Groups of the file (or all, when it names none), under their old ids too; the admin chat for commands only. */
export function concernOf(draft: Draft, chat: ChatId): Concern {
  const settings = draft.community.data.platforms[platformOf(chat)];
  if (!settings) return 'ignore';
  const named = concernByName(settings, chat);
  // Where the file names no groups every one is run, and nobody need look up where it has moved from.
  if (named || !settings.chats) return named ?? 'run';
  const before = draft.view.read(chatKind, chat)?.movedFrom;
  return (before && concernByName(settings, before)) ?? 'ignore';
}

function concernByName({ chats, adminChat }: PlatformSettings, chat: ChatId): Concern | undefined {
  if (adminChat === chat) return 'admins';
  return chats?.includes(chat) ? 'run' : undefined;
}

/** The bot's rights have changed: an alarm when they are gone, a word when they are back. */
export function recordRights(draft: Draft, event: RightsEvent): void {
  if (concernOf(draft, event.chat) !== 'run') return;
  const chat = draft.view.read(chatKind, event.chat) ?? newChat(event.chat);
  const { title, present, mayRemove, mayRestrict } = event;
  const alarmed = chat.alarmedAt !== undefined;
  const isNew = chat.title === undefined;
  Object.assign(chat, { title, present, mayRemove, mayRestrict });
  if (present && mayRemove && mayRestrict) delete chat.alarmedAt;
  draft.view.put(chatKind, chat, event.chat);
  if (!present) return alarm(draft, event.chat, 'notice.gone');
  // A bot is first added and then made an admin: that it begins without rights is not worth an alarm.
  if (!(mayRemove && mayRestrict)) return isNew ? undefined : alarm(draft, event.chat, 'notice.rights');
  if (!alarmed) return;
  const words = say(draft.community.data, 'notice.rights-back', { chat: title || nativeId(event.chat) });
  draft.notify('chat.rights-back', { platform: platformOf(event.chat), words, about: event.chat });
}

/** The chat has a new id for ever: both records say so. */
export function recordMove(draft: Draft, event: MigratedEvent): void {
  const old = draft.view.read(chatKind, event.chat) ?? newChat(event.chat);
  const next = draft.view.read(chatKind, event.to) ?? newChat(event.to);
  old.movedTo = event.to;
  old.present = false;
  next.movedFrom = old.movedFrom ?? event.chat;
  if (old.title !== undefined && next.title === undefined) next.title = old.title;
  draft.view.put(chatKind, old, old.id);
  draft.view.put(chatKind, next, next.id);
}

export function recordRole(draft: Draft, event: RoleEvent): void {
  const member = draft.memberOf(event.member);
  if (event.admin) member.platformAdmin = true;
  else delete member.platformAdmin;
  draft.keep(member);
}

/** An admin freed a member by the platform's own means: our mute is over. */
export function recordRestriction(draft: Draft, event: RestrictedEvent): void {
  if (!event.maySend || event.by.kind === 'bot') return;
  const member = draft.memberOf(event.member);
  member.sanctions = inForce(member, draft.now).filter((one) => one.kind !== 'mute' || one.chat !== event.chat);
  draft.keep(member);
}
