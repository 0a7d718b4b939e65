import type { ChatInviteLink, ChatMember, ChatPermissions, Message, Update, User } from '@grammyjs/types';
import type { SentFile } from './parameters.ts';

export type Right =
  | 'can_delete_messages'
  | 'can_restrict_members'
  | 'can_invite_users'
  | 'can_pin_messages'
  | 'can_manage_tags';
export const everyRight: readonly Right[] = [
  'can_delete_messages',
  'can_restrict_members',
  'can_invite_users',
  'can_pin_messages',
  'can_manage_tags',
];

/** `until`: epoch seconds, 0 for ever. `inside` tells for the restricted whether they are in the chat. */
export interface Membership {
  readonly status: ChatMember['status'];
  readonly inside: boolean;
  readonly until: number;
  readonly permissions?: ChatPermissions;
  readonly rights?: Readonly<Partial<Record<Right, boolean>>>;
}

export const outside: Membership = { status: 'left', inside: false, until: 0 };
export const inside: Membership = { status: 'member', inside: true, until: 0 };

export interface PersonState {
  user: User;
  started: boolean;
  blocked: boolean;
  readonly inbox: Map<number, Message>;
}

export interface ChatState {
  readonly id: number;
  readonly title: string;
  type: 'group' | 'supergroup';
  readonly forum: boolean;
  readonly linked?: number | undefined;
  migratedTo?: number;
  lastMessage: number;
  readonly topics: Set<number>;
  readonly messages: Map<number, Message>;
  readonly memberships: Map<number, Membership>;
  readonly bannedChannels: Set<number>;
  readonly requests: Set<number>;
  /** Invite links by their address, and by which one somebody has asked to join. */
  readonly links: Map<string, ChatInviteLink>;
  readonly requestedBy: Map<number, ChatInviteLink>;
  readonly pinned: Set<number>;
  /** Reactions by message and person. */
  readonly reactions: Map<string, readonly string[]>;
}

export interface PressState {
  readonly at: number;
  answer?: { readonly text?: string; readonly alert: boolean };
}

export type UpdateKind = Exclude<keyof Update, 'update_id'>;

/** Everything the stand-in knows. What people do and what the bot asks both change it here. */
export interface World {
  readonly bot: User;
  readonly now: () => number;
  readonly readsAllMessages: boolean;
  readonly people: Map<number, PersonState>;
  readonly channels: Map<number, string>;
  readonly chats: Map<number, ChatState>;
  readonly presses: Map<string, PressState>;
  /** What the bot has sent, by file id. */
  readonly files: Map<string, SentFile>;
  readonly webhook: { url: string; secret: string; allowed?: readonly string[]; maxConnections?: number };
  /** A number never given before. */
  fresh(): number;
  /** Makes an update and sends it on its way, when Telegram would; resolves when it has arrived or been given up. */
  emit(kind: UpdateKind, content: object, queue: number): Promise<void>;
}

/** As of now: restrictions and bans end by themselves. */
export function membershipOf(world: World, chat: ChatState, user: number): Membership {
  const membership = chat.memberships.get(user) ?? outside;
  if (membership.until === 0 || membership.until * 1000 > world.now()) return membership;
  return membership.inside ? inside : outside;
}

export function isAdmin({ status }: Membership): boolean {
  return status === 'creator' || status === 'administrator';
}

export function chatJson(chat: ChatState): object {
  return { id: chat.id, title: chat.title, type: chat.type, ...(chat.forum && { is_forum: true }) };
}

export function memberJson(user: User, membership: Membership): ChatMember {
  const { status, permissions, rights, inside: is_member, until: until_date } = membership;
  switch (status) {
    case 'restricted':
      return { user: { ...user }, status, is_member, ...permissions, until_date } as ChatMember;
    case 'administrator':
      return { user: { ...user }, status, is_anonymous: false, can_manage_chat: true, ...rights } as ChatMember;
    case 'kicked':
      return { user: { ...user }, status, until_date };
    default:
      return { user: { ...user }, status } as ChatMember;
  }
}

export const seconds = (world: World): number => Math.floor(world.now() / 1000);

/** Changes a membership and tells the bot, which learns of others only as an admin. */
export async function changeMembership(
  world: World,
  chat: ChatState,
  change: {
    readonly user: User;
    readonly by: User;
    readonly to: Membership;
    readonly viaRequest?: boolean;
    readonly link?: ChatInviteLink;
  },
): Promise<void> {
  const { user, by, to } = change;
  const before = membershipOf(world, chat, user.id);
  chat.memberships.set(user.id, to);
  const self = user.id === world.bot.id;
  if (!self && !isAdmin(membershipOf(world, chat, world.bot.id))) return;
  const content = {
    chat: chatJson(chat),
    from: { ...by },
    date: seconds(world),
    old_chat_member: memberJson(user, before),
    new_chat_member: memberJson(user, to),
    ...(change.viaRequest === true && { via_join_request: true }),
    ...(change.link && { invite_link: change.link }),
  };
  await world.emit(self ? 'my_chat_member' : 'chat_member', content, chat.id);
}

/** Puts a message into the chat; `seen`: the bot gets it as an update. */
export async function addMessage(
  world: World,
  chat: ChatState,
  content: Readonly<Record<string, unknown>>,
  seen: boolean,
): Promise<Message> {
  chat.lastMessage += 1;
  const message = { message_id: chat.lastMessage, chat: chatJson(chat), date: seconds(world), ...content } as Message;
  chat.messages.set(message.message_id, message);
  if (seen) await world.emit('message', message, chat.id);
  return message;
}

export function personState(world: World, id: number): PersonState {
  const person = world.people.get(id);
  if (person === undefined) throw new Error(`stand-in: nobody has the id ${id}; make them with person()`);
  return person;
}
