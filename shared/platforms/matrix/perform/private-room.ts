import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Tell } from '../../../effects/effect.ts';
import { chatId, type MemberId, nativeId } from '../../../event/ids.ts';
import { type Outcome, PlatformFault } from '../../platform.ts';
import type { Api, Refused } from './api.ts';
import { notUploaded, sendFile, showPicture, upload } from './file.ts';
import { outcomeOf, refuse } from './outcome.ts';
import { inRoom, memberOf, refusal, roomOf } from './room.ts';
import { afterwards, post } from './speak.ts';

/** In the private room with the member; where they want none, the fallback goes to the chat, and no file with it. */
export async function tell(api: Api, effect: Tell, effectId: string, png?: Uint8Array<ArrayBuffer>): Promise<Outcome> {
  const { member, fallback } = effect;
  const reached = await reach(api, member, effectId);
  if (!reached.ok && !isShut(reached)) return outcomeOf(reached);
  if (!reached.ok) {
    if (fallback === undefined) return refuse('blocked-by-member', `${reached.code} ${reached.error}`);
    return post(inRoom(api, roomOf(fallback.chat), effectId), { type: 'post', ...fallback });
  }
  const outcome = await sayAll(api, reached.room, effect, effectId);
  if (png && outcome.result === 'done') await showPicture(api, inRoom(api, reached.room, effectId), png);
  return outcome.result === 'done' ? { ...outcome, chat: chatId('matrix', reached.room) } : outcome;
}

type Saying = Pick<Tell, 'words' | 'file' | 'offers'>;

/** The file is uploaded first, so that no words speak of one that cannot come. */
export async function sayAll(
  api: Api,
  id: string,
  { words, file, offers }: Saying,
  effectId: string,
): Promise<Outcome> {
  const room = inRoom(api, id, effectId);
  const uploaded = file && (await upload(api, file));
  if (uploaded?.ok === false) return notUploaded(uploaded);
  const chat = chatId('matrix', id);
  const outcome = await post(room, { type: 'post', chat, words, ...(offers !== undefined && { offers }) });
  if (uploaded === undefined || outcome.result !== 'done') return outcome;
  const sent = await sendFile(room, uploaded.content);
  return sent.ok ? outcome : afterwards(await refusal(room, sent), 'its file is missing');
}

/** Refused for good by the member, by their server or by a rule of ours about invitations. */
function isShut({ status }: Refused): boolean {
  return status === 403 || status === 404 || status === 400;
}

type Reached = { readonly ok: true; readonly room: string } | Refused;

/**
 * We keep no list of private rooms: each has an alias made from the ids of the bot and of the member. Where they have
 * begun to talk themselves, it is given to their room on entering.
 */
async function reach(api: Api, member: MemberId, effectId: string): Promise<Reached> {
  const alias = aliasFor(api, member);
  const found = await lookUp(api, alias);
  if (found.ok) return inviteTo(api, found.room, member, alias, effectId);
  return found.status === 404 ? create(api, member, alias, effectId) : found;
}

export function aliasFor({ bot }: Pick<Api, 'bot'>, member: MemberId): string {
  // Two bots on one homeserver must not take each other's rooms for theirs.
  const [localpart, server] = [bot.slice(1, bot.indexOf(':')), bot.slice(bot.indexOf(':') + 1)];
  return `#${localpart}_dm_${hashOf(member)}:${server}`;
}

function hashOf(member: MemberId): string {
  return createHash('sha256').update(member).digest('hex').slice(0, 16);
}

const roomSchema = z.object({ room_id: z.string() });

export async function lookUp(api: Api, alias: string): Promise<Reached> {
  const answer = await api.call('GET', ['directory', 'room', alias]);
  return answer.ok ? { ok: true, room: roomIn(answer.body) } : answer;
}

function roomIn(body: unknown): string {
  const read = roomSchema.safeParse(body);
  if (!read.success) throw new PlatformFault('matrix', 'finding a private room', 'no room id in the answer');
  return read.data.room_id;
}

/**
 * `private_chat`, not `trusted_private_chat`: the member must not be able to make the room encrypted, which would shut
 * our ears, nor to put the bot out.
 */
async function create(api: Api, member: MemberId, alias: string, effectId: string): Promise<Reached> {
  const answer = await api.call('POST', ['createRoom'], {
    preset: 'private_chat',
    is_direct: true,
    invite: [nativeId(member)],
    room_alias_name: alias.slice(1, alias.indexOf(':')),
  });
  if (answer.ok) return { ok: true, room: roomIn(answer.body) };
  if (answer.code !== 'M_ROOM_IN_USE') return answer;
  // Made a moment ago by a try whose answer was lost.
  const found = await lookUp(api, alias);
  return found.ok ? inviteTo(api, found.room, member, alias, effectId) : found;
}

/** Who has left is asked in again; a room that the bot has been put out of is given up. */
async function inviteTo(api: Api, id: string, member: MemberId, alias: string, effectId: string): Promise<Reached> {
  const room = inRoom(api, id, effectId);
  const bot = await memberOf(room, api.bot);
  if ((bot.ok && bot.membership !== 'join') || (!bot.ok && bot.status === 403)) {
    const forgotten = await api.call('DELETE', ['directory', 'room', alias]);
    return forgotten.ok || forgotten.status === 404 ? create(api, member, alias, effectId) : forgotten;
  }
  if (!bot.ok) return bot;
  const found = await memberOf(room, nativeId(member));
  if (!found.ok) return found;
  if (found.membership === 'join' || found.membership === 'invite') return { ok: true, room: id };
  const invited = await room.post('invite', { user_id: nativeId(member) });
  return invited.ok ? { ok: true, room: id } : invited;
}
