import { readdirSync, readFileSync } from 'node:fs';
import type { ChatId, MemberId } from '../../shared/event/ids.ts';
import type { Connection, Performer, Receiver, Secrets, WebhookRequest } from '../../shared/platforms/platform.ts';

/** A member's message in a group. `delivery`: the platform's own number of it. */
export interface Said {
  readonly name: string;
  readonly text: string;
  readonly delivery: number;
}

/** What the contract needs to know of a platform's deliveries to try its receiving half. */
export interface ReceivingCase {
  readonly receiver: Receiver;
  readonly secrets: Secrets;
  /** As the platform would send it. */
  message(said: Said): Uint8Array;
  /** The request that brings it. `attempt`: where the platform numbers its tries. */
  sign(body: Uint8Array, secrets: Secrets, attempt?: number): WebhookRequest;
  /** A delivery of a kind that nobody uses; absent where the platform knows no other kinds than ours. */
  readonly unused?: Uint8Array;
  /** What Reeve itself wrote, where the platform tells its bots. */
  readonly own?: Uint8Array;
  /** Of somebody who comes into the group, where messages do not hold names. */
  joined?(name: string): Uint8Array;
  /** One delivery of several messages, and of a part that is none, where the platform puts several into one. */
  batch?(said: readonly Said[], spoiled: unknown): Uint8Array;
  /** What the platform asks and wants an answer to on the spot. */
  readonly questions?: readonly { readonly request: WebhookRequest; readonly status: number }[];
  /** Bodies of its folder `samples`, and others of the same form. */
  readonly samples: readonly Uint8Array[];
}

export interface PlatformCase extends ReceivingCase {
  readonly performer: Performer;
  /** A platform to act on, with a group of which the bot is an admin. */
  open(): Promise<PlatformApi>;
}

/** What the platform's next call meets: a wish to wait so many seconds, a status, or no answer. */
export type Trouble = { readonly wait: number } | { readonly status: 500 | 502 | 503 } | 'silence';

export interface PlatformApi extends AsyncDisposable {
  readonly connection: Connection;
  readonly chat: ChatId;
  /** In the group. */
  readonly member: MemberId;
  readonly admin: MemberId;
  /** Of the member's message that stands there, and of one that never did. */
  readonly message: string;
  readonly gone: string;
  /** What it takes in one message. */
  readonly longest: number;
  posted(): readonly string[];
  /** What came to the member in private. */
  files(): readonly { readonly name: string; readonly content: string }[];
  /** How often it was called. */
  calls(): number;
  /** False: this platform never says so. */
  meets(trouble: Trouble): boolean;
  /** The bot is an admin no longer; absent where it always is. */
  withoutRights?(): Promise<void>;
}

/** Every body of the platform's samples: `signed.json` and `api_responses.json` are lists of requests and of answers. */
export function samplesOf(platform: string): Buffer[] {
  const folder = new URL(`../../shared/platforms/${platform}/samples/`, import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const bodies = files.filter((file) => file !== 'signed.json' && file !== 'api_responses.json');
  return bodies.map((file) => readFileSync(new URL(file, folder)));
}

export const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
