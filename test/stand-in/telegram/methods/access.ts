import type { User } from '@grammyjs/types';
import { type ChatState, isAdmin, type Membership, membershipOf, type Right, type World } from '../world.ts';
import { badRequest, forbidden, Refusal } from './refusal.ts';

/** The chat, when the bot is in it. */
export function chatFor(world: World, id: number | string): ChatState {
  const chat = world.chats.get(Number(id));
  if (chat === undefined) throw badRequest('chat not found');
  if (chat.migratedTo !== undefined) {
    const words = 'Bad Request: group chat was upgraded to a supergroup chat';
    throw new Refusal(400, words, { migrate_to_chat_id: chat.migratedTo });
  }
  const bot = membershipOf(world, chat, world.bot.id);
  if (bot.status === 'kicked') throw forbidden(`bot was kicked from the ${chat.type} chat`);
  if (!bot.inside) throw forbidden(`bot is not a member of the ${chat.type} chat`);
  return chat;
}

export function mustHave(world: World, chat: ChatState, right: Right, refusal: Refusal): void {
  const bot = membershipOf(world, chat, world.bot.id);
  if (!isAdmin(bot) || bot.rights?.[right] !== true) throw refusal;
}

/** Somebody the bot may sanction, and how they stand. */
export function sanctionable(world: World, chat: ChatState, id: number): { user: User; now: Membership } {
  mustHave(world, chat, 'can_restrict_members', badRequest('not enough rights to restrict/unrestrict chat member'));
  if (id === world.bot.id) throw badRequest("can't restrict self");
  const person = world.people.get(id);
  if (person === undefined) throw badRequest('PARTICIPANT_ID_INVALID');
  const now = membershipOf(world, chat, id);
  if (now.status === 'creator') throw badRequest("can't remove chat owner");
  if (now.status === 'administrator') throw badRequest('user is an administrator of the chat');
  return { user: person.user, now };
}
