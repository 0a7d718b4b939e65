import { localTime } from '../community/zone.ts';
import type { MessageEvent } from '../event/event.ts';
import type { Member } from '../records/member.ts';
import { hashText } from '../text/hash.ts';
import { likenessOf } from '../text/likeness.ts';
import type { FoundLink } from '../text/links.ts';
import type { Reading } from '../text/reading.ts';
import type { Around, Feature, Place, Subject } from './condition.ts';
import { hasFeature } from './feature.ts';
import { textAt } from './place-texts.ts';
import { withoutQuotedRules } from './quoted-rules.ts';
import type { Readers } from './readers.ts';
import { chatTag, type Memory, remember } from './recent.ts';
import { packedWeight, type WeightKind } from './weights.ts';

/** What of a compiled community a subject needs. */
export interface SubjectContext {
  readonly data: { readonly timezone: string; readonly nickname?: unknown };
  readonly rules: Memory & {
    readonly readers: Readers;
    /** The set of what the community says of its rules itself, which members may quote. */
    readonly ownSentences?: number;
    /** What of a message is counted over a time. */
    readonly weighs: readonly WeightKind[];
    /** Messages are compared with others that are nearly the same. */
    readonly comparesTexts: boolean;
  };
}

/**
 * What rules look at when a member sends a message. `member` is as before it; the subject's own member remembers it:
 * `subject.member.recent` is what to keep in the record.
 */
export function subjectOf(
  event: MessageEvent,
  member: Member,
  now: number,
  community: SubjectContext,
  around: Around = alone,
): Subject {
  return new MessageSubject(event, member, now, community, around);
}

/** Of a message that stands for itself: nobody else has done anything. */
const alone: Around = { said: () => [], spoke: () => [], joins: () => [] };

class MessageSubject implements Subject {
  readonly event: MessageEvent;
  readonly member: Member;
  readonly now: number;
  /** These are not put off like the rest: every message is remembered by them. */
  readonly folded: string;
  readonly hash: number;
  readonly chatTag: string;
  readonly weight: number;
  readonly likeness: number;
  readonly nicknameWrong: boolean;
  readonly around: Around;
  readonly #message: Reading;
  readonly #readers: Readers;
  readonly #timezone: string;
  #others: Map<Place, Reading | undefined> | undefined;
  #local: Subject['local'] | undefined;
  #isDisguised: boolean | undefined;

  constructor(event: MessageEvent, member: Member, now: number, { data, rules }: SubjectContext, around: Around) {
    this.around = around;
    this.now = now;
    this.#readers = rules.readers;
    const said = withoutQuotedRules(event, this.#readers.at('message'), rules.ownSentences);
    this.event = said.event;
    this.#message = said.reading;
    this.folded = this.#message.folded;
    this.hash = hashText(this.folded);
    this.chatTag = chatTag(event.chat);
    this.weight = rules.weighs.length === 0 ? 0 : packedWeight(event.message, rules.weighs);
    this.likeness = rules.comparesTexts ? likenessOf(this.folded) : 0;
    this.member = { ...member, recent: remember(member.recent, event, this, rules) };
    this.nicknameWrong = data.nickname !== undefined && member.nickname?.state === 'wrong';
    this.#timezone = data.timezone;
  }

  reading(place: Place): Reading | undefined {
    if (place === 'message' || (place === 'caption' && this.event.message.media.length > 0)) {
      return this.event.message.text === '' ? undefined : this.#message;
    }
    this.#others ??= new Map();
    if (!this.#others.has(place)) this.#others.set(place, this.#read(place));
    return this.#others.get(place);
  }

  #read(place: Place): Reading | undefined {
    const text = textAt(place, this.event);
    return text === '' ? undefined : this.#readers.at(place).read(text);
  }

  has(feature: Feature): boolean {
    if (feature !== 'disguised') return hasFeature(this, feature);
    // It is looked for in the whole text, and every pattern asks.
    this.#isDisguised ??= hasFeature(this, feature);
    return this.#isDisguised;
  }

  get links(): readonly FoundLink[] {
    return this.#message.links;
  }

  get local(): Subject['local'] {
    this.#local ??= localTime(this.#timezone, this.event.at);
    return this.#local;
  }
}
