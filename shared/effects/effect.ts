import type { TimerEvent } from '../event/event.ts';
import type { ChatId, MemberId } from '../event/ids.ts';
import { bulkLane } from './bulk.ts';

/** Text for people, without any platform's markup. Mentions name ranges of `text` in UTF-16 units. */
export interface Words {
  readonly text: string;
  readonly mentions: readonly { readonly offset: number; readonly length: number; readonly member: MemberId }[];
}

export interface Button {
  readonly label: string;
  /** `<action>:<argument>`, at most 64 bytes of UTF-8. */
  readonly data: string;
}

/**
 * Figures to be shown as a picture under the words, or beside them: one entry of each for every label, none below 0. It is
 * drawn when it is sent; where it cannot be, the words go alone.
 */
export interface Picture {
  /** Digits, `/` and `.` only: `11/23`. */
  readonly labels: readonly string[];
  readonly bars: readonly number[];
  readonly line: readonly number[];
}

interface ToMember {
  readonly chat: ChatId;
  readonly member: MemberId;
  /** The case it belongs to: a refusal is recorded there. */
  readonly caseId?: string;
}

/** At most 100 messages of one chat. */
export interface Remove {
  readonly type: 'remove';
  readonly chat: ChatId;
  readonly messageIds: readonly string[];
  /** Their author: staff's messages are never removed. */
  readonly member: MemberId;
  /** Epoch milliseconds after which the platform withdraws them no more. */
  readonly before?: number;
  /** Their own wish, not against them: a command that nobody else is to see, staff's too. */
  readonly wished?: true;
  readonly caseId?: string;
}

/** `until`: epoch milliseconds. */
export interface Mute extends ToMember {
  readonly type: 'mute';
  readonly until: number;
}

export interface Unmute extends ToMember {
  readonly type: 'unmute';
}

/** Removes from the chat; they may come back. */
export interface Kick extends ToMember {
  readonly type: 'kick';
}

export interface Ban extends ToMember {
  readonly type: 'ban';
}

export interface Unban extends ToMember {
  readonly type: 'unban';
}

export interface Approve extends ToMember {
  readonly type: 'approve';
}

export interface Decline extends ToMember {
  readonly type: 'decline';
}

/** Says something in a chat. */
export interface Post {
  readonly type: 'post';
  readonly chat: ChatId;
  readonly words: Words;
  readonly topic?: string;
  /** A message id; when it is gone the post is made all the same. */
  readonly replyTo?: string;
  readonly buttons?: readonly (readonly Button[])[];
  readonly silent?: boolean;
  readonly pin?: boolean;
  /**
   * Emoji that the bot itself reacts with, in this order, once it stands there: what would be buttons where there are none.
   */
  readonly offers?: readonly string[];
  /** As of a tell: only in a private conversation that is a chat like others. */
  readonly file?: NonNullable<Tell['file']>;
  readonly picture?: Picture;
  /** It will have to be changed: which message it has become comes back as a `posted` event, with these words. */
  readonly noted?: string;
  readonly caseId?: string;
}

/** Tells one member in private; where the platform refuses, `fallback` is posted in the chat (it holds no details). */
export interface Tell {
  readonly type: 'tell';
  readonly member: MemberId;
  readonly words: Words;
  /** Sent along; `text` is its content, at most 100,000 characters. */
  readonly file?: { readonly name: string; readonly text: string };
  /** Without a file. */
  readonly picture?: Picture;
  readonly buttons?: readonly (readonly Button[])[];
  readonly fallback?: { readonly chat: ChatId; readonly words: Words; readonly topic?: string };
  /** As of a post. */
  readonly offers?: readonly string[];
  /** Epoch milliseconds after which it is of no use any more, and is not told. */
  readonly before?: number;
  /**
   * One of many who are told the same: it waits behind the others of them, so that nothing else has to wait for so many.
   * What it is about, for whoever hears that it was refused.
   */
  readonly bulk?: string;
  readonly caseId?: string;
}

/** Answers the press of a button; the platform shows it to that person only. */
export interface Answer {
  readonly type: 'answer';
  readonly chat: ChatId;
  readonly answerId: string;
  readonly text?: string;
  readonly alert?: boolean;
}

/** Changes a message of ours; buttons that are not given go away. */
export interface Edit {
  readonly type: 'edit';
  readonly chat: ChatId;
  readonly messageId: string;
  readonly words: Words;
  readonly buttons?: readonly (readonly Button[])[];
  /** As of a post; reactions of ours that are not among them go away. */
  readonly offers?: readonly string[];
}

export interface Pin {
  readonly type: 'pin';
  readonly chat: ChatId;
  readonly messageId: string;
}

/**
 * Asks the platform what it does not tell by itself: the display name of a member (comes back as a `renamed` event), what
 * stands in a message (`found-message`), or without either the chat's title, its admins and the bot's rights (`rights`,
 * `role`).
 */
export interface LookUp {
  readonly type: 'look-up';
  readonly chat: ChatId;
  readonly member?: MemberId;
  readonly messageId?: string;
}

/**
 * Makes a link to the chat that is this member's own; it comes back as a `link-made` event. `name`: what the chat's admins
 * see it by. `approval`: whoever comes by it asks to join first.
 */
export interface MakeLink extends ToMember {
  readonly type: 'make-link';
  readonly name: string;
  readonly approval: boolean;
}

/** Shows these words beside the member's name, at most 16 characters without emoji; empty: none. A nicety: nothing follows when it fails. */
export interface Tag extends ToMember {
  readonly type: 'tag';
  readonly tag: string;
}

/** Follows an invitation. */
export interface Enter {
  readonly type: 'enter';
  readonly chat: ChatId;
  /** They have asked into a private conversation: what they are told later they are told there, too. */
  readonly with?: MemberId;
}

/** Reads a calendar of the community; what stands in it, or why it cannot be read, comes back as `calendar-read`. */
export interface ReadCalendar {
  readonly type: 'read-calendar';
  /** As the file names it. Its address, which may be a secret, stands in the file alone. */
  readonly calendar: string;
  /** Lessons that end after `from` and begin before `until`, epoch milliseconds. */
  readonly from: number;
  readonly until: number;
}

/** Setting a timer again under the same id moves it. */
export interface SetTimer {
  readonly type: 'set-timer';
  readonly timer: Timer;
}

export interface CancelTimer {
  readonly type: 'cancel-timer';
  readonly id: string;
}

/** `id`: 1 to 64 of A-Z a-z 0-9 `-` `_` `.`, made by `timerId`. `at`: epoch milliseconds. */
export interface Timer {
  readonly id: string;
  readonly at: number;
  readonly event: TimerEvent;
}

/** Hands a domain event to the bus. */
export interface Publish {
  readonly type: 'publish';
  readonly event: DomainEvent;
}

/** A fact of the community's life, for the admins and for the operator's own rules. */
export interface DomainEvent {
  /** `<thing>.<what happened>`, for example `case.opened`. */
  readonly name: string;
  readonly version: 1;
  readonly id: string;
  readonly at: number;
  readonly detail: Readonly<Record<string, string | number | boolean | undefined>>;
  /** What the admins are to read, when they are to read something. */
  readonly notice?: Notice;
}

export interface Notice {
  readonly words: Words;
  readonly picture?: Picture;
  readonly buttons?: readonly (readonly Button[])[];
  /** The platform it is about: the notice goes to that platform's admin chat, or another's when it has none. */
  readonly platform: string;
  /** To each admin in private: their chat cannot be reached. */
  readonly privately?: true;
}

/** An effect that a platform performs. */
export type PlatformEffect =
  | Remove
  | Mute
  | Unmute
  | Kick
  | Ban
  | Unban
  | Approve
  | Decline
  | Post
  | Tell
  | Answer
  | Edit
  | Pin
  | LookUp
  | MakeLink
  | Tag
  | Enter;

export type Effect = PlatformEffect | SetTimer | CancelTimer | Publish | ReadCalendar;

export type EffectType = Effect['type'];

/** An effect with the id that makes twice once: `<event id>#<position>`. */
export interface EffectToDo {
  readonly id: string;
  readonly effect: Effect;
}

/** Where the effect waits in line: effects of one group are performed in order, and a 429 delays one group only. */
export function laneOf(effect: Effect): string {
  switch (effect.type) {
    case 'tell':
      return effect.bulk === undefined ? effect.member : bulkLane(effect.member);
    case 'set-timer':
      return effect.timer.id;
    case 'cancel-timer':
      return effect.id;
    case 'publish':
      return effect.event.id;
    case 'read-calendar':
      return `calendar/${effect.calendar}`;
    case 'answer':
      // An answer is worth nothing after some seconds: it must not wait behind its chat.
      return effect.answerId;
    case 'post':
    case 'edit':
    case 'pin':
      // Platforms limit what is said (Telegram: 20 messages a minute in a group); removals must not wait for that.
      return `${effect.chat}/words`;
    case 'look-up':
      // A name is found before words call somebody by it; all else about a chat once the bot has entered.
      return effect.member === undefined ? effect.chat : `${effect.chat}/words`;
    default:
      return effect.chat;
  }
}
