import type { Post } from '../../shared/effects/effect.ts';
import { chatId } from '../../shared/event/ids.ts';
import type { Connection, Performer, Receiver, Secrets, WebhookRequest } from '../../shared/platforms/platform.ts';
import { sandboxPerformer } from '../../shared/platforms/sandbox/performer.ts';
import { sandboxReceiver } from '../../shared/platforms/sandbox/receiver.ts';
import { secretHeader as sandboxHeader } from '../../shared/platforms/sandbox/verify.ts';
import { telegramPerformer } from '../../shared/platforms/telegram/performer.ts';
import { telegramReceiver } from '../../shared/platforms/telegram/receiver.ts';
import { secretHeader as telegramHeader } from '../../shared/platforms/telegram/verify.ts';
import { startTelegramStandIn } from '../stand-in/telegram/stand-in.ts';

/** What the contract needs to know of a platform to try it. */
export interface PlatformCase {
  readonly receiver: Receiver;
  readonly performer: Performer;
  readonly secrets: Secrets;
  /** A member's message in a group, as the platform would send it. */
  message(said: { readonly name: string; readonly text: string; readonly delivery: number }): Uint8Array;
  sign(body: Uint8Array, secrets: Secrets): WebhookRequest;
  /** A delivery of a kind that nobody uses; absent where the platform knows no other kinds than ours. */
  readonly unused?: Uint8Array;
  /** A platform to post to. `longest`: what it takes in one message. */
  open(): Promise<PlatformApi>;
}

export interface PlatformApi extends AsyncDisposable {
  readonly connection: Connection;
  readonly chat: Post['chat'];
  readonly longest: number;
  posted(): readonly string[];
}

const bytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

const telegram: PlatformCase = {
  receiver: telegramReceiver(() => 1_760_000_000_000),
  performer: telegramPerformer(() => 1_760_000_000_000),
  secrets: { botToken: '7000000001:token', webhookSecret: 'contract-Secret_1' },
  message: ({ name, text, delivery }) =>
    bytes({
      update_id: delivery,
      message: {
        message_id: 1,
        date: 1_760_000_000,
        chat: { id: -1001, type: 'supergroup', title: name },
        from: { id: 5, is_bot: false, first_name: name },
        text,
      },
    }),
  sign: (body, { webhookSecret }) => ({
    method: 'POST',
    path: '/webhooks/telegram',
    headers: { [telegramHeader]: webhookSecret },
    body,
  }),
  unused: bytes({ update_id: 1, chosen_inline_result: { result_id: '1' } }),
  async open() {
    const standIn = await startTelegramStandIn();
    const group = standIn.group({ title: 'Contract' });
    return {
      connection: { secrets: { botToken: standIn.token }, apiUrl: standIn.url, fetch },
      chat: chatId('telegram', group.id),
      longest: 4096,
      posted: () => group.posts().map(({ text = '' }) => text),
      [Symbol.asyncDispose]: () => standIn.close(),
    };
  },
};

const sandbox: PlatformCase = {
  receiver: sandboxReceiver,
  performer: sandboxPerformer,
  secrets: { webhookSecret: 'contract-secret', apiSecret: 'another' },
  message: ({ name, text, delivery }) =>
    bytes({
      delivery: String(delivery),
      at: 1_760_000_000_000,
      happening: {
        type: 'message',
        chat: 'room',
        from: { id: 'lin', name, kind: 'person' },
        message: { id: 'm1', text, links: [], media: [], mentions: [] },
        edited: false,
        private: false,
      },
    }),
  sign: (body, { webhookSecret }) => ({
    method: 'POST',
    path: '/webhooks/sandbox',
    headers: { [sandboxHeader]: webhookSecret },
    body,
  }),
  async open() {
    const posted: string[] = [];
    const answer = async (_: unknown, init?: { body?: unknown }) => {
      posted.push((JSON.parse(String(init?.body)) as Post).words.text);
      return Response.json({ answer: 'done', messageId: `m${posted.length}` });
    };
    return {
      connection: { secrets: { apiSecret: 'another' }, apiUrl: 'http://room.invalid', fetch: answer as typeof fetch },
      chat: chatId('sandbox', 'room'),
      longest: Number.POSITIVE_INFINITY,
      posted: () => posted,
      async [Symbol.asyncDispose]() {},
    };
  },
};

/** One for each platform of the catalogue. */
export const platformCases: Readonly<Record<string, PlatformCase>> = { telegram, sandbox };
