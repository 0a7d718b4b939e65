import type { Recent } from '../records/member.ts';
import type { Subject } from './condition.ts';
import { rememberedWeight, type WeightKind, weightOf } from './weights.ts';

/** Is a remembered message like this one? */
export type Alike = (one: Recent, subject: Subject) => boolean;

/** Which of a member's messages are meant. */
export interface Among {
  /** Milliseconds that end with this message. */
  readonly within: number;
  /** Absent: all. */
  readonly alike?: Alike;
  /** In any chat of the community; absent: in this one. */
  readonly everywhere?: boolean;
}

/**
 * How much this member has sent in the time that ends with this message. Of an edited message nothing: it has been counted
 * when it was sent.
 */
export function countWithin(subject: Subject, among: Among): number {
  if (subject.event.edited) return 0;
  let count = 0;
  let album = 0;
  for (const one of subject.member.recent) {
    if (!lies(one, subject, among)) continue;
    // The pictures of one album follow each other.
    if (one[3] >= 0 || one[3] !== album) count++;
    album = Math.min(one[3], 0);
  }
  return count;
}

/** How many lines, stickers … these messages have together. Of this one all count, of those before what was remembered. */
export function weightWithin(subject: Subject, among: Among, kind: WeightKind): number {
  const { edited, message } = subject.event;
  if (edited) return 0;
  let weight = weightOf(message, kind);
  for (const one of subject.member.recent) {
    const itself = one[2] === message.id && one[1] === subject.chatTag;
    if (!itself && lies(one, subject, among)) weight += rememberedWeight(one, kind);
  }
  return weight;
}

/** The ids of those messages that were sent to this chat: an id is worth nothing in another. */
export function earlierWithin(subject: Subject, among: Among): readonly string[] {
  return subject.member.recent
    .filter((one) => one[1] === subject.chatTag && lies(one, subject, among))
    .map(([, , messageId]) => messageId);
}

/** By index: taking a tuple apart walks an iterator, and this is asked for every message remembered. */
function lies(one: Recent, subject: Subject, { within, alike, everywhere }: Among): boolean {
  const ago = Math.floor(subject.event.at / 1000) - one[0];
  if (ago < 0 || ago * 1000 > within) return false;
  return (everywhere === true || one[1] === subject.chatTag) && (alike === undefined || alike(one, subject));
}
