import { authorize } from './authorize.ts';
import { forbidden } from './refusal.ts';
import {
  append,
  type Content,
  type Draft,
  type Membership,
  membershipIn,
  nameOf,
  type RoomEvent,
  type RoomState,
  stateIn,
  type World,
} from './world.ts';

/** Makes the event if it may be, and tells the application service of it when that is its business. */
export async function happen(world: World, room: RoomState, draft: Draft): Promise<RoomEvent> {
  const { event, told } = start(world, room, draft);
  await told;
  return event;
}

/** The same, for those whose answer does not wait for the application service. */
export function start(world: World, room: RoomState, draft: Draft): { event: RoomEvent; told: Promise<void> } {
  authorize(room, draft);
  const same = sameState(room, draft);
  if (same !== undefined) return { event: same, told: Promise.resolve() };
  const before = membershipIn(room, world.bot);
  const event = append(world, room, draft);
  const about = draft.type === 'm.room.member' && draft.key === world.bot;
  const there = before === 'join' || membershipIn(room, world.bot) === 'join';
  return { event, told: about || there ? world.emit(event) : Promise.resolve() };
}

/** A homeserver makes no event of state that is set to what it is by whoever set it. */
function sameState(room: RoomState, { type, key, sender, content }: Draft): RoomEvent | undefined {
  const before = key === undefined ? undefined : stateIn(room, type, key);
  const same = before?.sender === sender && JSON.stringify(before.content) === JSON.stringify(content);
  return same ? before : undefined;
}

export interface Move {
  readonly by: string;
  readonly user: string;
  readonly to: Membership;
  readonly reason?: string | undefined;
  readonly direct?: boolean | undefined;
}

export function move(world: World, room: RoomState, { by, user, to, reason, direct }: Move) {
  const inviting = to === 'invite';
  if (inviting && world.people.get(user)?.blocked === true) throw forbidden(`Invites to ${user} are blocked`);
  const named = to === 'join' || to === 'knock' || inviting;
  const content: Content = {
    membership: to,
    ...(named && { displayname: nameOf(world, user) }),
    ...(reason !== undefined && { reason }),
    ...(direct === true && { is_direct: true }),
  };
  return start(world, room, { type: 'm.room.member', sender: by, key: user, content });
}

export interface NewRoom {
  readonly id?: string | undefined;
  readonly creator: string;
  readonly version?: number;
  readonly title?: string | undefined;
  readonly joinRule: 'public' | 'invite' | 'knock';
  readonly levels: Content;
  readonly additionalCreators?: readonly string[];
}

/** With its first events; nobody is told but of what comes after. */
export function found(world: World, asked: NewRoom): RoomState {
  const { creator, version = 11, title, joinRule, levels } = asked;
  const id =
    asked.id ?? (version < 12 ? `!room${world.fresh()}:${world.server}` : `!room${world.fresh()}-of-version-12`);
  const room: RoomState = { id, version, events: new Map(), state: new Map() };
  world.rooms.set(id, room);
  const set = (type: string, content: Content, key = '') =>
    append(world, room, { type, sender: creator, content, key });
  set('m.room.create', {
    room_version: String(version),
    ...(version < 11 && { creator }),
    ...(asked.additionalCreators !== undefined && { additional_creators: asked.additionalCreators }),
  });
  set('m.room.member', { membership: 'join', displayname: nameOf(world, creator) }, creator);
  set('m.room.power_levels', levels);
  set('m.room.join_rules', { join_rule: joinRule });
  set('m.room.history_visibility', { history_visibility: 'shared' });
  if (title !== undefined) set('m.room.name', { name: title });
  return room;
}

/** As Synapse sets them. */
export function usualLevels(users: Readonly<Record<string, number>>): Content {
  return {
    users,
    users_default: 0,
    events: {
      'm.room.name': 50,
      'm.room.power_levels': 100,
      'm.room.history_visibility': 100,
      'm.room.canonical_alias': 50,
      'm.room.avatar': 50,
      'm.room.tombstone': 100,
      'm.room.server_acl': 100,
      'm.room.encryption': 100,
    },
    events_default: 0,
    state_default: 50,
    ban: 50,
    kick: 50,
    redact: 50,
    invite: 0,
    historical: 100,
  };
}
