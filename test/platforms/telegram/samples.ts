import { readdirSync, readFileSync } from 'node:fs';
import type { Event } from '../../../shared/event/event.ts';
import { chatId, memberId } from '../../../shared/event/ids.ts';
import type { Message, Person } from '../../../shared/event/message.ts';

const folder = new URL('../../../shared/platforms/telegram/samples/', import.meta.url);

/** The bytes of one delivery. */
export function sample(name: string): Buffer {
  return readFileSync(new URL(`${name}.json`, folder));
}

export function sampleJson(name: string): unknown {
  return JSON.parse(sample(name).toString());
}

/** Every sample that is an update. */
export const updateSamples: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && file !== 'signed.json' && file !== 'api_responses.json')
  .map((file) => file.slice(0, -'.json'.length));

/** The moment the samples are parsed at. */
export const parsedAt = 1_760_009_999_000;

const chat = chatId('telegram', -1001234567890);
const alice: Person = { id: memberId('telegram', 1001), name: 'Alice Liddell', username: 'alice_l', kind: 'person' };
const mod: Person = { id: memberId('telegram', 2002), name: 'Mod', username: 'mod_user', kind: 'person' };

/** What each sample must become. */
export const expected: Readonly<Record<string, Event>> = {
  message_group_text: said(1, 1_760_000_000, {
    id: '501',
    text: 'Join https://example.test/free now @everyone',
    links: [{ url: 'https://example.test/free' }],
    mentions: [{ username: 'everyone' }],
  }),
  message_text_link_hidden: said(2, 1_760_000_000, {
    id: '502',
    text: 'click here',
    links: [{ url: 'https://example.test/hidden', shown: 'click here' }],
  }),
  message_reply_forward_photo: said(3, 1_760_000_000, {
    id: '503',
    text: 'promo',
    media: [{ kind: 'photo', id: 'AgACAgIAAxk-big' }],
    forward: { from: 'channel', id: '-1009876543210', name: 'Some Channel', username: 'some_channel' },
    reply: { messageId: '501', from: alice, text: 'earlier' },
    album: '13579',
  }),
  message_sender_chat_anonymous: {
    type: 'message',
    id: 'telegram:900000004',
    at: 1_760_000_010_000,
    chat,
    from: {
      id: memberId('telegram', -1001234567890),
      name: 'Test Community',
      username: 'test_community',
      kind: 'chat',
    },
    message: { id: '504', text: 'posted as the group', links: [], media: [], mentions: [] },
    edited: false,
    private: false,
  },
  edited_message: {
    ...said(5, 1_760_000_060, {
      id: '501',
      text: 'edited to contain a link https://example.test/x',
      links: [{ url: 'https://example.test/x' }],
    }),
    edited: true,
    sentAt: 1_760_000_000_000,
  },
  new_chat_members_service: { type: 'joined', ...happened(6, 1_760_000_100), member: alice },
  left_chat_member_service: { type: 'left', ...happened(7, 1_760_000_200), member: alice },
  chat_member_joined: { type: 'joined', ...happened(8, 1_760_000_100), member: alice, linkOf: mod },
  chat_member_left: { type: 'left', ...happened(9, 1_760_000_200), member: alice },
  chat_member_kicked: { type: 'left', ...happened(10, 1_760_000_300), member: alice, by: mod },
  chat_member_restricted: {
    type: 'restricted',
    ...happened(11, 1_760_000_400),
    member: alice,
    by: mod,
    maySend: false,
    until: 1_760_086_800_000,
  },
  chat_join_request: {
    type: 'join-requested',
    ...happened(12, 1_760_000_500),
    member: alice,
    bio: 'I like tests',
    linkOf: mod,
  },
  message_reaction: {
    type: 'reaction',
    ...happened(13, 1_760_000_600),
    from: alice,
    messageId: '501',
    added: ['👍'],
    removed: [],
  },
  private_message_start: {
    type: 'message',
    id: 'telegram:900000014',
    at: 1_760_000_700_000,
    chat: chatId('telegram', 1001),
    from: alice,
    message: { id: '11', text: '/start ref42', links: [], media: [], mentions: [] },
    edited: false,
    private: true,
  },
  callback_query: {
    type: 'button',
    id: 'telegram:900000015',
    at: parsedAt,
    chat,
    from: mod,
    messageId: '510',
    data: 'ban:12',
    answerId: '4382bfdwdsb323b2d9',
  },
  my_chat_member_promoted: {
    type: 'rights',
    ...happened(16, 1_760_000_900),
    title: 'Test Community',
    present: true,
    mayRemove: true,
    mayRestrict: true,
    bot: 'ops_test_bot',
  },
  migrate_to_supergroup: {
    type: 'migrated',
    id: 'telegram:900000017',
    at: 1_760_001_000_000,
    chat: chatId('telegram', -4001),
    to: chat,
  },
};

function happened(number: number, seconds: number) {
  return { id: `telegram:${900_000_000 + number}`, at: seconds * 1000, chat };
}

function said(number: number, seconds: number, message: Partial<Message> & { id: string; text: string }) {
  return {
    type: 'message' as const,
    ...happened(number, seconds),
    from: alice,
    message: { links: [], media: [], mentions: [], ...message },
    edited: false,
    private: false,
    topic: '42',
  };
}
