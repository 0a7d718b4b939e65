import type { MessageEvent } from '../event/event.ts';
import type { ChatId, MemberId } from '../event/ids.ts';
import type { Recent } from '../records/member.ts';
import { hashText } from '../text/hash.ts';

/** Messages kept of each member: thanks and new rules want some, and 30 are 1 KB of the member record. */
export const fewestRemembered = 8;
export const mostRemembered = 30;

/** A chat in a few characters, for the member record, which must stay small. */
export function chatTag(chat: ChatId): string {
  if (latest.chat !== chat) latest = { chat, tag: hashText(chat).toString(36) };
  return latest.tag;
}

/** Messages of one chat follow each other. */
let latest: { readonly chat: string; readonly tag: string } = { chat: '', tag: '' };

/** A member in a few characters, among those of one chat. */
export function memberTag(member: MemberId): string {
  return hashText(member).toString(36);
}

/** What a message is remembered by: where it was sent, the hash of its folded text, and what else rules ask for. */
export interface Mark {
  readonly chatTag: string;
  readonly hash: number;
  readonly weight: number;
  readonly likeness: number;
}

/** How much of the latest messages rules ask for: so many, as far as they lie within the longest time that a rule counts. */
export interface Memory {
  readonly remembered: number;
  /** Milliseconds. */
  readonly rememberedFor: number;
}

/**
 * The member's latest messages with this one at the end, the oldest forgotten: those beyond the number, and those whose
 * time is over as long as some are left, for a table counts what a record holds by the kilobyte. A message that is already
 * there stays as it is (a redelivery). An edited message is the same message again: counting it would call somebody who
 * corrects a typing error three times a flooder, and taking its place would let a flooder empty the window by editing.
 */
export function remember(
  recent: readonly Recent[],
  event: MessageEvent,
  mark: Mark,
  memory: Memory,
): readonly Recent[] {
  if (event.edited) return recent;
  for (const one of recent) if (one[2] === event.message.id && one[1] === mark.chatTag) return recent;
  const kept = recent.slice(forgotten(recent, event.at, memory));
  kept.push(entryOf(event, mark));
  return kept;
}

function forgotten(recent: readonly Recent[], at: number, { remembered, rememberedFor }: Memory): number {
  let count = Math.max(0, recent.length + 1 - remembered);
  const since = Math.floor((at - rememberedFor) / 1000);
  while (recent.length - count >= fewestRemembered && (recent[count]?.[0] ?? since) < since) count++;
  return count;
}

/**
 * An album arrives as one message per picture. Those without a caption carry the album's hash, below zero, by which
 * `window.ts` counts them once: sending an album is no flood.
 */
function entryOf({ at, message }: MessageEvent, { chatTag, hash, weight, likeness }: Mark): Recent {
  const shown = message.album === undefined || hash !== 0 ? hash : -hashText(message.album);
  const seconds = Math.floor(at / 1000);
  if (likeness !== 0) return [seconds, chatTag, message.id, shown, weight, likeness];
  return weight === 0 ? [seconds, chatTag, message.id, shown] : [seconds, chatTag, message.id, shown, weight];
}
