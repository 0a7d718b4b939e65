import { isDeepStrictEqual } from 'node:util';
import { forbidden } from './refusal.ts';
import { type Content, type Draft, type Membership, membershipIn, type RoomState, stateIn } from './world.ts';

/** May it happen? The rules of room version 11 and 12: https://spec.matrix.org/v1.17/rooms/v11/#authorization-rules */
export function authorize(room: RoomState, draft: Draft): void {
  const { type, sender, key } = draft;
  if (type === 'm.room.member') return authorizeMember(room, draft);
  if (membershipIn(room, sender) !== 'join') throw forbidden(`User ${sender} not in room ${room.id}`);
  const needed = key === undefined ? toSend(room, type) : toSet(room, type);
  if (levelOf(room, sender) < needed) {
    throw forbidden(
      `You don't have permission to post that to the room. user_level (${levelOf(room, sender)}) < send_level (${needed})`,
    );
  }
  if (key?.startsWith('@') === true && key !== sender) throw forbidden('You are not allowed to set others state');
  if (type === 'm.room.power_levels') authorizeLevels(room, draft);
  if (type === 'm.room.redaction') authorizeRedaction(room, draft);
}

function authorizeRedaction(room: RoomState, { sender, content, redacts }: Draft): void {
  const target = room.events.get(String(redacts ?? content.redacts));
  const own = target?.sender === sender;
  if (!own && !mayRedact(room, sender)) throw forbidden("You don't have permission to redact events");
}

export function mayRedact(room: RoomState, user: string): boolean {
  return levelOf(room, user) >= named(room, 'redact', 50);
}

type Judge = (room: RoomState, sender: string, user: string, from: Membership) => void;

function authorizeMember(room: RoomState, { sender, key = '', content }: Draft): void {
  const judge = judges[content.membership as Membership];
  judge(room, sender, key, membershipIn(room, key));
}

const judges: Readonly<Record<Membership, Judge>> = {
  join(room, sender, user, from) {
    if (sender !== user) throw forbidden('Cannot force another user to join.');
    if (from === 'ban') throw forbidden('You are banned from this room');
    const open = stateIn(room, 'm.room.join_rules')?.content.join_rule === 'public';
    if (!open && from !== 'join' && from !== 'invite') throw forbidden('You are not invited to this room.');
  },
  invite(room, sender, user, from) {
    mustBeIn(room, sender);
    if (from === 'ban') throw forbidden(`${user} is banned from the room`);
    if (from === 'join') throw forbidden(`${user} is already in the room.`);
    mustReach(room, sender, 'invite', 0, "You don't have permission to invite users");
  },
  knock(room, sender, user, from) {
    if (sender !== user) throw forbidden('You cannot knock for other users');
    if (stateIn(room, 'm.room.join_rules')?.content.join_rule !== 'knock') {
      throw forbidden("You don't have permission to knock");
    }
    if (['join', 'invite', 'ban'].includes(from)) throw forbidden(`You cannot knock on a room you are ${from} in`);
  },
  leave(room, sender, user, from) {
    if (sender === user) {
      if (!['join', 'invite', 'knock'].includes(from)) throw forbidden(`User ${user} not in room`);
      return;
    }
    mustBeIn(room, sender);
    if (from === 'ban') mustReach(room, sender, 'ban', 50, "You don't have permission to unban");
    mustReach(room, sender, 'kick', 50, 'You cannot kick user');
    mustBeAbove(room, sender, user, `You cannot kick user ${user}.`);
  },
  ban(room, sender, user) {
    mustBeIn(room, sender);
    mustReach(room, sender, 'ban', 50, "You don't have permission to ban");
    mustBeAbove(room, sender, user, `You don't have permission to ban ${user}`);
  },
};

function mustBeIn(room: RoomState, user: string): void {
  if (membershipIn(room, user) !== 'join') throw forbidden(`${user} not in room ${room.id}.`);
}

function mustReach(room: RoomState, user: string, level: string, otherwise: number, words: string): void {
  if (levelOf(room, user) < named(room, level, otherwise)) throw forbidden(words);
}

function mustBeAbove(room: RoomState, user: string, other: string, words: string): void {
  if (user !== other && levelOf(room, other) >= levelOf(room, user)) throw forbidden(words);
}

/** Nobody gives or takes what stands above them; who stands as high as they do is theirs alone to lower. */
function authorizeLevels(room: RoomState, { sender, content }: Draft): void {
  const before = stateIn(room, 'm.room.power_levels')?.content;
  if (before === undefined) return;
  const own = levelOf(room, sender);
  for (const [path, was, is] of changedLevels(before, content)) {
    const user = path[0] === 'users' ? path[1] : undefined;
    if (user !== undefined && creatorsOf(room).includes(user)) {
      throw forbidden('Creators must not be in the users of the power levels');
    }
    const above = [was, is].some((level) => level !== undefined && level > own);
    const equal = user !== undefined && user !== sender && was === own;
    if (above || equal) throw forbidden("You don't have permission to add ops level greater than your own");
  }
}

type ChangedLevel = readonly [path: readonly string[], was: number | undefined, is: number | undefined];

const levelNames = ['users_default', 'events_default', 'state_default', 'ban', 'kick', 'redact', 'invite'];

function changedLevels(before: Content, after: Content): ChangedLevel[] {
  const changed: ChangedLevel[] = [];
  const compare = (path: readonly string[], was: unknown, is: unknown): void => {
    if (isDeepStrictEqual(was, is)) return;
    changed.push([path, was as number | undefined, is as number | undefined]);
  };
  for (const name of levelNames) compare([name], before[name], after[name]);
  for (const group of ['users', 'events', 'notifications']) {
    const [was, is] = [record(before[group]), record(after[group])];
    for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) compare([group, key], was[key], is[key]);
  }
  return changed;
}

export function levelOf(room: RoomState, user: string): number {
  const creators = creatorsOf(room);
  if (creators.includes(user)) return Number.POSITIVE_INFINITY;
  const { users, users_default } = levels(room);
  return (record(users)[user] ?? users_default ?? 0) as number;
}

function creatorsOf(room: RoomState): readonly string[] {
  const create = stateIn(room, 'm.room.create');
  if (room.version < 12 || create === undefined) return [];
  return [create.sender, ...((create.content.additional_creators ?? []) as readonly string[])];
}

export function toSend(room: RoomState, type: string): number {
  return (record(levels(room).events)[type] ?? levels(room).events_default ?? 0) as number;
}

function toSet(room: RoomState, type: string): number {
  return (record(levels(room).events)[type] ?? levels(room).state_default ?? 50) as number;
}

function named(room: RoomState, name: string, otherwise: number): number {
  return (levels(room)[name] ?? otherwise) as number;
}

function levels(room: RoomState): Content {
  return stateIn(room, 'm.room.power_levels')?.content ?? {};
}

function record(value: unknown): Content {
  return (value ?? {}) as Content;
}
