import type { Community } from '../../community/community.ts';
import { renderInstant } from '../../community/durations.ts';
import { sayPlain } from '../../community/say.ts';
import type { Effect, Words } from '../../effects/effect.ts';
import type { MemberId } from '../../event/ids.ts';

/**
 * What was done to a member or said of them because of one event, a sentence each, in the community's language. Effects that
 * are nobody's business but the machinery's (timers, looking things up) say nothing.
 */
export function doneTo(voice: Community, member: MemberId, effects: readonly Effect[]): string[] {
  const sentences = effects.flatMap((effect) => sentenceOf(voice, member, effect) ?? []);
  return [...new Set(sentences)];
}

function sentenceOf(voice: Community, member: MemberId, effect: Effect): string | undefined {
  switch (effect.type) {
    case 'post':
      return names(effect.words, member) ? sayPlain(voice, 'done.said', { words: effect.words.text }) : undefined;
    case 'publish':
      // What the admins read is theirs; that they read of somebody is not kept from them.
      return effect.event.notice ? sayPlain(voice, 'done.noticed') : undefined;
    default:
      return 'member' in effect && effect.member === member ? toThem(voice, effect) : undefined;
  }
}

function toThem(voice: Community, effect: Effect): string | undefined {
  switch (effect.type) {
    case 'remove':
      return sayPlain(voice, effect.wished ? 'done.removed-wished' : 'done.removed');
    case 'mute':
      return sayPlain(voice, 'done.muted', { until: renderInstant(effect.until, voice) });
    case 'unmute':
    case 'kick':
    case 'ban':
    case 'unban':
    case 'approve':
    case 'decline':
      return sayPlain(voice, `done.${effect.type}`);
    case 'tell':
      return sayPlain(voice, 'done.told', { words: effect.words.text });
    default:
      return undefined;
  }
}

function names({ mentions }: Words, member: MemberId): boolean {
  return mentions.some((mention) => mention.member === member);
}
