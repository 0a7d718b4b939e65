import * as z from 'zod/mini';
import type { LookUp } from '../../../effects/effect.ts';
import type { Event } from '../../../event/event.ts';
import { type ChatId, type MemberId, memberId, nativeId } from '../../../event/ids.ts';
import type { MediaKind, Person } from '../../../event/message.ts';
import type { Outcome } from '../../platform.ts';
import { isId, named, nameOf, unnamed } from '../parse/names.ts';
import { isAdmin, mayRemove, mayRestrict } from '../power-levels.ts';
import type { Refused } from './api.ts';
import { already } from './outcome.ts';
import { eventOf, memberOf, type Room, refusal } from './room.ts';
import { levelsIn } from './standing.ts';

/** Those found are events that happen now, named after the effect that asked. */
interface Asking {
  readonly effectId: string;
  readonly now: number;
}

export function lookUp(room: Room, effect: LookUp, asking: Asking): Promise<Outcome> {
  if (effect.messageId !== undefined) return lookAt(room, effect.chat, effect.messageId, asking);
  return effect.member === undefined
    ? lookAround(room, effect.chat, asking)
    : lookForName(room, effect.chat, effect.member, asking);
}

async function lookForName(room: Room, chat: ChatId, member: MemberId, asking: Asking): Promise<Outcome> {
  const user = nativeId(member);
  const found = await memberOf(room, user);
  if (!found.ok) return refusal(room, found);
  if (found.membership === 'leave' || found.membership === 'ban') return already;
  return foundOut(asking, [{ type: 'renamed', chat, member: named(user, found.name, room.bot) }]);
}

const saidSchema = z.object({
  body: z.optional(z.string()),
  msgtype: z.optional(z.string()),
  url: z.optional(z.string()),
});

const kinds: ReadonlyMap<string, MediaKind> = new Map([
  ['m.image', 'photo'],
  ['m.video', 'video'],
  ['m.audio', 'audio'],
  ['m.file', 'document'],
]);

/** What a message says for people to read; withdrawn, it says nothing any more. */
async function lookAt(room: Room, chat: ChatId, messageId: string, asking: Asking): Promise<Outcome> {
  const found = await eventOf(room, messageId);
  if (!found.ok) return found.status === 404 ? already : refusal(room, found);
  const said = saidSchema.safeParse(found.content).data;
  if (said?.body === undefined || !isId('@', found.sender)) return already;
  const kind = kinds.get(said.msgtype ?? '');
  const media = kind === undefined ? [] : [{ kind, ...(said.url === undefined ? {} : { id: said.url }) }];
  const author = memberId('matrix', found.sender);
  return foundOut(asking, [{ type: 'found-message', chat, messageId, author, said: { text: said.body, media } }]);
}

async function lookAround(room: Room, chat: ChatId, asking: Asking): Promise<Outcome> {
  const found = await levelsIn(room);
  if (!found.ok) return refusal(room, found);
  const bot = await memberOf(room, room.bot);
  if (!bot.ok) return refusal(room, bot);
  const title = await titleOf(room);
  if (!title.ok) return refusal(room, title);
  const { levels } = found;
  const admins = [...levels.users.keys()].filter(
    (user) => user !== room.bot && isId('@', user) && isAdmin(levels, user),
  );
  return foundOut(asking, [
    {
      type: 'rights',
      chat,
      ...(title.title !== undefined && { title: title.title }),
      present: bot.membership === 'join',
      mayRemove: mayRemove(levels, room.bot),
      mayRestrict: mayRestrict(levels, room.bot),
      bot: nameOf(room.bot, undefined),
    },
    ...(await Promise.all(
      admins.map(async (user): Promise<Found> => {
        return { type: 'role', chat, member: await whoIs(room, user), admin: true };
      }),
    )),
  ]);
}

/** With their name in this room: admins press buttons, and many of them write little. */
async function whoIs(room: Room, user: string): Promise<Person> {
  const found = await memberOf(room, user);
  const isHere = found.ok && found.membership === 'join';
  return isHere ? named(user, found.name, room.bot) : unnamed(user, room.bot);
}

const nameSchema = z.object({ name: z.string() });
const aliasSchema = z.object({ alias: z.string() });

type Title = { readonly ok: true; readonly title?: string | undefined } | Refused;

async function titleOf(room: Room): Promise<Title> {
  const named = await room.get(['state', 'm.room.name', '']);
  if (!named.ok && named.status !== 404) return named;
  const name = named.ok ? nameSchema.safeParse(named.body).data?.name : undefined;
  if (name !== undefined && name.trim() !== '') return { ok: true, title: name };
  const called = await room.get(['state', 'm.room.canonical_alias', '']);
  if (!called.ok) return called.status === 404 ? { ok: true } : called;
  return { ok: true, title: aliasSchema.safeParse(called.body).data?.alias };
}

/** An event but for what they all share. */
type Found = Event extends infer One ? (One extends Event ? Omit<One, 'id' | 'at'> : never) : never;

function foundOut({ effectId, now }: Asking, found: readonly Found[]): Outcome {
  const events = found.map((one, nth) => ({ ...one, id: `found:${effectId}.${nth}`, at: now }) as Event);
  return { result: 'done', found: events };
}
