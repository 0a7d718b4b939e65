import { type ChatId, chatId, type MemberId, memberId } from '../../../event/ids.ts';
import type { Person } from '../../../event/message.ts';
import type { TelegramChat, TelegramUser } from './schema.ts';

export function memberOf(id: number): MemberId {
  return memberId('telegram', id);
}

export function chatOf(chat: TelegramChat): ChatId {
  return chatId('telegram', chat.id);
}

export function personOf(user: TelegramUser): Person {
  return {
    id: memberOf(user.id),
    name: nameOf(user),
    ...(user.username !== undefined && { username: user.username }),
    kind: user.is_bot === true ? 'bot' : 'person',
  };
}

interface Named {
  readonly id: number;
  readonly title?: string | undefined;
  readonly first_name?: string | undefined;
  readonly last_name?: string | undefined;
  readonly username?: string | undefined;
}

/** A chat's title, or a person's names; a deleted account has an empty first name. */
export function nameOf(named: Named): string {
  const name = named.title ?? [named.first_name, named.last_name].filter(Boolean).join(' ');
  return name.trim() || named.username || String(named.id);
}

interface Sent {
  readonly chat?: TelegramChat | undefined;
  readonly from?: TelegramUser | undefined;
  readonly sender_chat?: TelegramChat | undefined;
  readonly is_automatic_forward?: boolean | undefined;
}

/**
 * Who wrote it. With `sender_chat`, `from` is one of Telegram's stand-in bots and says nothing: the group itself is an
 * anonymous admin; the linked channel's posts, forwarded by Telegram, are the group's own too; the rest are channels.
 */
export function senderOf(sent: Sent): Person | undefined {
  const as = sent.sender_chat;
  if (as === undefined) return sent.from && personOf(sent.from);
  const own = as.id === sent.chat?.id || sent.is_automatic_forward === true;
  return {
    id: memberOf(as.id),
    name: nameOf(as),
    ...(as.username !== undefined && { username: as.username }),
    kind: own ? 'chat' : 'channel',
  };
}
