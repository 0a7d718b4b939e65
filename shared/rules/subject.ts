import { localTime } from '../community/zone.ts';
import type { MessageEvent } from '../event/event.ts';
import type { Member } from '../records/member.ts';
import { fold } from '../text/fold.ts';
import { hashText } from '../text/hash.ts';
import { type FoundLink, linksIn } from '../text/links.ts';
import type { Subject } from './condition.ts';
import { chatTag, remember } from './recent.ts';

/** What of a compiled community a subject needs. */
export interface SubjectContext {
  readonly data: { readonly timezone: string; readonly nickname?: unknown };
  readonly rules: { readonly remembered: number };
}

/**
 * What rules look at when a member sends a message. `member` is as before it; the subject's own member remembers it:
 * `subject.member.recent` is what to keep in the record.
 */
export function subjectOf(event: MessageEvent, member: Member, now: number, community: SubjectContext): Subject {
  return new MessageSubject(event, member, now, community);
}

class MessageSubject implements Subject {
  readonly event: MessageEvent;
  readonly member: Member;
  readonly now: number;
  /** These are not put off like the rest: every message is remembered by them. */
  readonly folded: string;
  readonly hash: number;
  readonly chatTag: string;
  readonly nicknameWrong: boolean;
  readonly #timezone: string;
  #foldedName: string | undefined;
  #links: readonly FoundLink[] | undefined;
  #local: Subject['local'] | undefined;

  constructor(event: MessageEvent, member: Member, now: number, { data, rules }: SubjectContext) {
    this.event = event;
    this.now = now;
    this.folded = fold(event.message.text);
    this.hash = hashText(this.folded);
    this.chatTag = chatTag(event.chat);
    this.member = { ...member, recent: remember(member.recent, event, this, rules.remembered) };
    this.nicknameWrong = data.nickname !== undefined && member.nickname?.state === 'wrong';
    this.#timezone = data.timezone;
  }

  get foldedName(): string {
    this.#foldedName ??= fold(this.event.from.name);
    return this.#foldedName;
  }

  get links(): readonly FoundLink[] {
    this.#links ??= linksIn(this.event.message.links, this.folded);
    return this.#links;
  }

  get local(): Subject['local'] {
    this.#local ??= localTime(this.#timezone, this.event.at);
    return this.#local;
  }
}
