import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Tell } from '../../../shared/effects/effect.ts';
import { chatId } from '../../../shared/event/ids.ts';
import { PlatformFault } from '../../../shared/platforms/platform.ts';
import type { Failure } from '../../stand-in/matrix/stand-in.ts';
import { chatOf, memberOf, performing, words } from './performing.ts';

async function telling() {
  const world = await performing();
  const { alice, perform } = world;
  return {
    ...world,
    files: () => alice.inbox().flatMap((event) => world.matrix.fileIn(event) ?? []),
    tell: (text: string, more: Partial<Tell> = {}, id?: string) =>
      perform({ type: 'tell', member: memberOf(alice), words: words(text), ...more }, id),
    bodies: () => alice.inbox().map(({ content }) => content.body),
  };
}

describe('telling a member', () => {
  test('asks them into a room of two, and says all that follows there', async () => {
    const { matrix, alice, tell, bodies } = await telling();
    const outcome = await tell('first');
    const room = alice.privateRoom() ?? expect.unreachable('there is no private room');
    expect(outcome).toMatchObject({ result: 'done', chat: chatId('matrix', room.id), messageId: expect.any(String) });
    await tell('second');
    await alice.accepts();
    await tell('third', { offers: ['1️⃣'] });
    expect(bodies()).toEqual(['first', 'second', 'third']);
    expect(matrix.callsOf('createRoom')).toHaveLength(1);
    expect(room.reactions(alice.inbox()[2] ?? expect.unreachable())).toEqual(['1️⃣']);
  });

  test('tells each in a room of their own, where they are no admins', async () => {
    const { alice, bob, perform, tell } = await telling();
    await tell('for Alice');
    await perform({ type: 'tell', member: memberOf(bob), words: words('for Bob') });
    expect(alice.privateRoom()?.id).not.toBe(bob.privateRoom()?.id);
    expect(bob.inbox().map(({ content }) => content.body)).toEqual(['for Bob']);
    expect(alice.privateRoom()?.level(alice)).toBe(0);
  });

  test('who has left the private room asks them in again', async () => {
    const { alice, tell } = await telling();
    await tell('first');
    await alice.accepts();
    await alice.privateRoom()?.leaves(alice);
    expect(await tell('second')).toMatchObject({ result: 'done' });
    expect(alice.privateRoom()?.membership(alice)).toBe('invite');
  });

  test('after the answer to making the room was lost makes no second one', async () => {
    const { matrix, tell, bodies } = await telling();
    matrix.fail({ call: 'createRoom', with: { kind: 'cut', done: true } });
    await expect(tell('hello', {}, 'event#0')).rejects.toThrow('no connection');
    await tell('hello', {}, 'event#0');
    expect(matrix.rooms()).toHaveLength(2);
    expect(bodies()).toEqual(['hello']);
  });

  test('while somebody else makes that room uses theirs', async () => {
    const { matrix, tell, bodies } = await telling();
    matrix.before('createRoom', () => tell('quicker', {}, 'other#0'));
    expect(await tell('hello')).toMatchObject({ result: 'done' });
    expect(bodies()).toEqual(['quicker', 'hello']);
  });

  test('makes another room when the bot is no longer in the old one', async () => {
    const { matrix, alice, tell } = await telling();
    await tell('first');
    const old = alice.privateRoom() ?? expect.unreachable();
    await fetch(`${matrix.url}/_matrix/client/v3/rooms/${encodeURIComponent(old.id)}/leave`, {
      method: 'POST',
      headers: { authorization: `Bearer ${matrix.asToken}` },
      body: '{}',
    });
    expect(await tell('second')).toMatchObject({ result: 'done' });
    expect(alice.privateRoom()?.id).not.toBe(old.id);
  });

  test('who lets nobody invite them says the fallback in the chat, which holds no details', async () => {
    const { alice, room, chat, tell } = await telling();
    alice.blocks();
    const fallback = { chat, words: words('Alice, please write to me') };
    const outcome = await tell('your case: …', { fallback });
    expect(outcome).toEqual({ result: 'done', messageId: room.posts()[0]?.event_id });
    expect(room.posts().map(({ content }) => content.body)).toEqual(['Alice, please write to me']);
  });

  test('who cannot be invited, without a fallback, is refused for that', async () => {
    const { matrix, alice, tell } = await telling();
    alice.blocks();
    expect(await tell('hello')).toMatchObject({ result: 'refused', reason: 'blocked-by-member' });
    expect(await tell('hello')).toMatchObject({ result: 'refused', reason: 'blocked-by-member' });
    expect(matrix.callsOf('createRoom')).toHaveLength(1);
  });

  test('without the aliases in the registration tells the operator what to do', async () => {
    const { matrix, tell } = await telling();
    matrix.fail({ call: 'createRoom', with: { kind: 'refuse', status: 400, errcode: 'M_EXCLUSIVE' } });
    await expect(tell('hello')).rejects.toThrow('_dm_.*');
  });

  test('waits when the homeserver limits us', async () => {
    const { matrix, room, chat, tell } = await telling();
    matrix.fail({ call: 'createRoom', with: { kind: 'limit', milliseconds: 4000 } });
    expect(await tell('hello', { fallback: { chat, words: words('x') } })).toEqual({ result: 'later', seconds: 4 });
    expect(room.posts()).toEqual([]);
  });
});

describe('telling a member with a file', () => {
  const file = { name: '我的数据 #1?.json', text: '[\n{"说": "你好 👩‍👩‍👧‍👦 𠮷"}\r\n]\n' };
  const uploaded = { name: file.name, type: 'application/json', content: file.text };

  test('sends it whole after the words, which bear the choices', async () => {
    const { alice, tell, bodies, files } = await telling();
    const outcome = await tell('here it is', { file, offers: ['1️⃣'] });
    const [said, sent] = alice.inbox();
    expect(outcome).toMatchObject({ result: 'done', messageId: said?.event_id });
    expect(bodies()).toEqual(['here it is', file.name]);
    expect(files()).toEqual([uploaded]);
    expect(sent?.content).toMatchObject({ msgtype: 'm.file', info: { size: Buffer.byteLength(file.text) } });
    expect(said && alice.privateRoom()?.reactions(said)).toEqual(['1️⃣']);
  });

  test('sends it in the room where they have asked for it, too', async () => {
    const { matrix, alice, perform, files } = await telling();
    const room = await alice.begins();
    await perform({ type: 'enter', chat: chatOf(room), with: memberOf(alice) });
    const outcome = await perform({ type: 'post', chat: chatOf(room), words: words('here it is'), file });
    expect(outcome).toMatchObject({ result: 'done', messageId: room.posts()[0]?.event_id });
    expect(room.posts().map(({ content }) => content.body)).toEqual(['here it is', file.name]);
    expect(files()).toEqual([uploaded]);
    expect(matrix.callsOf('createRoom')).toEqual([]);
  });

  test.each([
    ['the upload', 'upload', 0],
    ['the words', 'send m.room.message', 0],
    ['the file', 'send m.room.message', 1],
  ])('says nothing twice after the answer to %s was lost', async (_, call, skip) => {
    const { matrix, tell, bodies, files } = await telling();
    matrix.fail({ call, skip, with: { kind: 'cut', done: true } });
    await expect(tell('here it is', { file }, 'event#0')).rejects.toThrow('no connection');
    expect(await tell('here it is', { file }, 'event#0')).toMatchObject({ result: 'done' });
    expect(bodies()).toEqual(['here it is', file.name]);
    expect(files()).toEqual([uploaded]);
  });

  test.each<[string, Failure]>([
    ['the homeserver', { kind: 'refuse', status: 413, errcode: 'M_TOO_LARGE', error: 'Upload too large' }],
    ['a proxy before it', { kind: 'broken', status: 413 }],
  ])('that %s finds too large is refused for that, without a word about it', async (_, failure) => {
    const { matrix, alice, tell } = await telling();
    matrix.fail({ call: 'upload', with: failure });
    const detail = expect.stringMatching(/^the file is too large for the homeserver: M_TOO_LARGE/);
    expect(await tell('here it is', { file })).toEqual({ result: 'refused', reason: 'not-possible', detail });
    expect(alice.inbox()).toEqual([]);
  });

  test.each([
    [403, 'M_FORBIDDEN'],
    [404, 'M_UNRECOGNIZED'],
  ])('that may not be uploaded at all (%i %s) is refused, and not for rights in a chat', async (status, errcode) => {
    const { matrix, alice, tell } = await telling();
    matrix.fail({ call: 'upload', with: { kind: 'refuse', status, errcode } });
    expect(await tell('here it is', { file })).toMatchObject({ result: 'refused', reason: 'not-possible' });
    expect(alice.inbox()).toEqual([]);
  });

  test('waits when the homeserver limits uploads', async () => {
    const { matrix, alice, tell } = await telling();
    matrix.fail({ call: 'upload', with: { kind: 'limit', milliseconds: 4000 } });
    expect(await tell('here it is', { file })).toEqual({ result: 'later', seconds: 4 });
    expect(alice.inbox()).toEqual([]);
  });

  test('that is kept and then not let into the room is told as missing', async () => {
    const { matrix, tell, bodies } = await telling();
    matrix.fail({
      call: 'send m.room.message',
      skip: 1,
      with: { kind: 'refuse', status: 403, errcode: 'M_FORBIDDEN' },
    });
    const detail = expect.stringContaining('its file is missing');
    expect(await tell('here it is', { file })).toEqual({ result: 'refused', reason: 'no-rights', detail });
    expect(bodies()).toEqual(['here it is']);
  });

  test.each<[string, Failure]>([
    ['a server that is away', { kind: 'broken', status: 503 }],
    ['a page of some network in between', { kind: 'nonsense' }],
  ])('leaves open what became of an upload that met %s, and tells neither token nor file', async (_, failure) => {
    const { matrix, tell } = await telling();
    matrix.fail({ call: 'upload', with: failure });
    const fault = await tell('here it is', { file }).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(PlatformFault);
    for (const secret of [matrix.asToken, matrix.url, '你好', '数据']) expect(inspect(fault)).not.toContain(secret);
  });

  test('never follows the fallback into the chat', async () => {
    const { matrix, alice, room, chat, tell } = await telling();
    alice.blocks();
    const fallback = { chat, words: words('write to me') };
    expect(await tell('here it is', { file, fallback })).toMatchObject({ result: 'done' });
    expect(room.posts().map(({ content }) => content.body)).toEqual(['write to me']);
    expect(matrix.callsOf('upload')).toEqual([]);
  });
});
