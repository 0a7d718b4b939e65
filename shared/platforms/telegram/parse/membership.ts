import type { JoinedEvent, LeftEvent, MigratedEvent, RestrictedEvent, RightsEvent } from '../../../event/event.ts';
import { chatId } from '../../../event/ids.ts';
import type { Draft } from '../../draft.ts';
import { linkOf } from './invite-link.ts';
import { chatOf, nameOf, personOf } from './person.ts';
import type { TelegramChat, TelegramMember, TelegramMemberUpdate, TelegramMessage, TelegramUser } from './schema.ts';

/** What a change of a member's status means; nothing for changes that concern nobody (a ban of somebody absent). */
export function memberEvents(update: TelegramMemberUpdate): Draft[] {
  const { old_chat_member: before, new_chat_member: after } = update;
  const common = { at: update.date * 1000, chat: chatOf(update.chat), member: personOf(after.user) };
  const by = somebodyElse(update.from, after.user);
  const events: Draft[] = [];
  if (!present(before) && present(after)) events.push({ type: 'joined', ...common, ...by, ...linkOf(update) });
  if (present(before) && !present(after)) events.push({ type: 'left', ...common, ...by });
  if (isAdmin(before) !== isAdmin(after)) events.push({ type: 'role', ...common, admin: isAdmin(after) });
  if (present(before) && present(after) && restriction(before) !== restriction(after)) {
    events.push(restricted(update, common));
  }
  return events;
}

function restricted(update: TelegramMemberUpdate, common: Pick<RestrictedEvent, 'at' | 'chat' | 'member'>): Draft {
  const after = update.new_chat_member;
  // 0 is Telegram's "for ever".
  const until = maySend(after) || !after.until_date ? undefined : after.until_date * 1000;
  return {
    type: 'restricted',
    ...common,
    by: personOf(update.from),
    maySend: maySend(after),
    ...(until !== undefined && { until }),
  };
}

/** What the bot itself may do; of a private chat only that somebody blocked it, which we learn when we write to them. */
export function rightsEvent(update: TelegramMemberUpdate): Omit<RightsEvent, 'id'> | undefined {
  const rights = rightsOf(update.chat, update.new_chat_member);
  return rights && { ...rights, at: update.date * 1000 };
}

export function rightsOf(chat: TelegramChat, bot: TelegramMember): Omit<RightsEvent, 'id' | 'at'> | undefined {
  if (chat.type !== 'group' && chat.type !== 'supergroup') return undefined;
  return {
    type: 'rights',
    chat: chatOf(chat),
    title: nameOf(chat),
    present: present(bot),
    mayRemove: isAdmin(bot) && bot.can_delete_messages === true,
    mayRestrict: isAdmin(bot) && bot.can_restrict_members === true,
    ...(bot.user.username !== undefined && { bot: bot.user.username }),
  };
}

/** Service messages tell of joining and leaving where the bot is no admin; where it is, `chat_member` tells it too. */
export function serviceEvents(message: TelegramMessage): Draft[] {
  const common = { at: message.date * 1000, chat: chatOf(message.chat) };
  const joined = (message.new_chat_members ?? []).map(
    (user): Omit<JoinedEvent, 'id'> => ({
      type: 'joined',
      ...common,
      member: personOf(user),
      ...somebodyElse(message.from, user),
    }),
  );
  return [...joined, ...leftEvents(message, common), ...migratedEvents(message, common)];
}

function leftEvents({ from, left_chat_member: user }: TelegramMessage, common: Common): Omit<LeftEvent, 'id'>[] {
  if (user === undefined) return [];
  return [{ type: 'left', ...common, member: personOf(user), ...somebodyElse(from, user) }];
}

function migratedEvents({ migrate_to_chat_id: to }: TelegramMessage, common: Common): Omit<MigratedEvent, 'id'>[] {
  return to === undefined ? [] : [{ type: 'migrated', ...common, to: chatId('telegram', to) }];
}

type Common = Pick<JoinedEvent, 'at' | 'chat'>;

function somebodyElse(actor: TelegramUser | undefined, member: TelegramUser): Pick<JoinedEvent, 'by'> {
  return actor === undefined || actor.id === member.id ? {} : { by: personOf(actor) };
}

/** A restricted member may be in the chat or not; one unknown status more is taken for absence. */
function present({ status, is_member }: TelegramMember): boolean {
  if (status === 'restricted') return is_member === true;
  return status === 'creator' || status === 'administrator' || status === 'member';
}

function isAdmin({ status }: TelegramMember): boolean {
  return status === 'creator' || status === 'administrator';
}

function maySend({ status, can_send_messages }: TelegramMember): boolean {
  return status !== 'restricted' || can_send_messages !== false;
}

/** Equal for members who are restricted alike. */
function restriction(member: TelegramMember): number | undefined {
  return maySend(member) ? undefined : (member.until_date ?? 0);
}
