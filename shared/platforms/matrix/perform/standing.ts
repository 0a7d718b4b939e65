import * as z from 'zod/mini';
import type { Outcome } from '../../platform.ts';
import { levelOfUser, type PowerLevels, powerLevelsOf } from '../power-levels.ts';
import type { Content, Refused } from './api.ts';
import { refuse } from './outcome.ts';
import { type Room, refusal, stateOf } from './room.ts';

/** Whatever the room lets its members do, from here on somebody is an admin of it. */
const adminLevel = 50;

/** Who stands how high in the room at this moment. */
export async function levelsIn(room: Room): Promise<{ readonly ok: true; readonly levels: PowerLevels } | Refused> {
  const creators = await creatorsOf(room);
  if (!creators.ok) return creators;
  const state = await stateOf(room, 'm.room.power_levels');
  return state.ok ? { ok: true, levels: withCreators(state.content, creators.users) } : state;
}

const createSchema = z.object({ additional_creators: z.optional(z.array(z.string())) });

/** Since room version 12, in which ids of rooms name no server: https://spec.matrix.org/v1.17/rooms/v12/ */
export async function creatorsOf(
  room: Room,
): Promise<{ readonly ok: true; readonly users: readonly string[] } | Refused> {
  if (room.id.includes(':')) return { ok: true, users: [] };
  const create = await stateOf(room, 'm.room.create');
  if (!create.ok) return create;
  const more = createSchema.safeParse(create.content).data?.additional_creators ?? [];
  return { ok: true, users: [create.sender, ...more] };
}

/** Creators are not among the users, and nobody stands above them. */
export function withCreators(content: Content, creators: readonly string[]): PowerLevels {
  const levels = powerLevelsOf(content);
  const above = creators.map((user) => [user, Number.POSITIVE_INFINITY] as const);
  return { ...levels, users: new Map([...levels.users, ...above]) };
}

/** The homeserver would let a bot of level 100 act against admins of level 50. */
export async function whyNot(room: Room, user: string): Promise<Outcome | undefined> {
  const found = await levelsIn(room);
  return found.ok ? againstAdmin(found.levels, room.bot, user) : refusal(room, found);
}

export function againstAdmin(levels: PowerLevels, bot: string, user: string): Outcome | undefined {
  const level = levelOfUser(levels, user);
  const own = levelOfUser(levels, bot);
  if (level >= adminLevel) return refuse('target-is-admin', `their level in the room is ${level}`);
  return level < own ? undefined : refuse('no-rights', `the bot’s level is ${own}, theirs is ${level}`);
}

/** The content of the power levels with another level for one user; without one they have the default. */
export function withLevel(content: Content, user: string, level: number | undefined): Content {
  const { [user]: _, ...others } = (content.users ?? {}) as Readonly<Record<string, unknown>>;
  return { ...content, users: level === undefined ? others : { ...others, [user]: level } };
}
