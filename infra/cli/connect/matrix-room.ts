import * as z from 'zod';
import type { Api } from '../../../shared/platforms/matrix/perform/api.ts';
import { inRoom, memberOf, type Room, stateOf } from '../../../shared/platforms/matrix/perform/room.ts';
import { creatorsOf, withCreators } from '../../../shared/platforms/matrix/perform/standing.ts';
import { isAdmin, levelOfUser, type PowerLevels } from '../../../shared/platforms/matrix/power-levels.ts';

export interface RoomReport {
  readonly title: string;
  /** What must be done before Reeve can run the room; empty: it is ready. */
  readonly missing: readonly string[];
  /** Full ids of its admins besides the bot. */
  readonly admins: readonly string[];
}

/** What the bot lacks in a room. In the admins' room it only has to be there and to read. */
export async function roomReport(api: Api, id: string, role: 'group' | 'admin chat'): Promise<RoomReport> {
  const room = inRoom(api, id, 'connect');
  const bot = await memberOf(room, api.bot);
  if (!bot.ok || bot.membership !== 'join') {
    const invited = bot.ok && bot.membership === 'invite';
    return { title: id, missing: [invited ? waiting(api.bot) : notThere(api.bot)], admins: [] };
  }
  const title = await titleOf(room);
  const shut = (await isEncrypted(room)) ? [encrypted] : [];
  const state = await stateOf(room, 'm.room.power_levels');
  const creators = await creatorsOf(room);
  if (!state.ok || !creators.ok) return { title, missing: [...shut, 'its power levels cannot be read'], admins: [] };
  const levels = withCreators(state.content, creators.users);
  const admins = [...levels.users.keys()].filter((user) => user !== api.bot && isAdmin(levels, user));
  const lacks = role === 'group' ? lacking(levels, state.content, api.bot) : [];
  return { title, missing: [...shut, ...lacks], admins };
}

const encrypted =
  'it is encrypted, so Reeve can read nothing there, and that cannot be switched off: make a new room without encryption';

function notThere(bot: string): string {
  return `${bot} is not in it, or the id in the community file is wrong: invite it`;
}

function waiting(bot: string): string {
  return `${bot} is invited and has not come: it comes when Reeve runs and the homeserver reaches it; else invite it again`;
}

const inviteSchema = z.object({ invite: z.number().catch(0) });

/** What Reeve does in a room, and the level that each takes there. */
function lacking(levels: PowerLevels, content: unknown, bot: string): string[] {
  const own = levelOfUser(levels, bot);
  const needed: readonly (readonly [string, number])[] = [
    ['remove messages of others (redact)', Math.max(levels.redact, levels.sendRedaction)],
    ['kick', levels.kick],
    ['ban', levels.ban],
    ['invite', inviteSchema.safeParse(content).data?.invite ?? 0],
    ['mute (change m.room.power_levels)', levels.change],
    ['write', levels.send],
  ];
  const missing = needed.filter(([, level]) => own < level);
  if (missing.length === 0) return [];
  const highest = Math.max(...missing.map(([, level]) => level));
  const named = missing.map(([what, level]) => `${what}: ${level}`).join(', ');
  return [`the bot has level ${own} and cannot ${named}; give it level ${highest}`];
}

const nameSchema = z.object({ name: z.string().min(1) });

async function titleOf(room: Room): Promise<string> {
  const named = await room.get(['state', 'm.room.name', '']);
  return (named.ok ? nameSchema.safeParse(named.body).data?.name : undefined) ?? room.id;
}

async function isEncrypted(room: Room): Promise<boolean> {
  return (await room.get(['state', 'm.room.encryption', ''])).ok;
}
