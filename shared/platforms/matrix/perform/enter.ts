import type { Enter } from '../../../effects/effect.ts';
import { type MemberId, nativeId } from '../../../event/ids.ts';
import type { Outcome } from '../../platform.ts';
import type { Api } from './api.ts';
import { done, outcomeOf, refuse } from './outcome.ts';
import { aliasFor, lookUp } from './private-room.ts';
import { inRoom, memberOf, type Room } from './room.ts';

/** Follows an invitation; one taken back meanwhile lets nobody in. */
export async function enter(api: Api, room: Room, { with: member }: Enter): Promise<Outcome> {
  const answer = await room.post('join', {});
  if (answer.ok) return member === undefined ? done : talkHere(api, room, member);
  if (answer.status === 403 || answer.status === 404)
    return refuse('bot-not-in-chat', `${answer.code} ${answer.error}`);
  return outcomeOf(answer);
}

/** The room where they began to talk is where they are told things, unless they are in one of ours already. */
async function talkHere(api: Api, room: Room, member: MemberId): Promise<Outcome> {
  const encryption = await room.get(['state', 'm.room.encryption', '']);
  // Their answers could not be read there.
  if (encryption.ok) return done;
  if (encryption.status !== 404) return outcomeOf(encryption);
  const alias = aliasFor(api, member);
  const found = await lookUp(api, alias);
  if (!found.ok) return found.status === 404 ? give(api, alias, room) : outcomeOf(found);
  if (found.room === room.id) return done;
  const there = await memberOf(inRoom(api, found.room, ''), nativeId(member));
  if (there.ok && there.membership === 'join') return done;
  // Refused: the bot has been put out of it.
  if (!there.ok && there.status !== 403) return outcomeOf(there);
  const taken = await api.call('DELETE', ['directory', 'room', alias]);
  return taken.ok || taken.status === 404 ? give(api, alias, room) : outcomeOf(taken);
}

async function give(api: Api, alias: string, { id }: Room): Promise<Outcome> {
  const given = await api.call('PUT', ['directory', 'room', alias], { room_id: id });
  // Somebody was told something a moment ago: then that room stays.
  return given.ok || given.status === 409 ? done : outcomeOf(given);
}
