import type { PlatformEffect } from '../../effects/effect.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Outcome, Performer } from '../platform.ts';
import { telegram } from './manifest.ts';
import { type Api, botApi } from './perform/api.ts';
import { inChat } from './perform/chat.ts';
import { lookAround } from './perform/look-up.ts';
import { makeLink } from './perform/make-link.ts';
import { answerRequest, ban, kick, mute, remove, unban, unmute } from './perform/moderate.ts';
import type { Png } from './perform/picture.ts';
import { answer, edit, pin, post, tell } from './perform/speak.ts';
import { tag } from './perform/tag.ts';

/** `clock`: Telegram must get the end of a mute as a moment, and one that lies in the future. */
export function telegramPerformer(clock: Clock, timeoutMs?: number): Performer {
  return {
    manifest: telegram,
    perform: (effect, connection, id, png) => perform(effect, botApi(connection, timeoutMs), { id, now: clock(), png }),
  };
}

interface With {
  readonly id: string;
  readonly now: number;
  readonly png: Png | undefined;
}

/** It tells names with messages, rights when they change, and adds bots to groups without asking them. */
const needless: Outcome = { result: 'refused', reason: 'not-possible', detail: 'Telegram needs no such thing' };

function perform(effect: PlatformEffect, api: Api, { id, now, png }: With): Promise<Outcome> {
  switch (effect.type) {
    case 'tell':
      return tell(api, effect, png);
    case 'answer':
      return answer(api, effect);
    case 'remove':
      return remove(inChat(api, effect.chat), effect);
    case 'mute':
      return mute(inChat(api, effect.chat), effect, now);
    case 'unmute':
      return unmute(inChat(api, effect.chat), effect);
    case 'kick':
      return kick(inChat(api, effect.chat), effect);
    case 'ban':
      return ban(inChat(api, effect.chat), effect);
    case 'unban':
      return unban(inChat(api, effect.chat), effect);
    case 'approve':
    case 'decline':
      return answerRequest(inChat(api, effect.chat), effect);
    case 'post':
      return post(inChat(api, effect.chat), effect, png);
    case 'edit':
      return edit(inChat(api, effect.chat), effect);
    case 'pin':
      return pin(inChat(api, effect.chat), effect);
    case 'make-link':
      return makeLink(inChat(api, effect.chat), effect, id, now);
    case 'tag':
      return tag(inChat(api, effect.chat), effect);
    case 'look-up':
      if (effect.member === undefined && effect.messageId === undefined)
        return lookAround(inChat(api, effect.chat), effect, { id, now });
      return Promise.resolve(needless);
    case 'enter':
      return Promise.resolve(needless);
    default:
      return effect satisfies never;
  }
}
