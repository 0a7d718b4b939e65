import type { User } from '@grammyjs/types';
import {
  addMessage,
  type ChatState,
  changeMembership,
  inside,
  type Membership,
  membershipOf,
  outside,
  personState,
  seconds,
  type World,
} from '../world.ts';
import { chatFor, mustHave, sanctionable } from './access.ts';
import { badRequest } from './refusal.ts';
import { type MethodName, type ParametersOf, permissionNames } from './schema.ts';

export type Method<Name extends MethodName> = (world: World, parameters: ParametersOf<Name>) => unknown;

export const restrictChatMember: Method<'restrictChatMember'> = (world, asked) => {
  const chat = chatFor(world, asked.chat_id);
  if (chat.type === 'group') throw badRequest('method is available only for supergroups');
  const { user, now } = sanctionable(world, chat, asked.user_id);
  if (!now.inside && now.status !== 'restricted') throw badRequest('USER_NOT_PARTICIPANT');
  const free = permissionNames.every((name) => asked.permissions[name] === true);
  const limited: Membership = {
    status: 'restricted',
    inside: now.inside,
    until: untilOf(world, asked.until_date),
    permissions: Object.fromEntries(permissionNames.map((name) => [name, asked.permissions[name] === true])),
  };
  return byBot(world, chat, user, free ? unrestricted(now) : limited);
};

export const banChatMember: Method<'banChatMember'> = (world, { chat_id, user_id, until_date }) => {
  const chat = chatFor(world, chat_id);
  const { user, now } = sanctionable(world, chat, user_id);
  // A basic group keeps no list of the banned: it can only remove who is there.
  if (chat.type === 'group' && !now.inside) throw badRequest('USER_NOT_PARTICIPANT');
  const banned: Membership = { status: 'kicked', inside: false, until: untilOf(world, until_date) };
  if (now.inside) void addMessage(world, chat, { from: { ...world.bot }, left_chat_member: { ...user } }, false);
  return byBot(world, chat, user, chat.type === 'group' ? outside : banned);
};

export const unbanChatMember: Method<'unbanChatMember'> = (world, { chat_id, user_id, only_if_banned }) => {
  const chat = chatFor(world, chat_id);
  if (chat.type === 'group') throw badRequest('method is available for supergroup and channel chats only');
  const { user, now } = sanctionable(world, chat, user_id);
  if (now.status !== 'kicked' && only_if_banned === true) return true;
  return byBot(world, chat, user, outside);
};

export const banChatSenderChat: Method<'banChatSenderChat'> = (world, { chat_id, sender_chat_id }) => {
  senderChat(world, chat_id, sender_chat_id).bannedChannels.add(sender_chat_id);
  return true;
};

export const unbanChatSenderChat: Method<'unbanChatSenderChat'> = (world, { chat_id, sender_chat_id }) => {
  senderChat(world, chat_id, sender_chat_id).bannedChannels.delete(sender_chat_id);
  return true;
};

export const createChatInviteLink: Method<'createChatInviteLink'> = (
  world,
  { chat_id, name, creates_join_request = false },
) => {
  const chat = chatFor(world, chat_id);
  mustHave(world, chat, 'can_invite_users', badRequest('not enough rights to manage chat invite link'));
  const link = {
    invite_link: `https://t.me/+StandIn${world.fresh()}`,
    creator: { ...world.bot },
    creates_join_request,
    is_primary: false,
    is_revoked: false,
    ...(name !== undefined && { name }),
  };
  chat.links.set(link.invite_link, link);
  return link;
};

export const setChatMemberTag: Method<'setChatMemberTag'> = (world, { chat_id, user_id, tag = '' }) => {
  const chat = chatFor(world, chat_id);
  mustHave(world, chat, 'can_manage_tags', badRequest('not enough rights to manage tags'));
  if (!membershipOf(world, chat, user_id).inside) throw badRequest('user not found');
  if (/\p{Extended_Pictographic}/u.test(tag)) throw badRequest('TAG_INVALID');
  return true;
};

export const approveChatJoinRequest: Method<'approveChatJoinRequest'> = (world, { chat_id, user_id }) => {
  const chat = handleRequest(world, chat_id, user_id);
  const { user } = personState(world, user_id);
  const link = chat.requestedBy.get(user_id);
  void changeMembership(world, chat, { user, by: world.bot, to: inside, viaRequest: true, ...(link && { link }) });
  void addMessage(world, chat, { from: { ...user }, new_chat_members: [{ ...user }] }, true);
  return true;
};

export const declineChatJoinRequest: Method<'declineChatJoinRequest'> = (world, { chat_id, user_id }) => {
  handleRequest(world, chat_id, user_id);
  return true;
};

const dayInSeconds = 86_400;

/** Closer than 30 seconds or further than 366 days is for ever (restrictChatMember's documentation). */
function untilOf(world: World, date = 0): number {
  const left = date - seconds(world);
  return left < 30 || left > 366 * dayInSeconds ? 0 : date;
}

function unrestricted(now: Membership): Membership {
  return now.inside ? inside : outside;
}

/** Telegram answers first and tells of the change after. */
function byBot(world: World, chat: ChatState, user: User, to: Membership): true {
  void changeMembership(world, chat, { user, by: world.bot, to });
  return true;
}

function senderChat(world: World, chatId: number | string, senderId: number): ChatState {
  const chat = chatFor(world, chatId);
  if (chat.type === 'group') throw badRequest('method is available for supergroup and channel chats only');
  mustHave(world, chat, 'can_restrict_members', badRequest('not enough rights to ban/unban sender chats'));
  if (!world.channels.has(senderId)) throw badRequest('chat not found');
  return chat;
}

function handleRequest(world: World, chatId: number | string, user: number): ChatState {
  const chat = chatFor(world, chatId);
  mustHave(world, chat, 'can_invite_users', badRequest('not enough rights to manage chat join requests'));
  if (chat.requests.delete(user)) return chat;
  const there = membershipOf(world, chat, user).inside;
  throw badRequest(there ? 'USER_ALREADY_PARTICIPANT' : 'HIDE_REQUESTER_MISSING');
}
