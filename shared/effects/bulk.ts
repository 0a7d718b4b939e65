import { type MemberId, platformOf } from '../event/ids.ts';
import type { Effect } from './effect.ts';

/**
 * So many of those whom one thing is told to get it in a second, on each platform. Telegram takes about 30 messages a
 * second; the rest is left for whoever is being answered meanwhile.
 * https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
 */
export const bulkPerSecond = 24;

/**
 * A 429 stops one of them; together they keep to the pace as long as the platform answers within 208 ms. They keep step
 * with each other: with 200, six of each lane are at times in one second, and those are all thirty.
 */
const lanes = 5;

/** Where somebody waits among many: the same lane each time, and as many members in one as in another. */
export function bulkLane(member: MemberId): string {
  let sum = 0;
  // Ids of one Matrix server end alike, those of Telegram begin alike.
  for (let at = 0; at < member.length; at++) sum += member.charCodeAt(at);
  return `${platformOf(member)}/bulk${sum % lanes}`;
}

/** Milliseconds that the effect takes at least: however quickly a platform answers, lanes ask for no more than it allows. */
export function paceOf(effect: Effect): number {
  return effect.type === 'tell' && effect.bulk !== undefined ? Math.floor((lanes * 1000) / bulkPerSecond) : 0;
}
