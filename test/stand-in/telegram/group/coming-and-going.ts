import type { ChatInviteLink, User } from '@grammyjs/types';
import type { BotRights, Group } from '../interface.ts';
import { noPermissions } from '../methods/schema.ts';
import {
  addMessage,
  type ChatState,
  changeMembership,
  chatJson,
  everyRight,
  inside,
  type Membership,
  membershipOf,
  outside,
  seconds,
  type World,
} from '../world.ts';

type Moves = Pick<
  Group,
  'joins' | 'joinsBy' | 'leaves' | 'asksToJoin' | 'removes' | 'mutes' | 'frees' | 'promotes' | 'demotes' | 'botBecomes'
>;

export function comingAndGoing(world: World, chat: ChatState): Moves {
  const owner = () => world.people.get([...chat.memberships].find(([, { status }]) => status === 'creator')?.[0] ?? 0);
  const change = (user: User, by: User, to: Membership) => changeMembership(world, chat, { user, by, to });
  const service = (by: User, content: Record<string, unknown>) =>
    addMessage(world, chat, { from: { ...by }, ...content }, membershipOf(world, chat, world.bot.id).inside);

  const request = async (user: User, more: { readonly bio?: string; readonly invite_link?: ChatInviteLink }) => {
    chat.requests.add(user.id);
    if (more.invite_link) chat.requestedBy.set(user.id, more.invite_link);
    if (membershipOf(world, chat, world.bot.id).rights?.can_invite_users !== true) return;
    const asked = { chat: chatJson(chat), from: { ...user }, user_chat_id: user.id, date: seconds(world) };
    await world.emit('chat_join_request', { ...asked, ...more }, chat.id);
  };

  return {
    async joins({ user }, by) {
      const now = membershipOf(world, chat, user.id);
      if (now.status === 'kicked') throw new Error(`stand-in: ${user.first_name} is banned from ${chat.title}`);
      // Who was muted and left is muted still when coming back.
      await change(user, by?.user ?? user, now.status === 'restricted' ? { ...now, inside: true } : inside);
      await service(by?.user ?? user, { new_chat_members: [{ ...user }] });
    },
    async joinsBy({ user }, address) {
      const link = chat.links.get(address);
      if (link === undefined) throw new Error(`stand-in: there is no such link to ${chat.title}`);
      if (link.creates_join_request) return request(user, { invite_link: link });
      await changeMembership(world, chat, { user, by: user, to: inside, link });
      await service(user, { new_chat_members: [{ ...user }] });
    },
    async leaves({ user }) {
      const now = membershipOf(world, chat, user.id);
      await change(user, user, now.status === 'restricted' ? { ...now, inside: false } : outside);
      await service(user, { left_chat_member: { ...user } });
    },
    async asksToJoin({ user }, bio) {
      await request(user, bio === undefined ? {} : { bio });
    },
    async removes(admin, { user }) {
      await change(user, admin.user, { status: 'kicked', inside: false, until: 0 });
      await service(admin.user, { left_chat_member: { ...user } });
    },
    async mutes(admin, { user }, until = 0) {
      await change(user, admin.user, {
        status: 'restricted',
        inside: membershipOf(world, chat, user.id).inside,
        until: Math.floor(until / 1000),
        permissions: noPermissions,
      });
    },
    frees: (admin, { user }) => change(user, admin.user, inside),
    promotes: ({ user }) => change(user, owner()?.user ?? user, { ...inside, status: 'administrator' }),
    demotes: ({ user }) => change(user, owner()?.user ?? user, inside),
    botBecomes: (rights) => change(world.bot, owner()?.user ?? world.bot, botMembership(rights)),
  };
}

/** Default: an admin with every right. */
export function botMembership({ present = true, admin = true, ...rights }: BotRights): Membership {
  if (!present) return { status: 'kicked', inside: false, until: 0 };
  if (!admin) return inside;
  const all = Object.fromEntries(everyRight.map((right) => [right, true]));
  return { status: 'administrator', inside: true, until: 0, rights: { ...all, ...rights } };
}
