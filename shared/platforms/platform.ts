import type { Abilities } from '../effects/abilities.ts';
import type { PlatformEffect } from '../effects/effect.ts';
import type { Event, RefusalReason } from '../event/event.ts';
import type { ChatId } from '../event/ids.ts';

/** An HTTP request as it came: header names in lower case, `body` the untouched bytes. */
export interface WebhookRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/** Secrets of one platform by their names in the manifest. */
export type Secrets = Readonly<Record<string, string>>;

export interface SecretDeclaration {
  /** Name in code, for example `botToken`. */
  readonly name: string;
  /** Environment variable on one machine, for example `TELEGRAM_BOT_TOKEN`. */
  readonly variable: string;
  /** Last parts of the SSM parameter's name, for example `telegram/bot-token`. */
  readonly parameter: string;
  /** What it is and where an operator gets it. */
  readonly about: string;
}

export interface PlatformManifest {
  readonly name: string;
  readonly title: string;
  /** For example `/webhooks/telegram`. */
  readonly webhookPath: string;
  /** The platform calls paths below `webhookPath`, too (Matrix), with these methods; absent: POST to the path itself. */
  readonly webhookBelow?: { readonly methods: readonly ('GET' | 'POST' | 'PUT')[] };
  /** The operator registers our address with the platform by a file: `reeve connect` is not told it. */
  readonly registered?: true;
  /** The largest delivery the platform makes, in bytes, where that is more than `largestBody` of receive-webhook. */
  readonly largestBody?: number;
  readonly secrets: readonly SecretDeclaration[];
  /**
   * Variable that replaces the platform's API address, and its default; `secret`: every operator has another, which is
   * among the secrets under this name.
   */
  readonly api: { readonly variable: string; readonly url: string; readonly secret?: string };
  readonly abilities: Abilities;
  /** How the platform's own ids look where somebody writes them into a community file. */
  readonly ids?: { readonly chat: IdForm; readonly member: IdForm };
  /** The address that opens a message in the platform's apps, from native ids; undefined where there is none. */
  readonly messageLink?: (chat: string, message: string) => string | undefined;
  /** What such an address opens, as native ids; undefined for every other one. */
  readonly messageAt?: (link: string) => { readonly chat: string; readonly message: string } | undefined;
  /** Exists on one machine only: no deployment, no secret of an operator's. */
  readonly localOnly?: true;
}

/** The part of it that goes into the bundle of receive-webhook. */
export type ReceivingManifest = Pick<
  PlatformManifest,
  'name' | 'webhookPath' | 'webhookBelow' | 'largestBody' | 'secrets'
>;

export interface IdForm {
  readonly pattern: RegExp;
  /** A noun phrase with an example. */
  readonly about: string;
}

export type Verification = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export type Parsed =
  | { readonly kind: 'events'; readonly events: readonly Event[] }
  /** Valid, but of a kind we do not use. */
  | { readonly kind: 'unused'; readonly what: string }
  /** A question of the platform's own that is answered on the spot: a handshake, a ping. `body`: JSON. */
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  /** Not what the platform sends. */
  | { readonly kind: 'malformed'; readonly reason: string };

/**
 * The receiving half of a platform: loaded by receive-webhook only. Neither function throws, whatever the bytes, but
 * `verify` when there is no secret to compare with.
 */
export interface Receiver {
  readonly manifest: PlatformManifest;
  verify(request: WebhookRequest, secrets: Secrets): Verification;
  /** Of a verified request. */
  parse(request: WebhookRequest, secrets: Secrets): Parsed;
  /** What the platform wants to read, as JSON, where a status alone does not do: 200 too. */
  readonly bodyOf?: (status: number) => string | undefined;
  /** The status of what was signed wrongly; 401 where the platform does not ask for another. */
  readonly refusal?: number;
}

export type Outcome =
  /**
   * `messageId`: of what was posted, in `chat` where that was not known before (a private one); `moved`: the chat has this
   * id from now on; `found`: what was looked up, to be decided about.
   */
  | {
      readonly result: 'done';
      readonly messageId?: string;
      readonly chat?: ChatId;
      readonly moved?: ChatId;
      readonly found?: readonly Event[];
    }
  /** It was so before. */
  | { readonly result: 'already' }
  /** The platform wants us to wait. */
  | { readonly result: 'later'; readonly seconds: number }
  /** The platform will never do it. */
  | { readonly result: 'refused'; readonly reason: RefusalReason; readonly detail: string };

/** How the performing half reaches the platform. */
export interface Connection {
  readonly secrets: Secrets;
  readonly apiUrl: string;
  readonly fetch: typeof fetch;
}

/** The performing half: loaded by apply-effects only. Throws `PlatformFault` when nothing certain can be said (network, 5xx). */
export interface Performer {
  readonly manifest: PlatformManifest;
  /**
   * `id`: of the effect, the same at every try: the key under which sending twice is sending once. `png`: its picture, where
   * it has one that could be drawn; whatever becomes of it, the words are said.
   */
  perform(effect: PlatformEffect, connection: Connection, id: string, png?: Uint8Array<ArrayBuffer>): Promise<Outcome>;
}

/** The platform could not be reached or answered nonsense: try again. Its message holds neither address nor token. */
export class PlatformFault extends Error {
  readonly platform: string;
  /** There was no answer at all: nothing is wrong with what was asked, however often it fails. */
  readonly unreachable: boolean;
  constructor(platform: string, doing: string, got: string, options: ErrorOptions & { unreachable?: boolean } = {}) {
    super(`${platform}: ${doing} failed: ${got}`, options);
    this.name = 'PlatformFault';
    this.platform = platform;
    this.unreachable = options.unreachable ?? false;
  }
}
