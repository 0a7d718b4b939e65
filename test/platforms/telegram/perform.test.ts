import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draw } from '../../../shared/chart/draw.ts';
import type { PlatformEffect, Post, Words } from '../../../shared/effects/effect.ts';
import { chatId, memberId } from '../../../shared/event/ids.ts';
import { type Connection, type Outcome, PlatformFault } from '../../../shared/platforms/platform.ts';
import { telegramPerformer } from '../../../shared/platforms/telegram/performer.ts';
import type { Failure, Group, Person } from '../../stand-in/telegram/interface.ts';
import { startTelegramStandIn, type TelegramStandIn } from '../../stand-in/telegram/stand-in.ts';

const now = 1_760_000_000_000;
const minute = 60_000;

let telegram: TelegramStandIn;
let connection: Connection;
let alice: Person;
let mod: Person;
let group: Group;

let passed: number;
const timePasses = (milliseconds: number): void => {
  passed += milliseconds;
};

beforeEach(async () => {
  passed = 0;
  telegram = await startTelegramStandIn({ now: () => now + passed });
  connection = { secrets: { botToken: telegram.token }, apiUrl: telegram.url, fetch };
  alice = telegram.person({ id: 1001, name: 'Alice' });
  mod = telegram.person({ id: 2002, name: 'Mod' });
  group = telegram.group({ title: 'Tutoring', owner: mod, members: [alice] });
});
afterEach(() => telegram.close());

const timeout = 150;
const performer = telegramPerformer(() => now, timeout);
const perform = (effect: PlatformEffect, png?: Uint8Array<ArrayBuffer>): Promise<Outcome> =>
  performer.perform(effect, connection, 'test#0', png);

const chat = () => chatId('telegram', group.id);
const member = (person: Person) => memberId('telegram', person.user.id);
const words = (text: string): Words => ({ text, mentions: [] });
const toAlice = <Type extends string>(type: Type) => ({ type, chat: chat(), member: member(alice) });
const remove = (...ids: number[]): PlatformEffect => ({ ...toAlice('remove'), messageIds: ids.map(String) });
const lastCall = () => telegram.calls.at(-1);

describe('removing', () => {
  test('deletes the message', async () => {
    const advert = await group.says(alice, 'advert');
    expect(await perform(remove(advert.message_id))).toEqual({ result: 'done' });
    expect(group.has(advert)).toBe(false);
  });

  test('of a message that is gone was done already', async () => {
    const advert = await group.says(alice, 'advert');
    group.deletes(advert);
    expect(await perform(remove(advert.message_id))).toEqual({ result: 'already' });
  });

  test('of many messages is one call, and those that are gone do not matter', async () => {
    const said = [];
    for (let number = 0; number < 5; number++) said.push(await group.says(alice, `spam ${number}`));
    if (said[2]) group.deletes(said[2]);
    expect(await perform(remove(...said.map((one) => one.message_id)))).toEqual({ result: 'done' });
    expect(telegram.calls.filter(({ method }) => method.startsWith('delete'))).toHaveLength(1);
    expect(group.messages()).toEqual([]);
  });

  test('of what an admin of the group has written is refused, also of one of whom nothing was told', async () => {
    const said = await group.says(mod, 'advert');
    const effect: PlatformEffect = { ...toAlice('remove'), member: member(mod), messageIds: [String(said.message_id)] };
    expect(await perform(effect)).toMatchObject({ result: 'refused', reason: 'target-is-admin' });
    expect(group.has(said)).toBe(true);
  });

  test('without the right is refused for want of rights', async () => {
    const advert = await group.says(alice, 'advert');
    await group.botBecomes({ can_delete_messages: false });
    expect(await perform(remove(advert.message_id))).toMatchObject({ result: 'refused', reason: 'no-rights' });
  });
});

describe('a message that Telegram will not delete any more', () => {
  test('is too late when the bot has the right, so that nobody is told of lost rights', async () => {
    const old = await group.says(alice, 'hello');
    timePasses(49 * 3600 * 1000);
    expect(await perform(remove(old.message_id))).toMatchObject({ result: 'refused', reason: 'too-late' });
  });
});

describe('muting', () => {
  const mute = (until: number): PlatformEffect => ({ ...toAlice('mute'), until });

  test('takes every permission until the moment given', async () => {
    expect(await perform(mute(now + 10 * minute))).toEqual({ result: 'done' });
    expect(group.mayWrite(alice)).toBe(false);
    expect(group.member(alice)).toMatchObject({ status: 'restricted', until_date: (now + 10 * minute) / 1000 });
    const asked = lastCall()?.params.permissions as Readonly<Record<string, boolean>>;
    expect(new Set(Object.values(asked))).toEqual(new Set([false]));
    expect(Object.keys(asked)).toHaveLength(16);
  });

  test.each([now + 1000, now - minute])('never becomes "for ever" because its end is near or past', async (until) => {
    await perform(mute(until));
    expect(group.member(alice)).toMatchObject({ until_date: now / 1000 + 35 });
  });

  test('until 0 is for ever', async () => {
    await perform(mute(0));
    expect(group.member(alice)).toMatchObject({ status: 'restricted', until_date: 0 });
  });

  test('twice is the same as once', async () => {
    await perform(mute(now + 10 * minute));
    expect(await perform(mute(now + 10 * minute))).toEqual({ result: 'done' });
  });

  test('is lifted by unmuting', async () => {
    await perform(mute(now + 10 * minute));
    expect(await perform(toAlice('unmute'))).toEqual({ result: 'done' });
    expect(group.mayWrite(alice)).toBe(true);
    expect(group.member(alice).status).toBe('member');
  });

  test('of an admin is refused because of that', async () => {
    await group.promotes(alice);
    expect(await perform(mute(now + minute))).toMatchObject({ result: 'refused', reason: 'target-is-admin' });
  });

  test('of the owner is refused because of that', async () => {
    const effect: PlatformEffect = { type: 'mute', chat: chat(), member: member(mod), until: now + minute };
    expect(await perform(effect)).toMatchObject({ result: 'refused', reason: 'target-is-admin' });
  });

  test('without the right is refused for want of rights', async () => {
    await group.botBecomes({ can_restrict_members: false });
    expect(await perform(mute(now + minute))).toMatchObject({ result: 'refused', reason: 'no-rights' });
  });

  test('of somebody who has left is no longer needed', async () => {
    await group.leaves(alice);
    expect(await perform(mute(now + minute))).toEqual({ result: 'already' });
  });

  test('is not possible in a basic group', async () => {
    group = telegram.group({ title: 'Old', type: 'group', owner: mod, members: [alice] });
    expect(await perform(mute(now + minute))).toMatchObject({ result: 'refused', reason: 'not-possible' });
  });

  test('of an anonymous admin is refused without asking', async () => {
    const effect: PlatformEffect = { type: 'mute', chat: chat(), member: memberId('telegram', group.id), until: 0 };
    expect(await perform(effect)).toMatchObject({ result: 'refused', reason: 'target-is-admin' });
    expect(telegram.calls).toEqual([]);
  });
});

describe('kicking', () => {
  test('removes the member, who may come back', async () => {
    expect(await perform(toAlice('kick'))).toEqual({ result: 'done' });
    expect(group.member(alice).status).toBe('left');
    await group.joins(alice);
    expect(group.member(alice).status).toBe('member');
  });

  test('that was cut between ban and unban leaves nobody banned when repeated', async () => {
    telegram.fail({ method: 'unbanChatMember', with: { kind: 'flood', retryAfter: 3 } });
    expect(await perform(toAlice('kick'))).toEqual({ result: 'later', seconds: 3 });
    expect(group.member(alice).status).toBe('kicked');
    expect(await perform(toAlice('kick'))).toEqual({ result: 'done' });
    expect(group.member(alice).status).toBe('left');
  });

  test('works in a basic group, where a ban is no more than that', async () => {
    group = telegram.group({ title: 'Old', type: 'group', owner: mod, members: [alice] });
    expect(await perform(toAlice('kick'))).toEqual({ result: 'done' });
    expect(group.member(alice).status).toBe('left');
  });
});

describe('banning', () => {
  test('keeps the member out until the ban is lifted', async () => {
    expect(await perform(toAlice('ban'))).toEqual({ result: 'done' });
    await expect(group.joins(alice)).rejects.toThrow('banned');
    expect(await perform(toAlice('unban'))).toEqual({ result: 'done' });
    await group.joins(alice);
  });

  test('lifted for somebody who is not banned removes nobody', async () => {
    expect(await perform(toAlice('unban'))).toEqual({ result: 'done' });
    expect(group.member(alice).status).toBe('member');
  });

  test('of a channel that posts bans the channel, and lifting it frees the channel', async () => {
    const channel = telegram.channel({ title: 'Alice Shop' });
    const effect = { chat: chat(), member: memberId('telegram', channel.id) };
    expect(await perform({ type: 'ban', ...effect })).toEqual({ result: 'done' });
    await expect(group.says(channel, 'buy')).rejects.toThrow('may not write');
    expect(await perform({ type: 'unban', ...effect })).toEqual({ result: 'done' });
    await group.says(channel, 'sorry');
  });

  test('is the only thing that can be done to a channel', async () => {
    const effect = { chat: chat(), member: memberId('telegram', -1009) };
    expect(await perform({ type: 'mute', ...effect, until: 0 })).toMatchObject({ reason: 'not-possible' });
    expect(await perform({ type: 'kick', ...effect })).toMatchObject({ reason: 'not-possible' });
    expect(await perform({ type: 'unmute', ...effect })).toEqual({ result: 'already' });
  });
});

describe('requests to join', () => {
  test('are approved', async () => {
    const bob = telegram.person({ name: 'Bob' });
    await group.asksToJoin(bob);
    const effect: PlatformEffect = { type: 'approve', chat: chat(), member: member(bob) };
    expect(await perform(effect)).toEqual({ result: 'done' });
    expect(group.member(bob).status).toBe('member');
    expect(await perform(effect)).toEqual({ result: 'already' });
  });

  test('are declined, once', async () => {
    const bob = telegram.person({ name: 'Bob' });
    await group.asksToJoin(bob);
    const effect: PlatformEffect = { type: 'decline', chat: chat(), member: member(bob) };
    expect(await perform(effect)).toEqual({ result: 'done' });
    expect(await perform(effect)).toEqual({ result: 'already' });
    expect(group.waiting()).toEqual([]);
  });
});

describe('posting', () => {
  const post = (fields: Partial<PlatformEffect & { type: 'post' }> = {}): PlatformEffect => ({
    type: 'post',
    chat: chat(),
    words: words('hello'),
    ...fields,
  });

  test('answers with the id of what was posted', async () => {
    const outcome = await perform(post());
    expect(outcome).toEqual({ result: 'done', messageId: String(group.posts()[0]?.message_id) });
    expect(group.posts()[0]?.text).toBe('hello');
  });

  test('names members without a username by their id, past emoji', async () => {
    const text = '👍👍 明明 please';
    await perform(post({ words: { text, mentions: [{ offset: 5, length: 2, member: member(alice) }] } }));
    expect(group.posts()[0]?.entities).toEqual([{ type: 'text_mention', offset: 5, length: 2, user: { id: 1001 } }]);
  });

  test('leaves members whom Telegram cannot name as plain text', async () => {
    const mentions = [
      { offset: 0, length: 2, member: memberId('matrix', '@a:b') },
      { offset: 0, length: 2, member: memberId('telegram', -1009) },
    ];
    expect(await perform(post({ words: { text: 'hello', mentions } }))).toMatchObject({ result: 'done' });
    expect(group.posts()[0]).not.toHaveProperty('entities');
  });

  test('never unfolds a quoted link into its page, and rings at nobody when it is to be silent', async () => {
    await perform(post({ silent: true }));
    expect(lastCall()?.params).toMatchObject({
      disable_notification: true,
      link_preview_options: { is_disabled: true },
    });
    await perform(post());
    expect(lastCall()?.params).not.toHaveProperty('disable_notification');
  });

  test('hangs buttons under it', async () => {
    await perform(post({ buttons: [[{ label: 'Undo', data: 'undo:12' }]] }));
    const press = await group.presses(mod, group.posts().at(-1) as never, 'Undo');
    const answer: PlatformEffect = { type: 'answer', chat: chat(), answerId: press.id, text: 'Done', alert: true };
    expect(await perform(answer)).toEqual({ result: 'done' });
    expect(press.answer()).toEqual({ text: 'Done', alert: true });
  });

  test('replies, and is made all the same when that message is gone', async () => {
    const said = await group.says(alice, 'question');
    await perform(post({ replyTo: String(said.message_id) }));
    expect(group.posts()[0]?.reply_to_message?.message_id).toBe(said.message_id);
    expect(await perform(post({ replyTo: '99999' }))).toMatchObject({ result: 'done' });
  });

  test('goes to its topic, and to the general one when that is gone', async () => {
    await group.says(alice, { text: 'in the topic', topic: 7 });
    await perform(post({ topic: '7' }));
    await perform(post({ topic: '8' }));
    expect(group.posts().map((one) => one.message_thread_id)).toEqual([7, undefined]);
  });

  test('pins when asked', async () => {
    const outcome = await perform(post({ pin: true }));
    expect(group.pinned().map(String)).toEqual([outcome.result === 'done' && outcome.messageId]);
  });

  test('that cannot be pinned stands once and says why', async () => {
    await group.botBecomes({ can_pin_messages: false });
    expect(await perform(post({ pin: true }))).toMatchObject({ result: 'refused', reason: 'no-rights' });
    expect(group.posts()).toHaveLength(1);
  });

  test('of a long text makes several messages, the reply on the first and the buttons on the last', async () => {
    const said = await group.says(alice, 'question');
    const text = Array.from({ length: 1200 }, (_, line) => `line ${line}`).join('\n');
    const buttons = [[{ label: 'Undo', data: 'undo:1' }]];
    const outcome = await perform(post({ words: words(text), replyTo: String(said.message_id), buttons }));
    const posts = group.posts();
    expect(posts.length).toBeGreaterThan(2);
    expect(posts.map((one) => one.text).join('\n')).toBe(text);
    expect(posts.map((one) => one.reply_to_message !== undefined)).toEqual(posts.map((_, index) => index === 0));
    expect(posts.map((one) => one.reply_markup !== undefined)).toEqual(
      posts.map((_, index) => index === posts.length - 1),
    );
    expect(outcome).toEqual({ result: 'done', messageId: String(posts.at(-1)?.message_id) });
  });

  test('waits out a short flood between two parts rather than say the first part twice', async () => {
    const text = `${'a'.repeat(4000)}\n${'b'.repeat(4000)}`;
    telegram.fail({ method: 'sendMessage', skip: 1, with: { kind: 'flood', retryAfter: 1 } });
    expect(await perform(post({ words: words(text) }))).toMatchObject({ result: 'done' });
    expect(group.posts().map((one) => one.text?.[0])).toEqual(['a', 'b']);
  });

  test('that quotes half a character is posted all the same', async () => {
    expect(await perform(post({ words: words('quoted: \ud83d') }))).toMatchObject({ result: 'done' });
    expect(group.posts()[0]?.text).toBe('quoted: \ufffd');
  });

  test('in a private conversation that the member has closed is refused as blocked', async () => {
    await alice.tells('/points');
    await alice.blocks();
    const effect = post({ chat: chatId('telegram', alice.user.id) });
    expect(await perform(effect)).toMatchObject({ result: 'refused', reason: 'blocked-by-member' });
  });

  test('of nothing is refused', async () => {
    expect(await perform(post({ words: words('  ') }))).toMatchObject({ result: 'refused', reason: 'not-possible' });
  });

  test('where the bot was removed is refused because of that', async () => {
    await group.botBecomes({ present: false });
    expect(await perform(post())).toMatchObject({ result: 'refused', reason: 'bot-not-in-chat' });
  });

  test('to a chat nobody knows is refused because of that', async () => {
    expect(await perform(post({ chat: chatId('telegram', -5) }))).toMatchObject({ reason: 'bot-not-in-chat' });
  });
});

describe('telling a member in private', () => {
  const tell = (fields: Partial<PlatformEffect & { type: 'tell' }> = {}): PlatformEffect => ({
    type: 'tell',
    member: member(alice),
    words: words('details'),
    ...fields,
  });
  const fallback = () => ({ chat: chat(), words: words('see the rules') });

  test('reaches who has started the bot', async () => {
    await alice.tells('/start');
    expect(await perform(tell({ fallback: fallback() }))).toMatchObject({ result: 'done' });
    expect(alice.inbox().map((one) => one.text)).toEqual(['details']);
    expect(group.posts()).toEqual([]);
  });

  test('who has not started it are told the harmless part in the chat', async () => {
    expect(await perform(tell({ fallback: fallback() }))).toMatchObject({ result: 'done' });
    expect(group.posts().map((one) => one.text)).toEqual(['see the rules']);
  });

  test('without a fallback is refused as blocked', async () => {
    await alice.tells('/start');
    await alice.blocks();
    expect(await perform(tell())).toMatchObject({ result: 'refused', reason: 'blocked-by-member' });
  });

  test('of somebody Telegram never met is the same', async () => {
    expect(await perform(tell({ member: memberId('telegram', 31) }))).toMatchObject({ reason: 'blocked-by-member' });
  });

  test('of a channel goes to the chat', async () => {
    await perform(tell({ member: memberId('telegram', -1009), fallback: fallback() }));
    expect(group.posts()).toHaveLength(1);
  });
});

describe('telling a member in private with a file', () => {
  const file = { name: '我的数据 "1".json', text: '[\n{"说": "你好 👩‍👩‍👧‍👦 𠮷"}\r\n]\n' };
  const buttons = [[{ label: 'Thanks', data: 'thanks:1' }]];
  const tell = (text: string, fields: Partial<PlatformEffect & { type: 'tell' }> = {}): PlatformEffect => ({
    type: 'tell',
    member: member(alice),
    words: words(text),
    file,
    ...fields,
  });
  const inbox = () => alice.inbox().map(({ text, caption, document }) => text ?? caption ?? document?.file_name);
  const files = () => alice.inbox().map((message) => telegram.fileIn(message));

  beforeEach(() => alice.tells('/start'));

  test('sends it whole, with the words under it and the buttons', async () => {
    expect(await perform(tell('Here it is.\nAll of it.', { buttons }))).toMatchObject({ result: 'done' });
    expect(inbox()).toEqual(['Here it is.\nAll of it.']);
    expect(files()).toEqual([{ name: file.name, type: 'application/json', content: file.text }]);
    expect(alice.inbox()[0]?.reply_markup?.inline_keyboard).toHaveLength(1);
  });

  test.each([
    [1024, 1],
    [1025, 2],
  ])('of %i units of words makes %i message(s), the file and the buttons last', async (length, count) => {
    const outcome = await perform(tell('𠮷'.repeat(length / 2) + 'x'.repeat(length % 2), { buttons }));
    const last = alice.inbox().at(-1);
    expect(outcome).toEqual({ result: 'done', messageId: String(last?.message_id) });
    expect(alice.inbox().map(({ reply_markup }) => reply_markup !== undefined)).toEqual([false, true].slice(-count));
    expect(files().map((sent) => sent?.content)).toEqual([undefined, file.text].slice(-count));
  });

  test('that names somebody says so first, where names are marked right whatever the lines', async () => {
    const mentions = [{ offset: 6, length: 5, member: member(alice) }];
    await perform(tell('', { words: { text: 'Hello\nAlice', mentions } }));
    expect(alice.inbox()[0]).toMatchObject({ text: 'Hello\nAlice', entities: [{ type: 'text_mention', offset: 6 }] });
    expect(alice.inbox()[1]).toMatchObject({ document: { file_name: expect.any(String) } });
  });

  test('and without words sends the file alone', async () => {
    await perform(tell('', { file: { name: 'notes.txt', text: 'plain' } }));
    expect(files()).toMatchObject([{ name: 'notes.txt', content: 'plain' }]);
    expect(alice.inbox()[0]).not.toHaveProperty('caption');
  });

  test('who has shut the bot out are told the harmless part in the chat, where no file goes', async () => {
    await alice.blocks();
    const fallback = { chat: chat(), words: words('write to me') };
    expect(await perform(tell('details', { fallback }))).toMatchObject({ result: 'done' });
    expect(group.posts().map(({ text, document }) => [text, document])).toEqual([['write to me', undefined]]);
    expect(await perform(tell('details'))).toMatchObject({ result: 'refused', reason: 'blocked-by-member' });
  });

  test('waits out a short flood before the file rather than say the words twice', async () => {
    telegram.fail({ method: 'sendDocument', with: { kind: 'flood', retryAfter: 1 } });
    expect(await perform(tell('long '.repeat(300)))).toMatchObject({ result: 'done' });
    expect(alice.inbox()).toHaveLength(2);
  });

  test.each<[string, Failure]>([
    ['a bad gateway', { kind: 'broken', status: 502 }],
    ['a cut connection', { kind: 'cut' }],
    ['silence', { kind: 'hang' }],
    ['a page of some network in between', { kind: 'nonsense' }],
  ])('leaves open what became of it after %s, and tells neither token nor file', async (_, failure) => {
    telegram.fail({ method: 'sendDocument', with: failure });
    const fault = await perform(tell('details')).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(PlatformFault);
    const told = `${fault} ${(fault as Error).stack} ${JSON.stringify(fault)} ${(fault as Error).cause}`;
    for (const secret of [telegram.token, telegram.url, '你好']) expect(told).not.toContain(secret);
  });

  test('that Telegram finds too large is refused', async () => {
    const failure: Failure = { kind: 'refuse', code: 400, description: 'Bad Request: file is too big' };
    telegram.fail({ method: 'sendDocument', with: failure });
    expect(await perform(tell('details'))).toMatchObject({ result: 'refused', reason: 'not-possible' });
  });
});

describe('saying something with a picture', () => {
  let png: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    png = await draw({ labels: ['11/22', '11/23'], bars: [1, 2], line: [3, 4] });
  });
  const post = (text: string, more: Partial<Post> = {}): Post => ({
    type: 'post',
    chat: chat(),
    words: words(text),
    ...more,
  });
  const shown = () => group.posts().map(({ text, caption, photo }) => [text ?? caption, photo !== undefined]);

  test('puts the words under it, whole as it was made, and pins both', async () => {
    const outcome = await perform(post('The week.\nAll of it.', { pin: true }), png);
    const [message] = group.posts();
    expect(outcome).toEqual({ result: 'done', messageId: String(message?.message_id) });
    expect(shown()).toEqual([['The week.\nAll of it.', true]]);
    const file = message && telegram.fileIn(message);
    expect(file?.content).toBe(Buffer.from(png).toString('base64'));
    expect(group.pinned()).toEqual([message?.message_id]);
  });

  test('says words before it that are too long to stand under it, or name somebody', async () => {
    const mentions = [{ offset: 0, length: 5, member: member(alice) }];
    await perform(post('', { words: { text: 'Alice, thank you', mentions } }), png);
    await perform(post('x'.repeat(1025)), png);
    expect(shown()).toEqual([
      ['Alice, thank you', false],
      [undefined, true],
      ['x'.repeat(1025), false],
      [undefined, true],
    ]);
  });

  test.each<[string, Failure]>([
    ['no right to send photos', { kind: 'refuse', code: 400, description: 'Bad Request: not enough rights' }],
    ['a bad gateway', { kind: 'broken', status: 502 }],
  ])('says the words alone at %s', async (_, failure) => {
    telegram.fail({ method: 'sendPhoto', with: failure });
    expect(await perform(post('The week.'), png)).toMatchObject({ result: 'done' });
    expect(shown()).toEqual([['The week.', false]]);
  });

  test.each<[string, Failure]>([
    ['a refusal', { kind: 'refuse', code: 400, description: 'Bad Request: not enough rights' }],
    ['a cut connection', { kind: 'cut' }],
    ['a flood that takes long', { kind: 'flood', retryAfter: 60 }],
  ])('has said the words once when what comes behind them meets %s', async (_, failure) => {
    telegram.fail({ method: 'sendPhoto', times: 3, with: failure });
    expect(await perform(post('x'.repeat(1025)), png)).toMatchObject({ result: 'done' });
    expect(shown()).toEqual([['x'.repeat(1025), false]]);
  });

  test('waits with the words when Telegram wants it to', async () => {
    telegram.fail({ method: 'sendPhoto', with: { kind: 'flood', retryAfter: 30 } });
    expect(await perform(post('The week.'), png)).toEqual({ result: 'later', seconds: 30 });
    expect(shown()).toEqual([]);
  });
});

describe('answering a button', () => {
  test('that was pressed too long ago is too late', async () => {
    const effect: PlatformEffect = { type: 'answer', chat: chat(), answerId: 'old' };
    expect(await perform(effect)).toMatchObject({ result: 'refused', reason: 'too-late' });
  });

  test('cuts what is longer than Telegram shows', async () => {
    await perform({ type: 'post', chat: chat(), words: words('x'), buttons: [[{ label: 'A', data: 'a:1' }]] });
    const press = await group.presses(mod, group.posts()[0] as never, 'A');
    const text = '好'.repeat(300);
    expect(await perform({ type: 'answer', chat: chat(), answerId: press.id, text })).toEqual({ result: 'done' });
    expect(press.answer()?.text).toBe(`${'好'.repeat(199)}…`);
  });
});

describe('editing', () => {
  const posted = async () => {
    await perform({ type: 'post', chat: chat(), words: words('open'), buttons: [[{ label: 'A', data: 'a:1' }]] });
    return String(group.posts()[0]?.message_id);
  };

  test('changes the words and takes the buttons away', async () => {
    const messageId = await posted();
    expect(await perform({ type: 'edit', chat: chat(), messageId, words: words('closed') })).toEqual({
      result: 'done',
    });
    expect(group.posts()[0]).toMatchObject({ text: 'closed', reply_markup: undefined });
    expect(lastCall()?.params).toMatchObject({ link_preview_options: { is_disabled: true } });
  });

  test('to what stands there already was done before', async () => {
    const messageId = await posted();
    await perform({ type: 'edit', chat: chat(), messageId, words: words('closed') });
    expect(await perform({ type: 'edit', chat: chat(), messageId, words: words('closed') })).toEqual({
      result: 'already',
    });
  });

  test('of a message that is gone is too late', async () => {
    const effect: PlatformEffect = { type: 'edit', chat: chat(), messageId: '999', words: words('x') };
    expect(await perform(effect)).toMatchObject({ result: 'refused', reason: 'too-late' });
  });

  test('with more words than fit keeps one message', async () => {
    const messageId = await posted();
    await perform({ type: 'edit', chat: chat(), messageId, words: words('𝒙'.repeat(3000)) });
    expect(group.posts()).toHaveLength(1);
    expect(group.posts()[0]?.text).toBe(`${'𝒙'.repeat(2047)}…`);
  });
});

describe('pinning', () => {
  test('pins without ringing at everybody', async () => {
    const said = await group.says(mod, 'rules');
    expect(await perform({ type: 'pin', chat: chat(), messageId: String(said.message_id) })).toEqual({
      result: 'done',
    });
    expect(group.pinned()).toEqual([said.message_id]);
    expect(lastCall()?.params).toMatchObject({ disable_notification: true });
  });
});

describe('a group that has become a supergroup', () => {
  test('is followed within the call, and the new id is told', async () => {
    group = telegram.group({ title: 'Old', type: 'group', owner: mod, members: [alice] });
    const old = group;
    const next = await old.upgrade();
    const effect: PlatformEffect = { ...toAlice('mute'), until: now + minute };
    expect(await perform(effect)).toEqual({ result: 'done', moved: chatId('telegram', next.id) });
    expect(next.mayWrite(alice)).toBe(false);
  });

  test('is followed once: where it is said again nobody runs in circles', async () => {
    telegram.fail({ with: { kind: 'migrated', to: -1009 }, times: 2 });
    expect(await perform(toAlice('ban'))).toMatchObject({ result: 'refused' });
    expect(telegram.calls).toHaveLength(2);
  });

  test('is told also when there the thing is done already', async () => {
    group = telegram.group({ title: 'Old', type: 'group', owner: mod, members: [alice] });
    const next = await group.upgrade();
    expect(await perform(remove(5))).toEqual({ result: 'done', moved: chatId('telegram', next.id) });
  });
});

describe('when Telegram does not do as asked', () => {
  const effect = () => toAlice('ban');

  test('a flood is waited out as long as Telegram says', async () => {
    telegram.fail({ with: { kind: 'flood', retryAfter: 7 } });
    expect(await perform(effect())).toEqual({ result: 'later', seconds: 7 });
    expect(await perform(effect())).toEqual({ result: 'done' });
  });

  test.each<[string, Failure]>([
    ['an internal error', { kind: 'broken', status: 500 }],
    ['a bad gateway', { kind: 'broken', status: 502 }],
    ['a gateway that gave up', { kind: 'broken', status: 504 }],
    ['a cut connection', { kind: 'cut' }],
    ['silence', { kind: 'hang' }],
    ['a page of some network in between', { kind: 'nonsense' }],
    ['a token that is not accepted', { kind: 'refuse', code: 401, description: 'Unauthorized' }],
    ['a token that is none', { kind: 'refuse', code: 404, description: 'Not Found' }],
  ])('nothing certain is said after %s, and no secret either', async (_, failure) => {
    telegram.fail({ with: failure });
    const fault = await perform(effect()).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(PlatformFault);
    const told = `${fault} ${(fault as Error).stack} ${JSON.stringify(fault)} ${(fault as Error).cause}`;
    expect(told).not.toContain(telegram.token);
    expect(told).not.toContain(telegram.url);
  });

  test('a server that is not there is a fault that names the reason and not the address', async () => {
    const gone = await startTelegramStandIn();
    await gone.close();
    connection = { ...connection, apiUrl: gone.url };
    await expect(perform(effect())).rejects.toThrow(/^telegram: banChatMember failed: no connection \(ECONNREFUSED\)$/);
  });

  test('an address that is none is a fault without the token', async () => {
    connection = { ...connection, apiUrl: 'nowhere' };
    const fault = await perform(effect()).catch((error: unknown) => error);
    expect(`${fault} ${(fault as Error).stack}`).not.toContain(telegram.token);
  });

  test.each([
    ['Bad Request: USER_NOT_PARTICIPANT', { result: 'already' }],
    ['Bad Request: PARTICIPANT_ID_INVALID', { result: 'already' }],
    ['Bad Request: CHAT_ADMIN_REQUIRED', { result: 'refused', reason: 'no-rights' }],
    ['Bad Request: USER_ADMIN_INVALID', { result: 'refused', reason: 'target-is-admin' }],
    ['Bad Request: something new', { result: 'refused', reason: 'not-possible', detail: 'Bad Request: something new' }],
  ])('%s is understood', async (description, outcome) => {
    telegram.fail({ with: { kind: 'refuse', code: 400, description } });
    expect(await perform(effect())).toMatchObject(outcome);
  });

  test('a 403 in words that we do not know still means that the bot is out', async () => {
    telegram.fail({ with: { kind: 'refuse', code: 403, description: 'Forbidden: something new' } });
    expect(await perform(effect())).toMatchObject({ result: 'refused', reason: 'bot-not-in-chat' });
  });
});

describe('making a link of a member', () => {
  const makeLink = (approval = false) =>
    perform({ ...toAlice('make-link'), name: 'Alice of the very long and winding name', approval });

  test('finds it, named after the member as far as Telegram lets names go', async () => {
    const outcome = await makeLink();
    expect(lastCall()?.params).toEqual({ chat_id: group.id, name: 'Alice of the very long and windi' });
    expect(outcome).toMatchObject({
      result: 'done',
      found: [{ type: 'link-made', id: 'found:test#0.0', at: now, chat: chat(), member: member(alice) }],
    });
  });

  test('by which one asks to join first, when the community does', async () => {
    await makeLink(true);
    expect(lastCall()?.params).toMatchObject({ creates_join_request: true });
  });

  test('is refused without the right to invite', async () => {
    await group.botBecomes({ can_invite_users: false });
    expect(await makeLink()).toMatchObject({ result: 'refused', reason: 'no-rights' });
  });
});

describe('showing a level beside a name', () => {
  test('leaves out what Telegram takes in no tag', async () => {
    expect(await perform({ ...toAlice('tag'), tag: '🏅 Champion of the whole school' })).toMatchObject({
      result: 'done',
    });
    expect(lastCall()?.params).toMatchObject({ chat_id: group.id, tag: 'Champion of the' });
  });

  test('is refused without the right to manage tags', async () => {
    await group.botBecomes({ can_manage_tags: false });
    expect(await perform({ ...toAlice('tag'), tag: 'Helper' })).toMatchObject({ result: 'refused' });
  });
});

describe('looking up who the admins of a group are', () => {
  test('finds people and no bots, and what the bot may do itself', async () => {
    await group.promotes(alice);
    const helper = telegram.person({ name: 'Helper', isBot: true });
    await group.joins(helper);
    await group.promotes(helper);
    const found = ({ user }: Person, nth: number) => {
      const person = { id: memberId('telegram', user.id), name: user.first_name };
      return { type: 'role', id: `found:test#0.${nth}`, at: now, chat: chat(), member: person, admin: true };
    };
    const outcome = await perform({ type: 'look-up', chat: chat() });
    expect(outcome).toMatchObject({
      result: 'done',
      found: [
        found(alice, 0),
        found(mod, 1),
        {
          type: 'rights',
          id: 'found:test#0.2',
          at: now,
          chat: chat(),
          title: 'Tutoring',
          present: true,
          mayRemove: true,
        },
      ],
    });
  });

  test('is refused where the bot is not', async () => {
    await group.botBecomes({ present: false });
    expect(await perform({ type: 'look-up', chat: chat() })).toMatchObject({ result: 'refused' });
  });
});
