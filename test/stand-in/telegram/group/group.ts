import type { Message } from '@grammyjs/types';
import type { Group, GroupOptions } from '../interface.ts';
import { addMessage, type ChatState, inside, memberJson, membershipOf, type World } from '../world.ts';
import { botMembership, comingAndGoing } from './coming-and-going.ts';
import { mayWrite, speaking } from './speaking.ts';

export function makeChat(world: World, options: GroupOptions): ChatState {
  const { type = 'supergroup', owner, admins = [], members = [] } = options;
  const id = options.id ?? (type === 'group' ? -4000 - world.fresh() : -1_001_000_000_000 - world.fresh());
  const chat: ChatState = {
    id,
    title: options.title,
    type,
    forum: options.forum ?? false,
    linked: options.linked?.id,
    lastMessage: 0,
    topics: new Set(),
    messages: new Map(),
    memberships: new Map(),
    bannedChannels: new Set(),
    requests: new Set(),
    links: new Map(),
    requestedBy: new Map(),
    pinned: new Set(),
    reactions: new Map(),
  };
  for (const { user } of members) chat.memberships.set(user.id, inside);
  for (const { user } of admins) chat.memberships.set(user.id, { ...inside, status: 'administrator' });
  if (owner !== undefined) chat.memberships.set(owner.user.id, { ...inside, status: 'creator' });
  chat.memberships.set(world.bot.id, botMembership(options.bot ?? {}));
  world.chats.set(id, chat);
  return chat;
}

export function groupHandle(world: World, chat: ChatState): Group {
  return {
    id: chat.id,
    title: chat.title,
    ...speaking(world, chat),
    ...comingAndGoing(world, chat),
    ...looking(world, chat),
    async upgrade() {
      const next = upgraded(world, chat);
      chat.migratedTo = next.id;
      await addMessage(world, chat, { from: { ...world.bot }, migrate_to_chat_id: next.id }, true);
      await addMessage(world, next, { from: { ...world.bot }, migrate_from_chat_id: chat.id }, true);
      return groupHandle(world, next);
    },
  };
}

function looking(world: World, chat: ChatState) {
  const messages = () => [...chat.messages.values()];
  return {
    member: ({ user }) => memberJson(user, membershipOf(world, chat, user.id)),
    mayWrite: (person) => mayWrite(world, chat, person),
    has: ({ message_id }: Message) => chat.messages.has(message_id),
    messages,
    posts: () => messages().filter(({ from }) => from?.id === world.bot.id),
    pinned: () => [...chat.pinned],
    bannedChannels: () => [...chat.bannedChannels],
    waiting: () => [...chat.requests],
  } satisfies Partial<Group>;
}

/** The supergroup has the people of the group and none of its messages. */
function upgraded(world: World, chat: ChatState): ChatState {
  const id = -1_002_000_000_000 - world.fresh();
  const next: ChatState = { ...chat, id, type: 'supergroup', lastMessage: 0, messages: new Map(), pinned: new Set() };
  world.chats.set(id, next);
  return next;
}
