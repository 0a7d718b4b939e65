/** Power levels of a room (https://spec.matrix.org/v1.17/client-server-api/#mroompower_levels), for both halves. */
export interface PowerLevels {
  /** Of those who are listed. */
  readonly users: ReadonlyMap<string, number>;
  readonly usersDefault: number;
  readonly ban: number;
  readonly kick: number;
  readonly redact: number;
  /** To send messages. */
  readonly send: number;
  /** To redact one's own, or anybody's together with `redact`. */
  readonly sendRedaction: number;
  /** To change the power levels. */
  readonly change: number;
}

/** Of a content as it came: what is not as it should be is as good as missing. */
export function powerLevelsOf(content: unknown): PowerLevels {
  const raw = fieldsOf(content);
  const events = fieldsOf(raw.events);
  const eventsDefault = levelOf(raw.events_default, 0);
  const users = Object.entries(fieldsOf(raw.users)).map(([user, level]) => [user, levelOf(level, 0)] as const);
  return {
    users: new Map(users),
    usersDefault: levelOf(raw.users_default, 0),
    ban: levelOf(raw.ban, 50),
    kick: levelOf(raw.kick, 50),
    redact: levelOf(raw.redact, 50),
    send: levelOf(events['m.room.message'], eventsDefault),
    sendRedaction: levelOf(events['m.room.redaction'], eventsDefault),
    change: levelOf(events['m.room.power_levels'], levelOf(raw.state_default, 50)),
  };
}

export function levelOfUser(levels: PowerLevels, user: string): number {
  return levels.users.get(user) ?? levels.usersDefault;
}

/** Whom a community counts as an admin of the room: who may remove others and what they write. */
export function isAdmin(levels: PowerLevels, user: string): boolean {
  return levelOfUser(levels, user) >= Math.max(50, levels.ban, levels.kick, levels.redact);
}

export function maySend(levels: PowerLevels, user: string): boolean {
  return levelOfUser(levels, user) >= levels.send;
}

export function mayRemove(levels: PowerLevels, user: string): boolean {
  return levelOfUser(levels, user) >= Math.max(levels.redact, levels.sendRedaction);
}

/** Muting is a change of the power levels. */
export function mayRestrict(levels: PowerLevels, user: string): boolean {
  return levelOfUser(levels, user) >= Math.max(levels.ban, levels.kick, levels.change);
}

/** Rooms of versions before 10 may hold numbers as strings. */
function levelOf(raw: unknown, otherwise: number): number {
  const level = typeof raw === 'string' && /^\s*[+-]?\d+\s*$/.test(raw) ? Number(raw) : raw;
  return typeof level === 'number' && Number.isFinite(level) ? level : otherwise;
}

function fieldsOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? { ...raw } : {};
}
