import { found, usualLevels } from '../happen.ts';
import type { Room, RoomOptions } from '../interface.ts';
import { append, nameOf, type RoomState, type World } from '../world.ts';
import { acting } from './acting.ts';
import { looking } from './looking.ts';

export function makeRoom(world: World, options: RoomOptions): RoomState {
  const { owner, admins = [], members = [], bot = { level: 60 }, joinRule = 'public' } = options;
  const version = Number(options.version ?? '11');
  const creator = owner?.id ?? `@founder:${world.server}`;
  const usual = usualLevels({
    ...(version < 12 && { [creator]: 100 }),
    ...Object.fromEntries(admins.map(({ id }) => [id, 50])),
    ...(typeof bot === 'object' && { [world.bot]: bot.level }),
  });
  // A bot of level 50 and more must be able to mute: what the operator is told to set.
  const events = { ...(usual.events as object), 'm.room.power_levels': 50 };
  const levels = { ...usual, events, ...options.levels };
  const room = found(world, { id: options.id, creator, version, title: options.title, joinRule, levels });
  const enter = (user: string, membership = 'join') => {
    if (user === creator) return;
    const content = { membership, displayname: nameOf(world, user) };
    const sender = membership === 'invite' ? creator : user;
    append(world, room, { type: 'm.room.member', sender, key: user, content });
  };
  for (const { id } of [...admins, ...members]) enter(id);
  if (bot !== 'absent') enter(world.bot, bot === 'invited' ? 'invite' : 'join');
  return room;
}

export function roomHandle(world: World, room: RoomState): Room {
  return { id: room.id, ...acting(world, room), ...looking(world, room) };
}
