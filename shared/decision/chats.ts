import { say } from '../community/say.ts';
import type { MigratedEvent, RestrictedEvent, RightsEvent, RoleEvent } from '../event/event.ts';
import { type ChatId, nativeId, platformOf } from '../event/ids.ts';
import { type Chat, chatKind, newChat } from '../records/chat.ts';
import { noteAdmin } from './admins.ts';
import { concernOf } from './concern.ts';
import type { Draft } from './draft.ts';
import { alarm } from './outcome.ts';
import { forgetOwed } from './owed-unmutes.ts';

/** The bot's rights have changed: an alarm when they are gone, a word when they are back. */
export function recordRights(draft: Draft, event: RightsEvent): void {
  const concern = concernOf(draft, event.chat);
  if (concern === 'ignore') return;
  const chat = draft.view.read(chatKind, event.chat) ?? newChat(event.chat);
  if (chat.rightsAt !== undefined && event.at < chat.rightsAt) return draft.note('something newer is known');
  const { present, mayRemove, mayRestrict } = event;
  if (chat.private !== undefined) return draft.note('a private chat: there are no rights');
  const alarmed = chat.alarmedAt !== undefined;
  const isNew = chat.title === undefined || isFound(event);
  noteRights(chat, event);
  // Among admins Reeve needs no rights but to be there.
  if (present && (concern === 'admins' || (mayRemove && mayRestrict))) delete chat.alarmedAt;
  draft.view.put(chatKind, chat, event.chat);
  if (present && event.title === undefined && !chat.lookedUp) return lookUp(draft, chat);
  if (present && concern === 'run') meetAdmins(draft, event.chat);
  if (!present) return alarm(draft, event.chat, 'notice.gone');
  if (concern === 'admins') return;
  // A bot is first added and then made an admin: that it begins without rights is not worth an alarm.
  if (!(mayRemove && mayRestrict)) return isNew ? undefined : alarm(draft, event.chat, 'notice.rights');
  if (!alarmed) return;
  const words = say(draft.community.data, 'notice.rights-back', { chat: chat.title || nativeId(event.chat) });
  draft.notify('chat.rights-back', { platform: platformOf(event.chat), words, about: event.chat });
}

/** Looked up, and not told because something has changed. */
function isFound({ id }: Pick<RightsEvent, 'id'>): boolean {
  return id.startsWith('found:');
}

function noteRights(chat: Chat, { id, at, title, present, mayRemove, mayRestrict, bot }: RightsEvent): void {
  // A chat without a title is known all the same, once it has been looked up.
  const found = isFound({ id }) ? (chat.title ?? '') : undefined;
  const shown = title ?? found;
  Object.assign(chat, { present, mayRemove, mayRestrict, rightsAt: at });
  if (shown !== undefined) chat.title = shown;
  if (bot !== undefined) chat.bot = bot;
  if (!present) delete chat.lookedUp;
}

/** Who they are was settled before Reeve came, and some platforms tell of changes only: asked once, before they are judged. */
export function meetAdmins(draft: Draft, id: ChatId): void {
  if (draft.abilities(id).tellsAdmins) return;
  const chat = draft.view.read(chatKind, id) ?? newChat(id);
  if (chat.lookedUp) return;
  draft.view.put(chatKind, chat, id);
  lookUp(draft, chat);
}

/** The platform tells neither title nor admins, nor perhaps what the bot may do, when it comes in: asked once. */
function lookUp(draft: Draft, chat: Chat): void {
  chat.lookedUp = true;
  draft.do({ type: 'look-up', chat: chat.id });
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
  for (const moved of draft.community.workflows.hooks.moved) moved(draft, event);
}

/** Only in the community's own groups: anybody can be the admin of some group to which Reeve was added. */
export function recordRole(draft: Draft, event: RoleEvent): void {
  if (concernOf(draft, event.chat) !== 'run') return;
  const member = draft.memberOf(event.member);
  if (!event.member.unnamed) {
    member.name = event.member.name;
    delete member.unnamed;
  }
  noteAdmin(draft, member, event.chat, event.admin);
  draft.keep(member);
}

/** An admin freed a member by the platform's own means: our mute is over. Or muted them: it is not ours to end. */
export function recordRestriction(draft: Draft, event: RestrictedEvent): void {
  if (event.by.kind === 'bot') return;
  const member = draft.memberOf(event.member);
  if (!event.maySend && !member.owed) return;
  forgetOwed(member, event);
  if (!event.maySend) return draft.keep(member);
  member.sanctions = (member.sanctions ?? []).filter((one) => one.kind !== 'mute' || one.chat !== event.chat);
  draft.keep(member);
}
