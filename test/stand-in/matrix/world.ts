export type Content = Readonly<Record<string, unknown>>;
export type Membership = 'join' | 'invite' | 'knock' | 'leave' | 'ban';

export interface RoomEvent {
  readonly event_id: string;
  readonly room_id: string;
  readonly type: string;
  readonly sender: string;
  readonly origin_server_ts: number;
  content: Content;
  readonly state_key?: string;
  readonly redacts?: string;
  unsigned: {
    readonly replaces_state?: string;
    readonly prev_content?: Content;
    readonly prev_sender?: string;
    redacted_because?: string;
  };
}

/** What is to become an event. */
export interface Draft {
  readonly type: string;
  readonly sender: string;
  readonly content: Content;
  /** With it, it is state. */
  readonly key?: string;
  readonly redacts?: string;
}

export interface RoomState {
  readonly id: string;
  readonly version: number;
  readonly events: Map<string, RoomEvent>;
  /** By type and key. */
  readonly state: Map<string, RoomEvent>;
}

/** A file that somebody uploaded; of a picture one character for each byte. */
export interface Media {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

export interface PersonState {
  readonly id: string;
  name: string;
  blocked: boolean;
}

/** Everything the stand-in knows. What people do and what the bot asks both change it here. */
export interface World {
  readonly bot: string;
  readonly server: string;
  readonly now: () => number;
  readonly people: Map<string, PersonState>;
  readonly rooms: Map<string, RoomState>;
  /** Room ids by alias. */
  readonly aliases: Map<string, string>;
  /** By address. */
  readonly media: Map<string, Media>;
  /** A number never given before. */
  fresh(): number;
  /** Sends an event on its way to the application service; resolves when it has arrived or been given up. */
  emit(event: RoomEvent): Promise<void>;
}

const keyOf = (type: string, key: string): string => `${type}\n${key}`;

export function stateIn(room: RoomState, type: string, key = ''): RoomEvent | undefined {
  return room.state.get(keyOf(type, key));
}

export function membershipIn(room: RoomState, user: string): Membership {
  return (stateIn(room, 'm.room.member', user)?.content.membership ?? 'leave') as Membership;
}

export function nameOf(world: World, user: string): string {
  return user === world.bot ? 'Reeve' : (world.people.get(user)?.name ?? user);
}

/** Puts an event into the room as it is; `addEvent` asks first whether it may be. */
export function append(world: World, room: RoomState, draft: Draft): RoomEvent {
  const before = draft.key === undefined ? undefined : stateIn(room, draft.type, draft.key);
  const event: RoomEvent = {
    event_id: `$stand-in_${String(world.fresh()).padStart(6, '0')}_${'x'.repeat(27)}`,
    room_id: room.id,
    type: draft.type,
    sender: draft.sender,
    origin_server_ts: world.now(),
    content: structuredClone(draft.content),
    ...(draft.key !== undefined && { state_key: draft.key }),
    ...(draft.redacts !== undefined && { redacts: draft.redacts }),
    unsigned: before
      ? { replaces_state: before.event_id, prev_content: before.content, prev_sender: before.sender }
      : {},
  };
  room.events.set(event.event_id, event);
  if (draft.key !== undefined) room.state.set(keyOf(draft.type, draft.key), event);
  if (draft.type === 'm.room.redaction') redact(room, event);
  return event;
}

function redact(room: RoomState, redaction: RoomEvent): void {
  const target = room.events.get(String(redaction.redacts ?? redaction.content.redacts));
  if (target === undefined || target.unsigned.redacted_because !== undefined) return;
  target.content = {};
  target.unsigned = { ...target.unsigned, redacted_because: redaction.event_id };
}
