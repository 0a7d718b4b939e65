import type { Tag } from '../../../effects/effect.ts';
import type { Outcome } from '../../platform.ts';
import type { ChatApi } from './chat.ts';
import { userId } from './words.ts';

/** https://core.telegram.org/bots/api#setchatmembertag: of regular members only, and no emoji. */
const longest = 16;

export async function tag(chat: ChatApi, { member, tag }: Tag): Promise<Outcome> {
  const words = tag.replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200D\uFE0F]/gu, '').trim();
  const short = Array.from(words).slice(0, longest).join('').slice(0, longest).toWellFormed().trim();
  return chat.outcome(await chat.call('setChatMemberTag', { user_id: userId(member), tag: short }));
}
