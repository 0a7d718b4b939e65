import * as z from 'zod/mini';
import type { Approve, Ban, Decline, Kick, Mute, Remove, Unban, Unmute } from '../../../effects/effect.ts';
import { type MemberId, nativeId } from '../../../event/ids.ts';
import type { Outcome } from '../../platform.ts';
import type { Answer } from './api.ts';
import type { ChatApi } from './chat.ts';
import { refuse } from './outcome.ts';
import { permissions, untilDate } from './permissions.ts';
import { userId } from './words.ts';

export async function remove(chat: ChatApi, { messageIds, member }: Remove): Promise<Outcome> {
  const [first, ...more] = messageIds.map(Number);
  if (first === undefined) return { result: 'already' };
  const refused = await writtenByAdmin(chat, member);
  if (refused !== undefined) return refused;
  // Of several, deleteMessages skips those that are gone; of one, deleteMessage tells us that it was gone.
  const answer =
    more.length > 0
      ? await chat.call('deleteMessages', { message_ids: [first, ...more] })
      : await chat.call('deleteMessage', { message_id: first });
  return !answer.ok && /message can't be deleted/i.test(answer.description)
    ? notDeletable(chat, answer.description)
    : chat.outcome(answer);
}

const statusSchema = z.object({ status: z.string() });

/** Telegram lets a bot delete what admins write, and has not told of those who were admins before the bot came. */
async function writtenByAdmin(chat: ChatApi, member: MemberId): Promise<Outcome | undefined> {
  const user_id = userId(member);
  if (user_id === undefined) return undefined;
  const found = await chat.call('getChatMember', { user_id });
  if (!found.ok) return found.code === 429 ? chat.outcome(found) : undefined;
  const status = statusSchema.safeParse(found.result).data?.status;
  const isAdmin = status === 'creator' || status === 'administrator';
  return isAdmin ? refuse('target-is-admin', 'the author is an admin of the chat') : undefined;
}

const deleterSchema = z.object({ can_delete_messages: z.optional(z.boolean()) });

/** Telegram says the same for want of the right and of messages older than 48 hours; the admins must know which. */
async function notDeletable(chat: ChatApi, detail: string): Promise<Outcome> {
  const bot = await chat.call('getChatMember', { user_id: chat.botId });
  const mayDelete = bot.ok && deleterSchema.safeParse(bot.result).data?.can_delete_messages === true;
  return refuse(mayDelete ? 'too-late' : 'no-rights', detail);
}

export async function mute(chat: ChatApi, effect: Mute, now: number): Promise<Outcome> {
  const refused = notSanctionable(effect);
  if (refused !== undefined) return refused;
  if (isChannel(effect.member)) return refuse('not-possible', 'a channel cannot be muted, only banned');
  return chat.outcome(
    await chat.call('restrictChatMember', {
      user_id: userId(effect.member),
      permissions: permissions(false),
      until_date: untilDate(effect.until, now),
    }),
  );
}

export async function unmute(chat: ChatApi, { member }: Unmute): Promise<Outcome> {
  if (isChannel(member)) return { result: 'already' };
  return chat.outcome(
    await chat.call('restrictChatMember', { user_id: userId(member), permissions: permissions(true) }),
  );
}

/** Telegram has no kick: a ban that is lifted at once. Repeating both after a fault does no harm. */
export async function kick(chat: ChatApi, effect: Kick): Promise<Outcome> {
  const refused = notSanctionable(effect);
  if (refused !== undefined) return refused;
  if (isChannel(effect.member)) return refuse('not-possible', 'a channel cannot be removed, only banned');
  const user_id = userId(effect.member);
  const banned = await chat.call('banChatMember', { user_id });
  if (!banned.ok) return chat.outcome(banned);
  const freed = await chat.call('unbanChatMember', { user_id, only_if_banned: true });
  return onlyInSupergroups(freed) ? chat.done() : chat.outcome(freed);
}

export async function ban(chat: ChatApi, effect: Ban): Promise<Outcome> {
  const refused = notSanctionable(effect);
  if (refused !== undefined) return refused;
  return chat.outcome(
    isChannel(effect.member)
      ? await chat.call('banChatSenderChat', { sender_chat_id: Number(nativeId(effect.member)) })
      : await chat.call('banChatMember', { user_id: userId(effect.member) }),
  );
}

export async function unban(chat: ChatApi, { member }: Unban): Promise<Outcome> {
  return chat.outcome(
    isChannel(member)
      ? await chat.call('unbanChatSenderChat', { sender_chat_id: Number(nativeId(member)) })
      : await chat.call('unbanChatMember', { user_id: userId(member), only_if_banned: true }),
  );
}

export async function answerRequest(chat: ChatApi, { type, member }: Approve | Decline): Promise<Outcome> {
  const method = type === 'approve' ? 'approveChatJoinRequest' : 'declineChatJoinRequest';
  return chat.outcome(await chat.call(method, { user_id: userId(member) }));
}

/** Who posts as the group itself is one of its admins. */
function notSanctionable({ chat, member }: Mute | Kick | Ban): Outcome | undefined {
  if (nativeId(member) !== nativeId(chat)) return undefined;
  return refuse('target-is-admin', 'an anonymous admin posts as the group itself');
}

/** Channels have the ids of chats, which are negative. */
function isChannel(member: MemberId): boolean {
  return nativeId(member).startsWith('-');
}

/** From a basic group a ban only removes: there is nothing to lift. */
function onlyInSupergroups(answer: Answer): boolean {
  return !answer.ok && /available (only )?for supergroup/i.test(answer.description);
}
