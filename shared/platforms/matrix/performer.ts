import type { PlatformEffect, Post } from '../../effects/effect.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Outcome, Performer } from '../platform.ts';
import { matrix } from './manifest.ts';
import { type Api, clientApi } from './perform/api.ts';
import { enter } from './perform/enter.ts';
import { showPicture } from './perform/file.ts';
import { FoundNames } from './perform/found-names.ts';
import { lookUp } from './perform/look-up.ts';
import { approve, ban, decline, kick, remove, unban } from './perform/moderate.ts';
import { mute, unmute } from './perform/mute.ts';
import { sayAll, tell } from './perform/private-room.ts';
import { inRoom, type Room, roomOf } from './perform/room.ts';
import { answer, edit, pin, post } from './perform/speak.ts';

/** `clock`: when what was looked up was found. */
export function matrixPerformer(clock: Clock, timeoutMs?: number): Performer {
  const names = new FoundNames();
  return {
    manifest: matrix,
    async perform(effect, connection, id, png) {
      const now = clock();
      const outcome = await perform(withNames(effect, names, now), clientApi(connection, timeoutMs), { id, now, png });
      names.note(outcome, now);
      return outcome;
    },
  };
}

function withNames(effect: PlatformEffect, names: FoundNames, now: number): PlatformEffect {
  return 'words' in effect ? { ...effect, words: names.calling(effect.words, now) } : effect;
}

interface With {
  readonly id: string;
  readonly now: number;
  readonly png: Uint8Array<ArrayBuffer> | undefined;
}

function perform(effect: PlatformEffect, api: Api, { id, now, png }: With): Promise<Outcome> {
  if (effect.type === 'tell') return tell(api, effect, id, png);
  const room = inRoom(api, roomOf(effect.chat), id);
  switch (effect.type) {
    case 'remove':
      return remove(room, effect);
    case 'mute':
      return mute(room, effect);
    case 'unmute':
      return unmute(room, effect);
    case 'kick':
      return kick(room, effect);
    case 'ban':
      return ban(room, effect);
    case 'unban':
      return unban(room, effect);
    case 'approve':
      return approve(room, effect);
    case 'decline':
      return decline(room, effect);
    case 'post':
      if (png) return postWithPicture(api, room, effect, png);
      return effect.file === undefined ? post(room, effect) : sayAll(api, roomOf(effect.chat), effect, id);
    case 'answer':
      return answer(room, effect);
    case 'edit':
      return edit(room, effect);
    case 'pin':
      return pin(room, effect);
    case 'look-up':
      return lookUp(room, effect, { effectId: id, now });
    case 'enter':
      return enter(api, room, effect);
    case 'tag':
      return Promise.resolve({ result: 'refused', reason: 'not-possible', detail: 'Matrix has no tags' });
    case 'make-link':
      return Promise.resolve({ result: 'refused', reason: 'not-possible', detail: 'Matrix has no links of members' });
    default:
      return effect satisfies never;
  }
}

async function postWithPicture(api: Api, room: Room, effect: Post, png: Uint8Array<ArrayBuffer>): Promise<Outcome> {
  const outcome = await post(room, effect);
  if (outcome.result === 'done') await showPicture(api, room, png, effect.topic);
  return outcome;
}
