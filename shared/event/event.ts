import type { CalendarFault, Lesson } from '../records/timetable.ts';
import type { ChatId, MemberId } from './ids.ts';
import type { Message, Person } from './message.ts';

interface Happened {
  /**
   * Stable under redelivery: `<platform>:<delivery id>`, with `.1`, `.2` … when one delivery holds several events.
   * At most 120 characters of A-Z a-z 0-9 `:` `.` `-` `_` `#`.
   */
  readonly id: string;
  /** When it happened, epoch milliseconds, by the platform's clock. */
  readonly at: number;
}

interface InChat extends Happened {
  readonly chat: ChatId;
}

export interface MessageEvent extends InChat {
  readonly type: 'message';
  readonly from: Person;
  readonly message: Message;
  readonly edited: boolean;
  /** Of an edited message: when it was sent; `at` is then the time of the edit. Telegram: `date` beside `edit_date`. */
  readonly sentAt?: number;
  /** A private conversation with the bot. */
  readonly private: boolean;
  readonly topic?: string;
}

export interface JoinedEvent extends InChat {
  readonly type: 'joined';
  readonly member: Person;
  /** Who added them, when it was somebody else. */
  readonly by?: Person;
  /** Whose invite link they came by. Telegram: `invite_link.creator` of `chat_member`, where the bot is an admin. */
  readonly linkOf?: Person;
  /** The link itself, when a bot has made it: it may be one that the bot has made for a member. */
  readonly link?: string;
}

export interface LeftEvent extends InChat {
  readonly type: 'left';
  readonly member: Person;
  /** Who removed them, when it was somebody else. */
  readonly by?: Person;
}

/** A member has another name in the chat, on platforms that tell. Telegram does not: there names are compared at every message. */
export interface RenamedEvent extends InChat {
  readonly type: 'renamed';
  /** With the new name. */
  readonly member: Person;
}

/** A member became, or ceased to be, an admin of the chat on the platform. */
export interface RoleEvent extends InChat {
  readonly type: 'role';
  readonly member: Person;
  readonly admin: boolean;
}

/** An admin restricted or freed a member with the platform's own means. */
export interface RestrictedEvent extends InChat {
  readonly type: 'restricted';
  readonly member: Person;
  readonly by: Person;
  /** False: muted. */
  readonly maySend: boolean;
  /** Epoch milliseconds; absent: for ever. */
  readonly until?: number;
}

export interface JoinRequestedEvent extends InChat {
  readonly type: 'join-requested';
  readonly member: Person;
  readonly bio?: string;
  /** What they wrote with the request. */
  readonly reason?: string;
  /** Whose invite link they came by. Telegram: `invite_link.creator`. */
  readonly linkOf?: Person;
  readonly link?: string;
  /** When their account was made, epoch milliseconds, where the platform tells. Neither Telegram nor Matrix does. */
  readonly accountSince?: number;
}

/**
 * A request to join is over, and nobody has come in: they have taken it back, or somebody else (`by`, never the bot) has
 * declined it with the platform's own means. Telegram tells of neither.
 */
export interface JoinWithdrawnEvent extends InChat {
  readonly type: 'join-withdrawn';
  readonly member: Person;
  readonly by?: Person;
}

/** The bot is asked into a chat that it must enter itself (Matrix). */
export interface InvitedEvent extends InChat {
  readonly type: 'invited';
  readonly by: Person;
  /** To a private conversation. */
  readonly direct: boolean;
}

/** A chat turns out to be a private conversation with this member, on platforms whose messages do not say so (Matrix). */
export interface PrivateChatEvent extends InChat {
  readonly type: 'private-chat';
  readonly member: Person;
}

/** What is written in the chat can no longer be read: it is encrypted end to end (Matrix). */
export interface UnreadableEvent extends InChat {
  readonly type: 'unreadable';
}

/**
 * A message of ours stands there, and offers what would be buttons where there are none: whoever reacts with a key, or
 * replies with it, presses it. None: a message that offered something no longer does.
 */
export interface OfferedEvent extends InChat {
  readonly type: 'offered';
  readonly messageId: string;
  readonly choices: readonly Choice[];
}

/** `key`: what to reply; `emoji`: what to react with. `data`: as of a button. */
export interface Choice {
  readonly key: string;
  readonly emoji: string;
  readonly data: string;
}

export interface ReactionEvent extends InChat {
  readonly type: 'reaction';
  readonly from: Person;
  readonly messageId: string;
  /** Emoji, as the platform writes them. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * A message has been taken away, by whoever wrote it or with the platform's own means; the bot's own removals are not told.
 * Telegram tells bots of none. What was taken away may be something else, a reaction for example (Matrix).
 */
export interface DeletedEvent extends InChat {
  readonly type: 'deleted';
  readonly messageId: string;
  readonly by: Person;
}

export interface ButtonEvent extends InChat {
  readonly type: 'button';
  readonly from: Person;
  /** The message the button hangs under. */
  readonly messageId: string;
  /** What we put into the button: `<action>:<argument>`, at most 64 bytes. */
  readonly data: string;
  /** What the answer must name. */
  readonly answerId: string;
}

/** What the bot itself may do in a chat has changed. */
export interface RightsEvent extends InChat {
  readonly type: 'rights';
  /** Absent where the platform does not tell it with this. */
  readonly title?: string;
  /** Is the bot in the chat? */
  readonly present: boolean;
  readonly mayRemove: boolean;
  readonly mayRestrict: boolean;
  /** The bot's own user name, where it has one: commands may be addressed to it or to other bots. */
  readonly bot?: string;
}

/** A chat has got another id for ever. `chat` is the old one. */
export interface MigratedEvent extends InChat {
  readonly type: 'migrated';
  readonly to: ChatId;
}

/** What stands in a message that we have looked up, and who has written it. */
export interface FoundMessageEvent extends InChat {
  readonly type: 'found-message';
  readonly messageId: string;
  readonly author: MemberId;
  readonly said: Pick<Message, 'text' | 'media'>;
}

/** The link that we have had made for a member, to bring others by. */
export interface LinkMadeEvent extends InChat {
  readonly type: 'link-made';
  readonly member: MemberId;
  readonly link: string;
}

/** A post of ours that is to be changed later stands there. `noted`: as the post said. */
export interface PostedEvent extends InChat {
  readonly type: 'posted';
  readonly messageId: string;
  readonly noted: string;
}

/** A timer that we set has come due. */
export interface TimerEvent extends Happened {
  readonly type: 'timer';
  /** `<workflow>.<purpose>`, for example `nickname.remind`. */
  readonly purpose: string;
  readonly member?: MemberId;
  readonly chat?: ChatId;
  readonly data?: Readonly<Record<string, string | number>>;
}

/** A calendar has been read, or could not be. */
export interface CalendarReadEvent extends Happened {
  readonly type: 'calendar-read';
  readonly calendar: string;
  /** Why not. */
  readonly fault?: CalendarFault;
  /** Every lesson that begins before this moment is among them. */
  readonly until: number;
  readonly lessons: readonly Lesson[];
}

/** What became of an effect that the platform would not perform. */
export interface OutcomeEvent extends Happened {
  readonly type: 'outcome';
  /** The effect's type and where it was aimed. */
  readonly effect: string;
  readonly platform: string;
  readonly chat?: ChatId;
  readonly member?: MemberId;
  readonly caseId?: string;
  /** Of a tell to many: what it was about. */
  readonly bulk?: string;
  readonly reason: RefusalReason;
}

/** Why a platform will never perform an effect. */
export const refusalReasons = [
  'no-rights',
  'target-is-admin',
  'bot-not-in-chat',
  'blocked-by-member',
  'too-late',
  'not-possible',
  'protected-member',
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

export type Event =
  | MessageEvent
  | JoinedEvent
  | LeftEvent
  | RenamedEvent
  | RoleEvent
  | RestrictedEvent
  | JoinRequestedEvent
  | JoinWithdrawnEvent
  | ReactionEvent
  | DeletedEvent
  | ButtonEvent
  | RightsEvent
  | InvitedEvent
  | PrivateChatEvent
  | UnreadableEvent
  | OfferedEvent
  | MigratedEvent
  | FoundMessageEvent
  | LinkMadeEvent
  | PostedEvent
  | TimerEvent
  | CalendarReadEvent
  | OutcomeEvent;

/** Whose record the event touches first: events of one group are decided in order. */
export function groupOf(event: Event): string {
  switch (event.type) {
    case 'message':
    case 'reaction':
    case 'button':
      return event.from.id;
    case 'joined':
    case 'left':
    case 'renamed':
    case 'role':
    case 'restricted':
    case 'join-requested':
    case 'join-withdrawn':
      return event.member.id;
    case 'deleted':
      return event.by.id;
    case 'rights':
    case 'invited':
    case 'private-chat':
    case 'unreadable':
    case 'offered':
    case 'migrated':
    case 'found-message':
    case 'posted':
      return event.chat;
    case 'link-made':
      return event.member;
    case 'calendar-read':
      return `calendar/${event.calendar}`;
    case 'timer':
      return event.member ?? event.chat ?? event.purpose;
    case 'outcome':
      return event.member ?? event.chat ?? event.platform;
    default:
      return event satisfies never;
  }
}
