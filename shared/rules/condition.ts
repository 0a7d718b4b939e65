import type * as z from 'zod/mini';
import type { MessageEvent } from '../event/event.ts';
import type { Member } from '../records/member.ts';

/** What conditions look at: one message of one member at one moment. One object per message, shared by all rules. */
export interface Subject {
  readonly event: MessageEvent;
  /** The member as before this message, except `recent`, which ends with this message. */
  readonly member: Member;
  readonly now: number;
  /** The text folded for matching (`text/fold.ts`), computed at first use. */
  readonly folded: string;
  /** True while the community asks for nicknames and this member's is wrong. */
  readonly nicknameWrong: boolean;
  /** Minutes since midnight and ISO weekday (1 = Monday) in the community's zone, computed at first use. */
  readonly local: { readonly minute: number; readonly weekday: number };
}

/** What a condition says of a subject, for the trace: only built when somebody will read it. */
export interface Finding {
  readonly matched: boolean;
  /** A sentence in English: `word "加微信" of list adverts`, `3 of 6 messages in 10 s`. */
  readonly because: string;
  /** The matched piece of the original text. */
  readonly quote?: string;
}

export interface Matcher {
  /** The hot path: allocates nothing. */
  matches(subject: Subject): boolean;
  explain(subject: Subject): Finding;
}

export interface Example<Settings> {
  readonly says: string;
  readonly settings: Settings;
  /** Builds on a plain message of an old member; see `test/rules/subject.ts`. */
  readonly given: ExampleSubject;
  readonly matches: boolean;
}

/** What an example changes about a plain message. Times are milliseconds before now. */
export interface ExampleSubject {
  readonly text?: string;
  readonly message?: Partial<MessageEvent['message']>;
  readonly edited?: boolean;
  readonly member?: Partial<Member>;
  readonly now?: string;
  readonly nicknameWrong?: boolean;
  /** Earlier messages of this member: how long ago and their text. */
  readonly earlier?: readonly { readonly ago: number; readonly text: string }[];
}

/** What `prepare` may use besides its settings. */
export interface PrepareContext {
  readonly timezone: string;
  /** The community's own notion of now, for conditions that need none at match time. */
  readonly language: 'en' | 'zh';
}

export interface Condition<Settings = unknown> {
  /** Its name in the community file. */
  readonly name: string;
  /** One line: what it is true of. */
  readonly about: string;
  /** Parses what stands in the file into plain JSON data (durations in ms, words lists already read by the loader). */
  readonly settings: z.core.$ZodType<Settings>;
  /** Everything slow happens here, once per load. */
  prepare(settings: Settings, context: PrepareContext): Matcher;
  /** How many past messages of the member it needs in `member.recent`. */
  remembers?(settings: Settings): number;
  readonly examples: readonly Example<Settings>[];
}
