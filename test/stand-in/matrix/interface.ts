/**
 * A stand-in for a Matrix homeserver: its client-server API on 127.0.0.1, with people and rooms, and transactions to an
 * application service.
 *
 * ```ts
 * const matrix = await startMatrixStandIn();
 * const alice = matrix.person({ name: 'Alice' });
 * const mod = matrix.person({ name: 'Mod' });
 * const room = matrix.room({ title: 'Tutoring', owner: mod, members: [alice] });   // the bot is in it with level 60
 * matrix.deliverTo('http://127.0.0.1:8787/webhooks/matrix', { retry: true });      // start Reeve with `matrix.env`
 *
 * const advert = await room.says(alice, 'add me: https://example.test');           // PUT, with hs_token, as a transaction
 * room.has(advert);                        // false once Reeve has redacted it
 * room.level(alice);                       // -1 once Reeve has muted her; room.mayWrite(alice) is false
 * matrix.callsOf('send m.room.message');   // what Reeve asked, checked against the call's parameters
 * matrix.fail({ call: 'redact', with: { kind: 'limit', milliseconds: 2500 }, times: 2 });
 * matrix.before('put-state m.room.power_levels', () => room.setsLevel(mod, bob, 50)); // somebody was quicker
 * await room.reacts(mod, room.posts().at(-1), '1️⃣');
 * await matrix.close();
 * ```
 *
 * It is strict: an unknown field of a body or a query is refused, which a homeserver would let pass; the same transaction
 * id with another body is refused, too. Memberships and power levels are enforced by the rules of rooms (version 11, or 12
 * where asked for), for the bot and for people: those who may not do a thing get a thrown `Refusal`.
 * What people do resolves once the transactions that hold it are accepted (at once when there is no `deliverTo`).
 */
import type { RequestedCall } from './server.ts';
import type { Content, Media, Membership, RoomEvent } from './world.ts';

export type { Content, Membership, RoomEvent } from './world.ts';

export interface StandInOptions {
  readonly asToken?: string;
  readonly hsToken?: string;
  /** The server's name. Default: example.org */
  readonly server?: string;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly port?: number;
}

export interface MatrixStandIn {
  /** For MATRIX_HOMESERVER. */
  readonly url: string;
  readonly asToken: string;
  readonly hsToken: string;
  /** The bot's full id. */
  readonly bot: string;
  /** What points Reeve here. */
  readonly env: Readonly<
    Record<'MATRIX_HOMESERVER' | 'MATRIX_BOT_USER' | 'MATRIX_AS_TOKEN' | 'MATRIX_HS_TOKEN', string>
  >;
  /** The same by the names of the manifest, for a `Connection`. */
  readonly secrets: Readonly<Record<'homeserver' | 'botUser' | 'asToken' | 'hsToken', string>>;

  person(options: PersonOptions): Person;
  room(options: RoomOptions): Room;
  roomById(id: string): Room;
  /** Every room, those that the bot has made among them. */
  rooms(): readonly Room[];

  /** What was uploaded for a message. */
  fileIn(event: RoomEvent): Media | undefined;

  /** Every call, oldest first. */
  readonly calls: readonly Call[];
  callsOf(call: string): readonly Call[];
  readonly deliveries: readonly Delivery[];
  /** Resolves when every event so far has been accepted or given up. */
  settled(): Promise<void>;
  /** Waits until it is so, looking often; after `patience` (default 5000 ms) it throws, naming what did not come. */
  until(what: string, so: () => boolean, patience?: number): Promise<void>;
  /** Empties both lists. */
  forget(): void;

  /** The next `times` (default 1) calls that fit are answered so; plans are used in order. */
  fail(plan: FailurePlan): void;
  /** Does something before the next call of this kind is carried out. */
  before(call: string, act: () => unknown): void;
  /** Where transactions go: the `url` of a registration. Undefined: nowhere. */
  deliverTo(url: string | undefined, options?: DeliveryOptions): void;
  /** A transaction made by hand, or the same one again. */
  send(events: readonly object[], transaction?: string): Promise<Delivery>;
  close(): Promise<void>;
}

export interface PersonOptions {
  /** Display name. */
  readonly name: string;
  /** Default: made from the name. */
  readonly id?: string;
  /** Their server lets nobody invite them. Default: false. */
  readonly blocked?: boolean;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /** In all rooms they are in. */
  rename(name: string): Promise<void>;
  /** Nobody may invite them from now on. */
  blocks(): void;
  /** Follows every invitation of the bot's that waits. */
  accepts(): Promise<void>;
  /** In the private room with the bot, which they make when there is none; the bot must come in before it hears them. */
  tells(text: string): Promise<RoomEvent>;
  /** Makes a room with the bot alone and asks it in. */
  begins(): Promise<Room>;
  /** The room with the bot alone. */
  privateRoom(): Room | undefined;
  /** The bot's messages there, oldest first. */
  inbox(): readonly RoomEvent[];
}

export interface RoomOptions {
  readonly title?: string;
  readonly id?: string;
  /** Default: 11. From 12 on ids have no server and creators stand above all. */
  readonly version?: '10' | '11' | '12';
  readonly owner?: Person;
  /** With level 50. */
  readonly admins?: readonly Person[];
  readonly members?: readonly Person[];
  /** Level of the bot, default 60; undefined: it is not there. */
  readonly bot?: { readonly level: number } | 'absent' | 'invited';
  readonly joinRule?: 'public' | 'invite' | 'knock';
  /** On top of the usual power levels. */
  readonly levels?: Content;
}

export interface Room {
  readonly id: string;

  /** Text, or a whole content. */
  says(person: Person, what: string | Content): Promise<RoomEvent>;
  edits(person: Person, event: RoomEvent, text: string): Promise<RoomEvent>;
  reacts(person: Person, event: RoomEvent | undefined, emoji: string): Promise<RoomEvent>;
  redacts(person: Person, event: RoomEvent): Promise<void>;
  joins(person: Person): Promise<void>;
  leaves(person: Person): Promise<void>;
  asksToJoin(person: Person, reason?: string): Promise<void>;
  invites(by: Person, person: Person | 'the bot', direct?: boolean): Promise<void>;
  kicks(by: Person, person: Person | 'the bot', reason?: string): Promise<void>;
  bans(by: Person, person: Person): Promise<void>;
  unbans(by: Person, person: Person): Promise<void>;
  /** Undefined: the default again. */
  setsLevel(by: Person, person: Person | 'the bot', level: number | undefined): Promise<void>;
  /** Any state. */
  sets(by: Person, type: string, content: Content, key?: string): Promise<RoomEvent>;
  /** Sets it at the same moment as whoever set it last, from what was there before, and loses against them. */
  setsBeside(by: Person, type: string, content: Content): void;

  membership(person: Person | 'the bot'): Membership;
  level(person: Person | 'the bot'): number;
  mayWrite(person: Person): boolean;
  state(type: string, key?: string): Content | undefined;
  /** Every state event of the type that there ever was, oldest first. */
  history(type: string, key?: string): readonly RoomEvent[];
  /** Does it stand there, not redacted? */
  has(event: RoomEvent): boolean;
  /** Messages that stand there, edits left out, oldest first. */
  messages(): readonly RoomEvent[];
  /** Those of them that the bot wrote. */
  posts(): readonly RoomEvent[];
  /** What a message says after its edits. */
  shown(event: RoomEvent): Content;
  /** Emoji that stand under a message, by who reacted. */
  reactions(event: RoomEvent, by?: Person | 'the bot'): readonly string[];
  pinned(): readonly string[];
  /** Ids of those whose knock waits. */
  waiting(): readonly string[];
}

export interface Call extends RequestedCall {
  readonly at: number;
  /** HTTP status answered; 0: it was left hanging. */
  readonly status: number;
  readonly errcode?: string;
}

export interface FailurePlan {
  /** As in `Call.call`; default: any. */
  readonly call?: string;
  readonly room?: string;
  /** So many fitting calls go through first. Default: 0. */
  readonly skip?: number;
  readonly times?: number;
  readonly with: Failure;
}

export type Failure =
  /** 429; `header`: Retry-After instead of `retry_after_ms`, in whole seconds. */
  | { readonly kind: 'limit'; readonly milliseconds: number; readonly header?: boolean }
  /** `done`: the call is carried out all the same and only the answer is lost. */
  | { readonly kind: 'broken'; readonly status?: 413 | 500 | 502 | 503 | 504; readonly done?: boolean }
  /** No answer until the caller hangs up. */
  | { readonly kind: 'hang'; readonly done?: boolean }
  /** The connection is cut. */
  | { readonly kind: 'cut'; readonly done?: boolean }
  /** 200 with something that is not JSON. */
  | { readonly kind: 'nonsense' }
  | { readonly kind: 'refuse'; readonly status: number; readonly errcode: string; readonly error?: string };

export interface DeliveryOptions {
  /** The same transaction again after anything but 200, as homeservers do. Default: false, one try. */
  readonly retry?: boolean;
  /** The first pause in milliseconds; doubles up to 64 times that. Default: 20. */
  readonly pause?: number;
  /** Tries before a transaction is given up. Default: 50. */
  readonly tries?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Delivery {
  readonly transaction: string;
  readonly events: readonly object[];
  readonly tries: number;
  /** Of the last try; 0: nobody answered. */
  readonly status: number;
}
