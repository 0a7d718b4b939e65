import * as z from 'zod/mini';
import type { Mute, Unmute } from '../../../effects/effect.ts';
import { nativeId } from '../../../event/ids.ts';
import type { Outcome } from '../../platform.ts';
import { levelOfUser, maySend, type PowerLevels } from '../power-levels.ts';
import type { Answer, Content } from './api.ts';
import { type Room, refusal } from './room.ts';
import { changeState, type Wanted } from './shared-state.ts';
import { againstAdmin, creatorsOf, withCreators, withLevel } from './standing.ts';

const powerLevels = 'm.room.power_levels';
/** Where we keep the level of somebody muted who had one of their own. */
export const keptLevel = 'io.reeve.level';

/** A level below what it takes to say anything. Its end is a timer of ours. */
export async function mute(room: Room, { member }: Mute): Promise<Outcome> {
  const user = nativeId(member);
  return changeLevels(room, async (levels, content) => {
    const admin = againstAdmin(levels, room.bot, user);
    if (admin !== undefined) return { outcome: admin };
    if (!maySend(levels, user)) return { content };
    const kept = await keep(room, user, levels.users.get(user));
    if (!kept.ok) return { outcome: await refusal(room, kept) };
    return { content: withLevel(content, user, silenceIn(content)) };
  });
}

/** Whom an admin has freed or raised meanwhile keeps what they have. */
export async function unmute(room: Room, { member }: Unmute): Promise<Outcome> {
  const user = nativeId(member);
  const before = await levelKept(room, user);
  if (!before.ok) return refusal(room, before);
  const outcome = await changeLevels(room, async (levels, content) => {
    if (maySend(levels, user)) return { content };
    return { content: withLevel(content, user, before.level) };
  });
  if (before.level === undefined || (outcome.result !== 'done' && outcome.result !== 'already')) return outcome;
  const forgotten = await room.setState(keptLevel, stateKey(user), {});
  return forgotten.ok ? outcome : refusal(room, forgotten);
}

async function changeLevels(
  room: Room,
  change: (levels: PowerLevels, content: Content) => Promise<Wanted>,
): Promise<Outcome> {
  const creators = await creatorsOf(room);
  if (!creators.ok) return refusal(room, creators);
  return changeState(room, powerLevels, async (content) => {
    const levels = withCreators(content, creators.users);
    const own = levelOfUser(levels, room.bot);
    if (own >= levels.change) return change(levels, content);
    const words = `changing power levels takes level ${levels.change}, the bot has ${own}`;
    return { outcome: await refusal(room, { ok: false, status: 403, code: 'M_FORBIDDEN', error: words }) };
  });
}

/** Below all that the room asks of anybody for anything. */
function silenceIn({ events, events_default }: Content): number {
  const asked = [events_default, ...Object.values(events ?? {})].filter((level) => Number.isInteger(level));
  return Math.min(0, ...asked.map(Number)) - 1;
}

const keptSchema = z.object({ level: z.optional(z.int()) });

async function levelKept(room: Room, user: string) {
  const answer = await room.get(['state', keptLevel, stateKey(user)]);
  if (!answer.ok) return answer.status === 404 ? ({ ok: true, level: undefined } as const) : answer;
  return { ok: true, level: keptSchema.safeParse(answer.body).data?.level } as const;
}

/** An older level must not come back with the end of this mute. */
async function keep(room: Room, user: string, level: number | undefined): Promise<Answer> {
  const before = await levelKept(room, user);
  if (!before.ok || before.level === level) return before.ok ? { ok: true, body: {} } : before;
  return room.setState(keptLevel, stateKey(user), level === undefined ? {} : { level });
}

/** State under a key that begins with `@` may be set by that account alone. */
function stateKey(user: string): string {
  return user.replace(/^@/, '');
}
