/**
 * A stand-in for Telegram: a Bot API on 127.0.0.1 with people, groups and a webhook sender behind it.
 *
 * ```ts
 * const telegram = await startTelegramStandIn();
 * const alice = telegram.person({ name: 'Alice' });
 * const group = telegram.group({ title: 'Tutoring', members: [alice] });      // the bot is an admin with all rights
 * telegram.deliverTo('http://127.0.0.1:8787/webhooks/telegram', { retry: true }); // start Reeve with `telegram.env`
 *
 * const advert = await group.says(alice, 'add me: https://example.test');     // posted, signed, to the webhook
 * group.has(advert);                       // false once Reeve has deleted it
 * group.member(alice).status;              // 'restricted' once Reeve has muted her
 * telegram.callsOf('restrictChatMember');  // what Reeve asked, checked against the method's parameters
 * telegram.fail({ method: 'deleteMessage', with: { kind: 'flood', retryAfter: 3 }, times: 2 });
 * await group.presses(admin, group.posts().at(-1), 'Undo');
 * await telegram.close();
 * ```
 *
 * It is strict where Telegram is strict: parameters are checked by schema (unknown ones too, which Telegram would let
 * pass in silence), rights are enforced, what is gone is "not found", who has not started the bot cannot be written to.
 * What people do resolves once the updates it made are delivered (at once when there is no `deliverTo`).
 * People who may not do a thing get a thrown error: a muted member cannot speak here either.
 */
import type { ChatMember, Message, Update, User } from '@grammyjs/types';
import type { SentFile } from './parameters.ts';

export interface StandInOptions {
  /** `<bot id>:<secret part>`. */
  readonly token?: string;
  /** Sent with every update as X-Telegram-Bot-Api-Secret-Token; replaced by what `setWebhook` is given. */
  readonly secret?: string;
  /** Epoch milliseconds: the date of what happens, and when restrictions end. */
  readonly now?: () => number;
  readonly port?: number;
  /** The first `update_id`. */
  readonly firstUpdate?: number;
  /** Privacy mode off, as seen in getMe. */
  readonly readsAllMessages?: boolean;
}

export interface TelegramStandIn {
  /** For TELEGRAM_API_URL. */
  readonly url: string;
  readonly token: string;
  readonly secret: string;
  readonly bot: User;
  /** The three variables that point Reeve here. */
  readonly env: Readonly<Record<'TELEGRAM_BOT_TOKEN' | 'TELEGRAM_WEBHOOK_SECRET' | 'TELEGRAM_API_URL', string>>;

  person(options: PersonOptions): Person;
  channel(options: { readonly id?: number; readonly title: string }): Channel;
  group(options: GroupOptions): Group;
  /** By its id, for what was made elsewhere; throws when there is none. */
  groupById(id: number): Group;

  /** The file that came with a message of the bot's. */
  fileIn(message: Message): SentFile | undefined;

  /** Every call of the bot, oldest first; without the token. */
  readonly calls: readonly Call[];
  callsOf(method: string): readonly Call[];
  /** Every update made, delivered or not. */
  readonly updates: readonly Update[];
  readonly deliveries: readonly Delivery[];
  /** Resolves when every update made so far has been accepted or given up. */
  settled(): Promise<void>;
  /** Waits until it is so, looking often; after `patience` (default 5000 ms) it throws, naming what did not come. */
  until(what: string, so: () => boolean, patience?: number): Promise<void>;
  /** Empties the three lists above. */
  forget(): void;

  /** The next `times` (default 1) calls that fit are answered so, before anything is done; plans are used in order. */
  fail(plan: FailurePlan): void;
  /** Where updates go from now on. Undefined: nowhere. */
  deliverTo(url: string | undefined, options?: DeliveryOptions): void;
  /** Sends an update made by hand (or the same one again). */
  send(update: Update): Promise<Delivery>;
  nextUpdateId(): number;
  close(): Promise<void>;
}

export interface PersonOptions {
  readonly id?: number;
  readonly name: string;
  readonly username?: string;
  readonly isBot?: boolean;
  /** Has started the bot, so that the bot may write to them. Default: false. */
  readonly started?: boolean;
}

export interface Person {
  readonly user: User;
  /** Telegram tells nobody. */
  rename(name: string, username?: string): void;
  /** Writes to the bot in private, or forwards something to it; the first message starts it. */
  tells(what: string | Content): Promise<Message>;
  blocks(): Promise<void>;
  /** Presses a button (by its label or its data) under a private message of the bot. */
  presses(message: Message, button: string): Promise<Press>;
  /** The bot's messages to them, oldest first. */
  inbox(): readonly Message[];
}

export interface Channel {
  readonly id: number;
  readonly title: string;
}

/** The bot's rights in a group; `present: false`: it is not there. */
export interface BotRights {
  readonly present?: boolean;
  readonly admin?: boolean;
  readonly can_delete_messages?: boolean;
  readonly can_restrict_members?: boolean;
  readonly can_invite_users?: boolean;
  readonly can_pin_messages?: boolean;
  readonly can_manage_tags?: boolean;
}

export interface GroupOptions {
  readonly id?: number;
  readonly title: string;
  /** Default: supergroup. */
  readonly type?: 'group' | 'supergroup';
  readonly forum?: boolean;
  readonly owner?: Person;
  readonly admins?: readonly Person[];
  readonly members?: readonly Person[];
  /** Default: admin with all rights. */
  readonly bot?: BotRights;
  /** The channel whose posts are forwarded into the group. */
  readonly linked?: Channel;
}

/** What somebody says. Entities for links, mentions and commands in `text` are found as Telegram finds them. */
export interface Content {
  readonly text?: string;
  /** Words of `text` with an address hidden behind them. */
  readonly hidden?: readonly { readonly shown: string; readonly url: string }[];
  /** Words of `text` that name a member without username. */
  readonly naming?: readonly { readonly shown: string; readonly person: Person }[];
  /** With media, `text` becomes the caption. */
  readonly media?:
    | 'photo'
    | 'video'
    | 'animation'
    | 'audio'
    | 'voice'
    | 'video_note'
    | 'document'
    | 'sticker'
    | 'poll'
    | 'location'
    | 'contact'
    | 'dice';
  readonly fileName?: string;
  readonly album?: string;
  readonly topic?: number;
  readonly replyTo?: Message;
  readonly forwardedFrom?: Person | Channel | { readonly hidden: string };
  readonly buttons?: readonly { readonly text: string; readonly url: string }[];
}

export type Speaker = Person | Channel | 'the group itself';

export interface Group {
  readonly id: number;
  readonly title: string;

  says(who: Speaker, what: string | Content): Promise<Message>;
  edits(message: Message, text: string): Promise<Message>;
  /** The linked channel posts, and Telegram forwards it here. */
  linkedPost(text: string): Promise<Message>;
  /** `by`: added by somebody. */
  joins(person: Person, by?: Person): Promise<void>;
  /** By an invite link that the bot has made: comes in, or asks to where the link says so. */
  joinsBy(person: Person, link: string): Promise<void>;
  leaves(person: Person): Promise<void>;
  asksToJoin(person: Person, bio?: string): Promise<void>;
  /** An admin acts with Telegram's own means. */
  removes(admin: Person, person: Person): Promise<void>;
  mutes(admin: Person, person: Person, until?: number): Promise<void>;
  frees(admin: Person, person: Person): Promise<void>;
  promotes(person: Person): Promise<void>;
  demotes(person: Person): Promise<void>;
  deletes(message: Message): void;
  /** `button`: its label or its data. */
  presses(person: Person, message: Message, button: string): Promise<Press>;
  /** What the person's reactions to the message are from now on. */
  reacts(person: Person, message: Message, ...emoji: string[]): Promise<void>;
  botBecomes(rights: BotRights): Promise<void>;
  /** Basic group to supergroup: answers the new group. */
  upgrade(): Promise<Group>;

  member(person: Person): ChatMember;
  /** May they write at this moment? */
  mayWrite(person: Person): boolean;
  has(message: Message): boolean;
  /** What stands in the chat now, oldest first. */
  messages(): readonly Message[];
  /** Those of them that the bot wrote. */
  posts(): readonly Message[];
  pinned(): readonly number[];
  bannedChannels(): readonly number[];
  /** Ids of those whose request to join waits. */
  waiting(): readonly number[];
}

/** A pressed button and what the bot answered to that person. */
export interface Press {
  readonly id: string;
  answer(): { readonly text?: string; readonly alert: boolean } | undefined;
}

export interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly at: number;
  /** HTTP status answered; 0: it was left hanging. */
  readonly status: number;
  /** Telegram's words when it was refused. */
  readonly description?: string;
}

export interface FailurePlan {
  /** Default: any method. */
  readonly method?: string;
  /** Only calls that name this chat. */
  readonly chat?: number;
  /** So many fitting calls go through first. Default: 0. */
  readonly skip?: number;
  readonly times?: number;
  readonly with: Failure;
}

export type Failure =
  | { readonly kind: 'flood'; readonly retryAfter: number }
  /** `done`: the call is carried out all the same and only the answer is lost. */
  | { readonly kind: 'broken'; readonly status?: 500 | 502 | 503 | 504; readonly done?: boolean }
  /** No answer until the caller hangs up. */
  | { readonly kind: 'hang'; readonly done?: boolean }
  /** The connection is cut. */
  | { readonly kind: 'cut'; readonly done?: boolean }
  /** 200 with something that is not the Bot API's JSON. */
  | { readonly kind: 'nonsense' }
  /** The chat has become a supergroup under another id. */
  | { readonly kind: 'migrated'; readonly to: number }
  /** Any of Telegram's own refusals, in its words. */
  | { readonly kind: 'refuse'; readonly code: 400 | 401 | 403 | 404 | 409; readonly description: string };

export interface DeliveryOptions {
  /** Again after anything but a 2xx, with growing pauses, as Telegram does. Default: false, one try. */
  readonly retry?: boolean;
  /** The first pause in milliseconds; doubles up to 64 times that. Default: 20. */
  readonly pause?: number;
  /** Tries before an update is given up. Default: 50. */
  readonly tries?: number;
  /** Updates of one chat go one at a time, as Telegram's do. Default: true. */
  readonly ordered?: boolean;
  /** Further headers, for example the `Host` of a function URL. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Delivery {
  readonly update: Update;
  readonly tries: number;
  /** Of the last try; 0: nobody answered. */
  readonly status: number;
}
