import type { ChatId, MemberId } from './ids.ts';

/** Who did something, as the platform names them at that moment. */
export interface Person {
  readonly id: MemberId;
  /** Display name, as members see it. */
  readonly name: string;
  /**
   * The platform did not tell the display name with this: `name` is the account's, and decide knows the name from before
   * or has it looked up. Matrix: messages hold the sender's id only.
   */
  readonly unnamed?: true;
  readonly username?: string;
  /** What they say of themselves, where the platform tells it with what they do. Telegram does with requests to join only. */
  readonly bio?: string;
  /** `channel`: a post in the name of a channel; `chat`: in the name of the group itself (an anonymous admin). */
  readonly kind: 'person' | 'bot' | 'channel' | 'chat';
}

/**
 * `paid`: media to be bought (Telegram: `paid_media`). `red-envelope` and `transfer`: money given to whoever is quick, or to
 * somebody; Telegram has neither, there bots send them (`viaBot`).
 */
export const mediaKinds = [
  'photo',
  'video',
  'animation',
  'audio',
  'voice',
  'video-note',
  'document',
  'sticker',
  'poll',
  'location',
  'contact',
  'game',
  'story',
  'paid',
  'dice',
  'gift',
  'giveaway',
  'red-envelope',
  'transfer',
  'other',
] as const;

export type MediaKind = (typeof mediaKinds)[number];

export interface Media {
  readonly kind: MediaKind;
  /** The platform's file id, kept as evidence; absent where the platform has none (a poll, a location). */
  readonly id?: string;
  readonly fileName?: string;
}

export interface Link {
  /** As written or as hidden, not resolved; may lack a scheme (`example.com/x`). */
  readonly url: string;
  /** The text members see when the address is hidden behind it. */
  readonly shown?: string;
}

export interface Mention {
  readonly member?: MemberId;
  /** Without the `@`. */
  readonly username?: string;
  readonly name?: string;
}

export interface Forward {
  readonly from: 'member' | 'hidden' | 'chat' | 'channel';
  /** The platform's id of the origin, when it is told. */
  readonly id?: string;
  readonly name?: string;
  /** Without the `@`. */
  readonly username?: string;
  /** Which message it is, where that is told. Telegram: `external_reply`, of a supergroup. */
  readonly of?: { readonly chat: ChatId; readonly messageId: string };
}

export interface Reply {
  readonly messageId: string;
  readonly from?: Person;
  /** Of the message replied to, or the piece of it that they picked. */
  readonly text?: string;
  /** What else is told of that message: both are absent where there is nothing. */
  readonly links?: readonly Link[];
  readonly media?: readonly Media[];
}

/** A button under a message. A person sends such through inline bots, or by forwarding. */
export interface MessageButton {
  readonly text: string;
  /** Where it leads, when it is a link: that is among the message's `links` too. */
  readonly url?: string;
}

/** What was written, sent or forwarded. `text` is the text or the caption; never undefined, so that rules need not ask. */
export interface Message {
  /** The platform's message id, unique in its chat. */
  readonly id: string;
  readonly text: string;
  readonly links: readonly Link[];
  readonly media: readonly Media[];
  readonly mentions: readonly Mention[];
  readonly forward?: Forward;
  readonly reply?: Reply;
  /**
   * Words of another message that this one shows: a piece they picked, or what a reply brings in from another chat.
   * Telegram: `quote.text` with `quote.is_manual` or a foreign `external_reply`.
   */
  readonly quote?: string;
  /** The inline bot that wrote it for them. Telegram: `via_bot`. */
  readonly viaBot?: Person;
  /** Telegram: `reply_markup.inline_keyboard`, and the buttons of a `rich_message`. */
  readonly buttons?: readonly MessageButton[];
  /** How many emoji of its text are of the kind that only the platform draws; the text has an ordinary emoji in place of each. Telegram: entities `custom_emoji`. */
  readonly customEmoji?: number;
  /** Messages of one album share it. */
  readonly album?: string;
}
