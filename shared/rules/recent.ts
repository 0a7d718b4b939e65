import type { MessageEvent } from '../event/event.ts';
import type { ChatId } from '../event/ids.ts';
import type { Recent } from '../records/member.ts';
import { hashText } from '../text/hash.ts';

/** Messages kept of each member: thanks and new rules want some, and 30 are 1 KB of the member record. */
export const fewestRemembered = 8;
export const mostRemembered = 30;

/** A chat in a few characters, for the member record, which must stay small. */
export function chatTag(chat: ChatId): string {
  return hashText(chat).toString(36);
}

/**
 * The member's latest messages with this one at the end, the oldest beyond `limit` forgotten. A message that is already
 * there stays as it is (a redelivery). An edited message is the same message again: counting it would call somebody who
 * corrects a typing error three times a flooder, and taking its place would let a flooder empty the window by editing.
 */
export function remember(
  recent: readonly Recent[],
  event: MessageEvent,
  hash: number,
  limit: number,
): readonly Recent[] {
  const tag = chatTag(event.chat);
  if (event.edited || recent.some((one) => one[2] === event.message.id && one[1] === tag)) return recent;
  return [...recent.slice(Math.max(0, recent.length + 1 - limit)), entryOf(event, tag, hash)];
}

/**
 * An album arrives as one message per picture. Those without a caption carry the album's hash, below zero, by which
 * `window.ts` counts them once: sending an album is no flood.
 */
function entryOf({ at, message }: MessageEvent, tag: string, hash: number): Recent {
  const seconds = Math.floor(at / 1000);
  if (message.album === undefined || hash !== 0) return [seconds, tag, message.id, hash];
  return [seconds, tag, message.id, -hashText(message.album)];
}
