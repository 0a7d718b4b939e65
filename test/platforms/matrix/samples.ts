import { readdirSync, readFileSync } from 'node:fs';
import type { Event } from '../../../shared/event/event.ts';
import { chatId, memberId } from '../../../shared/event/ids.ts';
import type { Message, Person } from '../../../shared/event/message.ts';
import { parse } from '../../../shared/platforms/matrix/parse.ts';
import type { Parsed, WebhookRequest } from '../../../shared/platforms/platform.ts';

const folder = new URL('../../../shared/platforms/matrix/samples/', import.meta.url);

/** The bytes of one delivery. */
export function sample(name: string): Buffer {
  return readFileSync(new URL(`${name}.json`, folder));
}

export function sampleJson(name: string): unknown {
  return JSON.parse(sample(name).toString());
}

/** Every sample that is a transaction. */
export const transactions: readonly string[] = readdirSync(folder)
  .filter((file) => file.startsWith('txn_'))
  .map((file) => file.slice(0, -'.json'.length));

/** The moment the samples are parsed at. */
export const parsedAt = 1_760_009_999_000;

/** Who the bot is in the samples. */
export const bot = '@ops_bot:example.org';
export const secrets = { botUser: bot, hsToken: 'hs_token_fixture_0123456789' };

const below = '/webhooks/matrix/_matrix/app/v1';

export function put(body: Uint8Array, path = `${below}/transactions/35`): WebhookRequest {
  return { method: 'PUT', path, headers: {}, body };
}

export function parsed(body: Uint8Array): Parsed {
  return parse(put(body), secrets, parsedAt);
}

/** What a transaction of these events becomes. */
export function parsedEvents(...events: readonly unknown[]): readonly Event[] {
  const result = parsed(Buffer.from(JSON.stringify({ events })));
  return result.kind === 'events' ? result.events : [];
}

export const room = '!jEsUZKDJdhlrceRyVU:example.org';
const sentAt = 1_432_735_824_653;

/** One event in the room of the samples, by Alice unless it says otherwise. */
export function happens(type: string, content: unknown, more: object = {}): object {
  return {
    type,
    event_id: '$one:example.org',
    room_id: room,
    sender: '@alice:example.org',
    origin_server_ts: sentAt,
    content,
    ...more,
  };
}

const chat = chatId('matrix', room);

export function account(name: string): Person {
  return { id: memberId('matrix', `@${name}:example.org`), name, unnamed: true, kind: 'person' };
}

export const alice: Person = { id: memberId('matrix', '@alice:example.org'), name: 'Alice Margatroid', kind: 'person' };

function happened(id: string) {
  return { id: `matrix:${id}`, at: sentAt, chat };
}

const example = '143273582443PhrSn:example.org';

function said(id: string, message: Partial<Message>, more: object = {}): Event {
  return {
    type: 'message',
    ...happened(id),
    from: account('example'),
    message: { id: `$${id}`, text: '', links: [], media: [], mentions: [], ...message },
    edited: false,
    private: false,
    ...more,
  };
}

const text = 'This is an example text message';

const redaction: Event = {
  type: 'deleted',
  ...happened(example),
  messageId: '$fukweghifu23:localhost',
  by: account('example'),
};

/** What each sample must become; where nothing is of use, what is counted. */
export const expected: Readonly<Record<string, readonly Event[] | string>> = {
  txn_message_text: [said(example, { text })],
  txn_message_edited: [said('edit1:example.org', { text: 'Hello! My name is bar' }, { edited: true })],
  txn_message_image: [
    said(example, {
      media: [{ kind: 'photo', id: 'mxc://example.org/JWEIFJgwEIhweiWJE', fileName: 'filename.jpg' }],
    }),
  ],
  txn_message_reply: [
    said('reply:example.org', {
      text: 'reply',
      mentions: [{ member: account('example').id }],
      reply: { messageId: `$${example}`, text: 'earlier' },
    }),
  ],
  txn_message_thread: [said('thread1:example.org', { text: 'in thread' }, { topic: `$${example}` })],
  txn_batch_with_ephemeral: [
    { type: 'joined', ...happened(example), member: alice },
    { ...said(example, { text }), id: `matrix:${example}.1` },
  ],
  txn_member_join: [{ type: 'joined', ...happened(example), member: alice }],
  txn_member_leave: [{ type: 'left', ...happened('leave:example.org'), member: alice }],
  txn_member_kick: [{ type: 'left', ...happened('kick:example.org'), member: account('alice'), by: account('mod') }],
  txn_member_ban: [{ type: 'left', ...happened('ban:example.org'), member: account('alice'), by: account('mod') }],
  txn_member_knock: [{ type: 'join-requested', ...happened(example), member: alice, reason: 'Looking for support' }],
  txn_member_profile_change: [
    { type: 'renamed', ...happened('prof:example.org'), member: { ...alice, name: 'Official Support' } },
  ],
  txn_bot_invited_direct: [
    { type: 'invited', ...happened('inv:example.org'), by: account('alice'), direct: true },
    { type: 'private-chat', ...happened('inv:example.org.1'), member: account('alice') },
  ],
  txn_reaction: [
    {
      type: 'reaction',
      ...happened(example),
      from: account('example'),
      messageId: '$some_event_id',
      added: ['👍'],
      removed: [],
    },
  ],
  txn_encrypted: 'm.room.encrypted',
  txn_redaction: [redaction],
  txn_redaction_room_v10_and_older: [redaction],
};
