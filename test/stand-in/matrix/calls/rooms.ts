import { authorize } from '../authorize.ts';
import { found, happen, move, usualLevels } from '../happen.ts';
import { forbidden, notFound, Refusal } from '../refusal.ts';
import { type Membership, membershipIn } from '../world.ts';
import type { Asked, Route } from './route.ts';
import * as schema from './schema.ts';

export const roomCalls: readonly Route[] = [
  { method: 'GET', path: 'v3/account/whoami', call: 'whoami', act: ({ world }) => ({ user_id: world.bot }) },
  moving('invite', 'invite', schema.aimed),
  {
    ...moving('kick', 'leave', schema.aimed),
    act: (asked) => {
      const from = membershipIn(asked.room(), aimedAt(asked));
      if (from === 'ban') throw new Refusal(403, 'M_BAD_STATE', 'Cannot kick user who was banned');
      if (from === 'leave') throw forbidden('The target user is not in the room');
      return moved(asked, aimedAt(asked), 'leave');
    },
  },
  moving('ban', 'ban', schema.aimed),
  {
    ...moving('unban', 'leave', schema.aimed),
    act: (asked) => {
      if (membershipIn(asked.room(), aimedAt(asked)) !== 'ban')
        throw new Refusal(403, 'M_BAD_STATE', 'Cannot unban user who was not banned');
      return moved(asked, aimedAt(asked), 'leave');
    },
  },
  {
    ...moving('join', 'join', schema.reason),
    act: (asked) => ({ ...moved(asked, asked.world.bot, 'join'), room_id: asked.room().id }),
  },
  { ...moving('leave', 'leave', schema.reason), act: (asked) => moved(asked, asked.world.bot, 'leave') },
  { method: 'POST', path: 'v3/createRoom', call: 'createRoom', body: schema.createRoom, act: createRoom },
  {
    method: 'GET',
    path: 'v3/directory/room/:alias',
    call: 'get-alias',
    act: ({ world, part }) => ({ room_id: aliased(world.aliases, part('alias')), servers: [world.server] }),
  },
  {
    method: 'PUT',
    path: 'v3/directory/room/:alias',
    call: 'put-alias',
    body: schema.alias,
    act: ({ world, part, body }) => {
      if (world.aliases.has(part('alias'))) {
        throw new Refusal(409, 'M_UNKNOWN', `Room alias ${part('alias')} already exists`);
      }
      world.aliases.set(part('alias'), String(body.room_id));
      return {};
    },
  },
  {
    method: 'DELETE',
    path: 'v3/directory/room/:alias',
    call: 'delete-alias',
    act: ({ world, part }) => {
      aliased(world.aliases, part('alias'));
      world.aliases.delete(part('alias'));
      return {};
    },
  },
];

function moving(name: string, to: Membership, body: Route['body']): Route {
  return {
    method: 'POST',
    path: `v3/rooms/:room/${name}`,
    call: name,
    body: body as NonNullable<Route['body']>,
    act: (asked) => moved(asked, aimedAt(asked), to),
  };
}

function aimedAt({ body }: Asked): string {
  return String(body.user_id);
}

function moved(asked: Asked, user: string, to: Membership): object {
  const { world, body } = asked;
  const room = asked.room();
  // Inviting or banning again changes nothing.
  if (membershipIn(room, user) === to && to !== 'leave') {
    authorize(room, { type: 'm.room.member', sender: world.bot, key: user, content: { membership: to } });
    return {};
  }
  void move(world, room, { by: world.bot, user, to, reason: body.reason as string | undefined }).told;
  return {};
}

function createRoom({ world, body }: Asked): object {
  const { room_alias_name: name, invite = [], preset, is_direct, name: title } = schema.createRoom.parse(body);
  const alias = `#${name}:${world.server}`;
  // The namespace of the registration.
  if (name !== undefined && !name.startsWith(`${world.bot.slice(1, world.bot.indexOf(':'))}_dm_`)) {
    throw new Refusal(400, 'M_EXCLUSIVE', 'This application service has not reserved this kind of alias.');
  }
  if (name !== undefined && world.aliases.has(alias)) {
    throw new Refusal(400, 'M_ROOM_IN_USE', 'Room alias already taken');
  }
  const trusted = preset === 'trusted_private_chat' ? invite.map((user) => [user, 100] as const) : [];
  const room = found(world, {
    creator: world.bot,
    title,
    joinRule: preset === 'public_chat' ? 'public' : 'invite',
    levels: usualLevels({ [world.bot]: 100, ...Object.fromEntries(trusted) }),
  });
  if (name !== undefined) world.aliases.set(alias, room.id);
  if (name !== undefined) {
    const content = { alias };
    void happen(world, room, { type: 'm.room.canonical_alias', sender: world.bot, key: '', content });
  }
  for (const user of invite) void move(world, room, { by: world.bot, user, to: 'invite', direct: is_direct }).told;
  return { room_id: room.id };
}

function aliased(aliases: ReadonlyMap<string, string>, alias: string): string {
  const room = aliases.get(alias);
  if (room === undefined) throw notFound(`Room alias ${alias} not found`);
  return room;
}
