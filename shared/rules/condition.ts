import type * as z from 'zod/mini';
import type { Role } from '../community/facts.ts';
import type { Detector } from '../detection/detection.ts';
import type { MessageEvent } from '../event/event.ts';
import type { MemberId } from '../event/ids.ts';
import type { Member } from '../records/member.ts';
import type { Saying } from '../records/said.ts';
import type { Spoken } from '../records/talk.ts';
import type { FoundLink } from '../text/links.ts';
import type { NeedleRegistry } from '../text/needle.ts';
import type { Reading } from '../text/reading.ts';
import type { Fact } from './fact.ts';
import type { ListKind } from './list-data.ts';
import type { NamedLists } from './named-lists.ts';
import type { LocalMoment, Span } from './span.ts';
import type { Topics } from './topic.ts';
import type { WeightKind } from './weights.ts';

/** Where words may stand. `message` is the text or the caption; `caption` only the latter. */
export const places = ['message', 'caption', 'link-text', 'file-name', 'quote', 'name', 'bio'] as const;

export type Place = (typeof places)[number];

/** What a message has or is, of which a condition may need one. */
export const features = [
  'link',
  'media',
  'forward',
  'reply',
  'mention',
  'edited',
  'buttons',
  'via-bot',
  /** Folding changed more than case and width: hints on the folded text may miss what stands in the original. */
  'disguised',
] as const;

export type Feature = (typeof features)[number];

/** Without one of these a condition cannot match, and is not asked: a needle of a set in a place, or a feature. */
export type Trigger = Feature | { readonly set: number; readonly place: Place };

/**
 * What others have done lately, from records that only those rules cost who ask: a condition asks last, when all else
 * speaks for it. Answers are in order of time and leave this message out.
 */
export interface Around {
  /** Who has sent a text of this hash in any chat. What is asked for is kept: this message is among the answers to the next. */
  said(hash: number): readonly Saying[];
  /** Who has spoken of a topic in this chat: their tags and when, epoch seconds. */
  spoke(topic: string): readonly Spoken[];
  /** When members joined this chat, epoch seconds. */
  joins(): readonly number[];
}

/** What conditions look at: one message of one member at one moment. One object per message, shared by all rules. */
export interface Subject {
  /** Without what its text quotes of the community's own rules. */
  readonly event: MessageEvent;
  /** The member as before this message, except `recent`, which ends with this message. */
  readonly member: Member;
  readonly now: number;
  /** What stands in a place, read once for all rules; undefined when there is nothing. */
  reading(place: Place): Reading | undefined;
  /** The message's text folded for matching (`text/fold.ts`). */
  readonly folded: string;
  has(feature: Feature): boolean;
  /** Of the folded text: the same as in `member.recent`. */
  readonly hash: number;
  /** Of the folded text (`text/likeness.ts`); 0 where no rule compares texts. */
  readonly likeness: number;
  /** The chat as `member.recent` names it. */
  readonly chatTag: string;
  /** The links the platform marked and the addresses that merely stand in the text, computed at first use. */
  readonly links: readonly FoundLink[];
  /** True while the community asks for nicknames and this member's is wrong. */
  readonly nicknameWrong: boolean;
  /** When it was sent by the community's clock, computed at first use. */
  readonly local: LocalMoment;
  readonly around: Around;
}

/** What a condition says of a subject, for the trace: only built when somebody will read it. */
export interface Finding {
  readonly matched: boolean;
  /**
   * What was found, a fact that holds whether or not it matched: `word "加微信"`, `messages within 10 seconds: 3`.
   * It names what stands in the community file and never what the member wrote: that is `quote`.
   */
  readonly because: Fact;
  /** The matched piece of the original text. */
  readonly quote?: string;
  /** All of them, when there are several, the most telling first. */
  readonly quotes?: readonly Quote[];
}

export interface Quote {
  readonly text: string;
  /** What found it: a list, the scorer, a contact of some kind. */
  readonly by?: Fact;
}

export interface Matcher {
  /** The hot path: allocates nothing. */
  matches(subject: Subject): boolean;
  explain(subject: Subject): Finding;
  /** It can match only if one of these is there; absent: it must be asked of every message. */
  readonly triggers?: readonly Trigger[];
  /** Ids of earlier messages in the same chat that made it match: they are withdrawn with this one. */
  involves?(subject: Subject): readonly string[];
}

export interface Example<Written> {
  readonly says: string;
  /** As it stands in the community file. */
  readonly settings: Written;
  /** Builds on a plain message of an old member; see `test/rules/subject.ts`. */
  readonly given: ExampleSubject;
  readonly matches: boolean;
}

/** What an example changes about a plain message. Times are milliseconds before now. */
export interface ExampleSubject {
  readonly text?: string;
  /** The name they go by in this message. */
  readonly name?: string;
  readonly message?: Partial<MessageEvent['message']>;
  readonly edited?: boolean;
  readonly member?: Partial<Member>;
  /** ISO, in UTC; the community's clock is eight hours ahead, as in Shanghai. */
  readonly now?: string;
  readonly nicknameWrong?: boolean;
  /** Of an edited message: how long ago it was sent. */
  readonly sentAgo?: number;
  /** Earlier messages of this member: how long ago and their text; `elsewhere`: in another chat. */
  readonly earlier?: readonly {
    readonly ago: number;
    readonly text: string;
    readonly message?: Partial<MessageEvent['message']>;
    readonly elsewhere?: boolean;
  }[];
  /** What others have done in this chat: who said what, spoke of which topic, and joined, how long ago. */
  readonly others?: readonly {
    readonly ago: number;
    readonly who: string;
    readonly text?: string;
    readonly topic?: string;
  }[];
  readonly joins?: readonly number[];
}

/** What can be told of members without the message. In examples `telegram:1` is an admin and `telegram:2` on the staff. */
export interface People {
  roleOf(member: MemberId): Role;
  /** Strikes of all ladders that have not faded by then. */
  strikesOf(member: Member, now: number): number;
}

/** What `prepare` may use besides its settings. */
export interface PrepareContext {
  readonly people: People;
  readonly timezone: string;
  readonly language: 'en' | 'zh';
  /** What stands in the calendar, by its name. */
  readonly calendar: Readonly<Record<string, readonly Span[]>>;
  /** Takes the words to be found; they are looked for in every message at once. */
  readonly needles: NeedleRegistry;
  /** What the entries of settings stand for. */
  readonly lists: NamedLists;
  /** What chats may talk about; what is asked for here is kept of every message. */
  readonly topics: Topics;
  /** The shipped detectors. Their words are looked for only when somebody has asked for them here. */
  detector(): Detector;
}

/** `Settings`: after parsing. `Written`: as they stand in the community file. */
export interface Condition<Settings = unknown, Written = unknown> {
  /** Its name in the community file. */
  readonly name: string;
  /** One line: what it is true of. */
  readonly about: string;
  /** Parses what stands in the file into plain JSON data (durations in ms), which is stored and handed to `prepare` as it is. */
  readonly settings: z.core.$ZodType<Settings, Written>;
  /** Settings made of entries (`entries.ts`), which may name lists, and what these must hold. */
  readonly lists?: Readonly<Record<string, ListKind>>;
  /** Pairs of those settings in which nothing may stand in both. */
  readonly opposed?: readonly (readonly [string, string])[];
  /** Everything slow happens here, once per load. */
  prepare(settings: Settings, context: PrepareContext): Matcher;
  /** It goes through the text: where all must be true, it is asked after those that do not. */
  readonly scans?: boolean;
  /** How many past messages of the member it needs in `member.recent`. */
  remembers?(settings: Settings): number;
  /** How long it needs them, milliseconds; absent: for ever. */
  remembersFor?(settings: Settings): number;
  /** What of them it needs to know, beside the hash of their text. */
  weighs?(settings: Settings): readonly WeightKind[];
  /** It asks whether texts are nearly the same: `subject.likeness`. */
  comparesTexts?(settings: Settings): boolean;
  /** How many joins of the chat it needs to know. */
  remembersJoins?(settings: Settings): number;
  readonly examples: readonly Example<Written>[];
}

/** The condition whose settings this function makes the schema of. */
export type ConditionOf<Schema extends () => z.core.$ZodType> = Condition<
  z.output<ReturnType<Schema>>,
  z.input<ReturnType<Schema>>
>;
