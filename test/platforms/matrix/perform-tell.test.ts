import { describe, expect, test } from 'vitest';
import type { Tell } from '../../../shared/effects/effect.ts';
import { chatId } from '../../../shared/event/ids.ts';
import { memberOf, performing, words } from './performing.ts';

async function telling() {
  const world = await performing();
  const { alice, perform } = world;
  return {
    ...world,
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
    await expect(tell('hello')).rejects.toThrow('#reeve_dm_.*');
  });

  test('waits when the homeserver limits us', async () => {
    const { matrix, room, chat, tell } = await telling();
    matrix.fail({ call: 'createRoom', with: { kind: 'limit', milliseconds: 4000 } });
    expect(await tell('hello', { fallback: { chat, words: words('x') } })).toEqual({ result: 'later', seconds: 4 });
    expect(room.posts()).toEqual([]);
  });
});
