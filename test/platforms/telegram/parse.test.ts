import { describe, expect, test } from 'vitest';
import type { Event, MessageEvent } from '../../../shared/event/event.ts';
import { parse } from '../../../shared/platforms/telegram/parse.ts';
import { expected, parsedAt, sample, updateSamples } from './samples.ts';

const chat = { id: -1001234567890, type: 'supergroup', title: 'Test Community' };
const alice = { id: 1001, is_bot: false, first_name: 'Alice' };
const mod = { id: 2002, is_bot: false, first_name: 'Mod' };

function parsed(update: object): ReturnType<typeof parse> {
  return parse(Buffer.from(JSON.stringify({ update_id: 7, ...update })), parsedAt);
}

function events(update: object): readonly Event[] {
  const result = parsed(update);
  return result.kind === 'events' ? result.events : [];
}

function message(fields: object): MessageEvent['message'] {
  const [event] = events({ message: { message_id: 1, date: 1_760_000_000, chat, from: alice, ...fields } });
  if (event?.type !== 'message') throw new Error('no message event');
  return event.message;
}

describe('every sample', () => {
  test('has an expectation', () => {
    expect(Object.keys(expected).toSorted()).toEqual(updateSamples.toSorted());
  });

  test.each(updateSamples)('%s becomes the event it stands for', (name) => {
    expect(parse(sample(name), parsedAt)).toEqual({ kind: 'events', events: [expected[name]] });
  });
});

describe('text', () => {
  test('is cut at UTF-16 offsets, so that emoji before a link do not shift it', () => {
    const text = '👨‍👩‍👧 看 https://example.test/课 好';
    const offset = text.indexOf('https');
    const entities = [{ type: 'url', offset, length: 'https://example.test/课'.length }];
    expect(message({ text, entities }).links).toEqual([{ url: 'https://example.test/课' }]);
  });

  test('of a caption counts like any text', () => {
    const said = message({
      photo: [{ file_id: 'p' }],
      caption: 'join @tutors_free',
      caption_entities: [{ type: 'mention', offset: 5, length: 12 }],
    });
    expect(said).toMatchObject({ text: 'join @tutors_free', mentions: [{ username: 'tutors_free' }] });
  });

  test('of a poll is its question and its answers', () => {
    const poll = { id: '1', question: 'Buy the course?', options: [{ text: 'yes' }, { text: 'example.test' }] };
    expect(message({ poll })).toMatchObject({
      text: 'Buy the course?\nyes\nexample.test',
      media: [{ kind: 'poll' }],
    });
  });

  test('of a checklist is its title and its tasks', () => {
    const checklist = { title: 'Today', tasks: [{ id: 1, text: 'add me' }] };
    expect(message({ checklist })).toMatchObject({ text: 'Today\nadd me', media: [{ kind: 'other' }] });
  });
});

describe('words that are neither text nor caption', () => {
  test.each([
    ['contact', { phone_number: '+10000000000', first_name: 'Add', last_name: 'me' }, 'Add\nme\n+10000000000'],
    ['game', { title: 'Win', description: 'now' }, 'Win\nnow'],
    ['invoice', { title: 'Course', description: 'all of it' }, 'Course\nall of it'],
    ['giveaway', { prize_description: 'a course' }, 'a course'],
  ])('of a %s are its text', (field, thing, text) => {
    expect(message({ [field]: thing }).text).toBe(text);
  });

  test('of a venue are its text', () => {
    const location = { latitude: 0, longitude: 0 };
    const said = message({ location, venue: { location, title: 'Cheap courses', address: 'example.test' } });
    expect(said).toMatchObject({ text: 'Cheap courses\nexample.test', media: [{ kind: 'location' }] });
  });
});

describe('buttons', () => {
  test('that open nothing are told too', () => {
    const reply_markup = { inline_keyboard: [[{ text: 'Take', callback_data: 'x' }, { text: 'Copy' }]] };
    const said = message({ text: 'x', reply_markup });
    expect(said.buttons).toEqual([{ text: 'Take' }, { text: 'Copy' }]);
    expect(said.links).toEqual([]);
  });
});

describe('a message written by an inline bot', () => {
  test('names the bot', () => {
    const via_bot = { id: 7, is_bot: true, first_name: 'Wallet', username: 'wallet_bot' };
    expect(message({ text: 'x', via_bot }).viaBot).toEqual({
      id: 'telegram:7',
      name: 'Wallet',
      username: 'wallet_bot',
      kind: 'bot',
    });
  });
});

describe('custom emoji', () => {
  test('are counted', () => {
    const entities = [0, 2].map((offset) => ({ type: 'custom_emoji', offset, length: 2, custom_emoji_id: '1' }));
    expect(message({ text: '🐧🐧', entities }).customEmoji).toBe(2);
    expect(message({ text: '🐧🐧' })).not.toHaveProperty('customEmoji');
  });

  test('are counted in rich messages', () => {
    const text = ['x', { type: 'custom_emoji', custom_emoji_id: '1', alternative_text: '🐧' }];
    expect(message({ rich_message: { blocks: [{ type: 'paragraph', text }] } })).toMatchObject({
      text: 'x🐧',
      customEmoji: 1,
    });
  });
});

describe('a quote', () => {
  const to = { message_id: 3, date: 1, chat, from: mod, text: 'long talk' };

  test('that somebody picked is told', () => {
    const said = message({ text: 'x', reply_to_message: to, quote: { text: 'talk', position: 5, is_manual: true } });
    expect(said).toMatchObject({ quote: 'talk', reply: { text: 'talk' } });
  });

  test('that Telegram added to a reply is none', () => {
    const said = message({ text: 'x', reply_to_message: to, quote: { text: 'long talk', position: 0 } });
    expect(said).not.toHaveProperty('quote');
  });

  test('from another chat is told, whoever picked it', () => {
    const origin = { type: 'channel', chat: { id: -77, type: 'channel', title: 'Ads' }, message_id: 3 };
    const said = message({ text: 'x', external_reply: { origin }, quote: { text: 'buy', position: 0 } });
    expect(said.quote).toBe('buy');
  });
});

describe('links', () => {
  test('behind the buttons of an inline bot are found', () => {
    const reply_markup = {
      inline_keyboard: [
        [{ text: 'Open', url: 'https://a.test' }],
        [{ text: 'App', web_app: { url: 'https://b.test' } }],
      ],
    };
    expect(message({ text: 'x', reply_markup })).toMatchObject({
      links: [
        { url: 'https://a.test', shown: 'Open' },
        { url: 'https://b.test', shown: 'App' },
      ],
      buttons: [
        { text: 'Open', url: 'https://a.test' },
        { text: 'App', url: 'https://b.test' },
      ],
    });
  });

  test('that only the preview names are found', () => {
    const said = message({ text: 'nice', link_preview_options: { url: 'https://hidden.test/x' } });
    expect(said.links).toEqual([{ url: 'https://hidden.test/x' }]);
  });

  test('named by text and preview are one', () => {
    const said = message({
      text: 'example.test',
      entities: [{ type: 'url', offset: 0, length: 12 }],
      link_preview_options: { url: 'https://example.test/' },
    });
    expect(said.links).toEqual([{ url: 'example.test' }]);
  });
});

describe('mentions', () => {
  test('of members without a username carry their id', () => {
    const said = message({
      text: 'hi Bob',
      entities: [{ type: 'text_mention', offset: 3, length: 3, user: { id: 5, first_name: 'Bob' } }],
    });
    expect(said.mentions).toEqual([{ member: 'telegram:5', name: 'Bob' }]);
  });
});

describe('media', () => {
  test.each([
    ['video', 'video'],
    ['audio', 'audio'],
    ['voice', 'voice'],
    ['video_note', 'video-note'],
    ['document', 'document'],
    ['sticker', 'sticker'],
    ['live_photo', 'photo'],
  ])('%s keeps its file id', (field, kind) => {
    expect(message({ [field]: { file_id: 'f1' } }).media).toEqual([{ kind, id: 'f1' }]);
  });

  test.each([
    ['location', 'location'],
    ['contact', 'contact'],
    ['game', 'game'],
    ['story', 'story'],
    ['paid_media', 'paid'],
    ['dice', 'dice'],
    ['gift', 'gift'],
    ['unique_gift', 'gift'],
    ['giveaway', 'giveaway'],
    ['giveaway_winners', 'giveaway'],
    ['invoice', 'other'],
  ])('%s has a kind and no file', (field, kind) => {
    expect(message({ [field]: {} }).media).toEqual([{ kind }]);
  });

  test('of a GIF is one animation, though it also comes as a document', () => {
    const file = { file_id: 'g', file_name: 'cat.mp4' };
    expect(message({ animation: file, document: file }).media).toEqual([
      { kind: 'animation', id: 'g', fileName: 'cat.mp4' },
    ]);
  });
});

describe('rich messages', () => {
  const rich_message = {
    blocks: [
      { type: 'heading', text: 'Free ', size: 1 },
      {
        type: 'paragraph',
        text: ['see ', { type: 'bold', text: { type: 'url', text: 'here', url: 'https://x.test' } }],
      },
      { type: 'list', items: [{ label: '1.', blocks: [{ type: 'paragraph', text: ' one' }] }] },
      { type: 'photo', photo: [{ file_id: 's' }, { file_id: 'l' }], caption: { text: 'look' } },
      { type: 'buttons', buttons: [{ text: 'Go', url: 'https://y.test' }] },
      { type: 'paragraph', text: { type: 'mention', text: '@tutor_x', username: 'tutor_x' } },
    ],
  };

  test('give up their text, links, media and mentions', () => {
    expect(message({ rich_message })).toEqual({
      id: '1',
      text: 'Free \nsee here\n1.\n one\nlook\nGo\n@tutor_x',
      links: [
        { url: 'https://x.test', shown: 'here' },
        { url: 'https://y.test', shown: 'Go' },
      ],
      media: [{ kind: 'photo', id: 'l' }],
      mentions: [{ username: 'tutor_x' }],
      buttons: [{ text: 'Go', url: 'https://y.test' }],
    });
  });

  test('nested without end do not exhaust the stack', () => {
    const depth = 200_000;
    const nested = `${'{"type":"bold","text":'.repeat(depth)}"x"${'}'.repeat(depth)}`;
    const body = `{"update_id":7,"message":{"message_id":1,"date":1,"chat":{"id":-1,"type":"group"},"from":{"id":1},"rich_message":{"blocks":[{"type":"paragraph","text":${nested}}]}}}`;
    expect(parse(Buffer.from(body), parsedAt)).toMatchObject({ kind: 'events' });
  });
});

describe('forwards', () => {
  test.each([
    [
      { type: 'user', sender_user: mod },
      { from: 'member', id: '2002', name: 'Mod' },
    ],
    [
      { type: 'hidden_user', sender_user_name: 'Ghost' },
      { from: 'hidden', name: 'Ghost' },
    ],
    [
      { type: 'chat', sender_chat: { id: -9, type: 'group', title: 'G' } },
      { from: 'chat', id: '-9', name: 'G' },
    ],
  ])('say where they come from (%j)', (forward_origin, forward) => {
    expect(message({ text: 'x', forward_origin }).forward).toEqual(forward);
  });

  test('a reply to another chat shows its message here and counts as one', () => {
    const origin = { type: 'channel', chat: { id: -77, type: 'channel', title: 'Ads' }, message_id: 3 };
    const external_reply = { origin, chat: { id: -77, type: 'channel', title: 'Ads' }, message_id: 3 };
    expect(message({ text: 'x', external_reply })).toMatchObject({
      forward: { from: 'channel', id: '-77', name: 'Ads' },
    });
  });

  test('a reply to another topic of the same chat is a reply', () => {
    const external_reply = { origin: { type: 'user', sender_user: mod }, chat, message_id: 3 };
    const said = message({ text: 'thanks', external_reply, quote: { text: 'the answer', position: 0 } });
    expect(said.forward).toBeUndefined();
    expect(said.reply).toMatchObject({ messageId: '3', from: { id: 'telegram:2002' }, text: 'the answer' });
  });
});

describe('topics', () => {
  test('a plain message in a topic is no reply to the message that opened it', () => {
    const opened = { message_id: 42, date: 1, chat, from: mod, forum_topic_created: { name: 'Maths' } };
    expect(
      message({ text: 'x', message_thread_id: 42, is_topic_message: true, reply_to_message: opened }).reply,
    ).toBeUndefined();
  });

  test('a thread of replies outside a forum is no topic', () => {
    const [event] = events({
      message: { message_id: 1, date: 1, chat, from: alice, text: 'x', message_thread_id: 42 },
    });
    expect(event).not.toHaveProperty('topic');
  });
});

describe('who speaks', () => {
  const channel = { id: -1005555555555, type: 'channel', title: 'Alice Shop' };
  const standIn = { id: 136817688, is_bot: true, first_name: 'Channel' };

  test('in the name of a channel is the channel', () => {
    const [event] = events({
      message: { message_id: 1, date: 1, chat, from: standIn, sender_chat: channel, text: 'x' },
    });
    expect(event).toMatchObject({ from: { id: 'telegram:-1005555555555', name: 'Alice Shop', kind: 'channel' } });
  });

  test('by an automatic forward of the linked channel is the group itself', () => {
    const fields = { from: { id: 777000, first_name: 'Telegram' }, sender_chat: channel, is_automatic_forward: true };
    const [event] = events({ message: { message_id: 1, date: 1, chat, ...fields, text: 'x' } });
    expect(event).toMatchObject({ from: { kind: 'chat' } });
  });

  test('as another bot is a bot', () => {
    const bot = { id: 9, is_bot: true, first_name: 'Quiz' };
    const [event] = events({ message: { message_id: 1, date: 1, chat, from: bot, text: 'x' } });
    expect(event).toMatchObject({ from: { kind: 'bot' } });
  });

  test('with a deleted account still has a name', () => {
    const [event] = events({ message: { message_id: 1, date: 1, chat, from: { id: 3, first_name: '' }, text: 'x' } });
    expect(event).toMatchObject({ from: { name: '3' } });
  });
});

describe('membership', () => {
  const change = (before: object, after: object, from: object = mod) =>
    events({
      chat_member: {
        chat,
        from,
        date: 1_760_000_000,
        old_chat_member: { user: alice, ...before },
        new_chat_member: { user: alice, ...after },
      },
    });
  const muted = { status: 'restricted', is_member: true, can_send_messages: false, until_date: 0 };

  test('promotion and demotion are role events', () => {
    expect(change({ status: 'member' }, { status: 'administrator' })).toMatchObject([{ type: 'role', admin: true }]);
    expect(change({ status: 'administrator' }, { status: 'member' })).toMatchObject([{ type: 'role', admin: false }]);
  });

  test('a mute without end has no until', () => {
    expect(change({ status: 'member' }, muted)).toEqual([expect.not.objectContaining({ until: expect.anything() })]);
    expect(change({ status: 'member' }, muted)).toMatchObject([{ type: 'restricted', maySend: false }]);
  });

  test('freeing a muted member is told', () => {
    expect(change(muted, { status: 'member' })).toMatchObject([{ type: 'restricted', maySend: true }]);
  });

  test('a muted member who leaves has left', () => {
    expect(change(muted, { ...muted, is_member: false }, alice)).toMatchObject([{ type: 'left' }]);
  });

  test('a muted member who comes back has joined, and is not muted anew', () => {
    expect(change({ ...muted, is_member: false }, muted, alice)).toMatchObject([{ type: 'joined' }]);
    expect(change({ status: 'left' }, muted, alice)).toMatchObject([{ type: 'joined' }]);
  });

  test('an admin who is removed has left and is no admin: two events of one delivery with ids of their own', () => {
    const happened = change({ status: 'administrator' }, { status: 'kicked' });
    expect(happened).toMatchObject([
      { type: 'left', id: 'telegram:7', by: { id: 'telegram:2002' } },
      { type: 'role', id: 'telegram:7.1', admin: false },
    ]);
  });

  test('a ban of somebody who is not there concerns nobody', () => {
    expect(change({ status: 'left' }, { status: 'kicked' })).toEqual([]);
  });

  test('several people added at once have joined one by one', () => {
    const added = { message_id: 1, date: 1, chat, from: mod, new_chat_members: [alice, { id: 5, first_name: 'Bob' }] };
    expect(events({ message: added })).toMatchObject([
      { type: 'joined', id: 'telegram:7', member: { id: 'telegram:1001' }, by: { id: 'telegram:2002' } },
      { type: 'joined', id: 'telegram:7.1', member: { id: 'telegram:5' } },
    ]);
  });
});

describe("the bot's own rights", () => {
  const becomes = (after: object, where: object = chat) =>
    events({
      my_chat_member: {
        chat: where,
        from: mod,
        date: 1,
        old_chat_member: { user: { id: 7 }, status: 'administrator' },
        new_chat_member: { user: { id: 7 }, ...after },
      },
    });

  test('are gone when it is no admin any more', () => {
    expect(becomes({ status: 'member' })).toMatchObject([{ present: true, mayRemove: false, mayRestrict: false }]);
  });

  test('are told one by one', () => {
    const partly = { status: 'administrator', can_delete_messages: true, can_restrict_members: false };
    expect(becomes(partly)).toMatchObject([{ mayRemove: true, mayRestrict: false }]);
  });

  test('end with its removal', () => {
    expect(becomes({ status: 'kicked' })).toMatchObject([{ present: false }]);
  });

  test('are no matter in private, where somebody has blocked it', () => {
    expect(becomes({ status: 'kicked' }, { id: 1001, type: 'private', first_name: 'Alice' })).toEqual([]);
  });
});

describe('reactions', () => {
  test('taken back and changed are told apart, custom and paid ones included', () => {
    const [event] = events({
      message_reaction: {
        chat,
        message_id: 5,
        user: alice,
        date: 1,
        old_reaction: [{ type: 'emoji', emoji: '👍' }, { type: 'paid' }],
        new_reaction: [{ type: 'paid' }, { type: 'custom_emoji', custom_emoji_id: '5368' }],
      },
    });
    expect(event).toMatchObject({ added: ['5368'], removed: ['👍'] });
  });
});

describe('what we do not use', () => {
  test.each([
    [{ poll: { id: '1' } }, 'poll'],
    [{ channel_post: { message_id: 1 } }, 'channel_post'],
    [{}, 'nothing'],
    [{ 'a key\nof nobody': 1 }, 'unknown'],
    [{ message: { message_id: 1, date: 1, chat, from: alice, pinned_message: {} } }, 'message.pinned_message'],
    [{ callback_query: { id: '1', from: alice, data: 'x', inline_message_id: 'i' } }, 'callback_query'],
  ])('is named and dropped: %j', (update, what) => {
    expect(parsed(update)).toEqual({ kind: 'unused', what });
  });

  test.each(['', 'not json', '[]', '"x"', 'null', '{}', '{"update_id":"1"}', '{"update_id":1,"message":{"chat":{}}}'])(
    'is malformed when it is no update: %s',
    (body) => {
      expect(parse(Buffer.from(body), parsedAt).kind).toBe('malformed');
    },
  );

  test('is malformed without a word of what was written', () => {
    const body = JSON.stringify({ update_id: 1, message: { message_id: 'SECRET', text: 'SECRET' } });
    expect(JSON.stringify(parse(Buffer.from(body), parsedAt))).not.toContain('SECRET');
  });
});
