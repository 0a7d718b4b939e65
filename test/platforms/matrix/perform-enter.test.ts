import { describe, expect, test } from 'vitest';
import { chatOf, memberOf, performing, words } from './performing.ts';

describe('entering', () => {
  test('follows an invitation', async () => {
    const { room, perform, chat } = await performing({ bot: 'invited', joinRule: 'invite' });
    expect(await perform({ type: 'enter', chat })).toEqual({ result: 'done' });
    expect(room.membership('the bot')).toBe('join');
    expect(await perform({ type: 'enter', chat })).toEqual({ result: 'done' });
  });

  test('where the invitation was taken back is refused for that', async () => {
    const { room, mod, perform, chat } = await performing({ bot: 'invited', joinRule: 'invite' });
    await room.kicks(mod, 'the bot');
    expect(await perform({ type: 'enter', chat })).toMatchObject({ result: 'refused', reason: 'bot-not-in-chat' });
  });
});

describe('entering a private conversation', () => {
  /** Alice asks the bot in; whoever has been told something before has a room of the bot's. */
  async function asked(prepare?: (world: Awaited<ReturnType<typeof performing>>) => Promise<unknown>) {
    const world = await performing();
    const { matrix, alice, perform } = world;
    await prepare?.(world);
    const chat = chatOf(await alice.begins());
    return {
      ...world,
      chat,
      enter: () => perform({ type: 'enter', chat, with: memberOf(alice) }),
      tell: (text: string) => perform({ type: 'tell', member: memberOf(alice), words: words(text) }),
      made: () => matrix.callsOf('createRoom').length,
    };
  }

  test('is where they are told things from then on', async () => {
    const { chat, enter, tell, made } = await asked();
    expect(await enter()).toEqual({ result: 'done' });
    expect(await enter()).toEqual({ result: 'done' });
    expect(await tell('hello')).toMatchObject({ result: 'done', chat });
    expect(made()).toBe(0);
  });

  test('takes the place of a room that they have not come into', async () => {
    const { chat, enter, tell } = await asked(({ alice, perform }) =>
      perform({ type: 'tell', member: memberOf(alice), words: words('hello') }),
    );
    await enter();
    expect(await tell('hello again')).toMatchObject({ result: 'done', chat });
  });

  test('leaves the other in its place where they are', async () => {
    const { alice, chat, enter, tell } = await asked(async ({ alice, perform }) => {
      await perform({ type: 'tell', member: memberOf(alice), words: words('hello') });
      await alice.accepts();
    });
    await enter();
    const outcome = await tell('hello again');
    expect(outcome).toMatchObject({ result: 'done', chat: chatOf(alice.privateRoom() ?? expect.unreachable()) });
    expect(outcome).not.toMatchObject({ chat });
  });

  test('which is encrypted is no place to tell anything', async () => {
    const { matrix, alice, chat, enter, tell, made } = await asked();
    const room = matrix.rooms().find((one) => chatOf(one) === chat);
    await room?.sets(alice, 'm.room.encryption', { algorithm: 'm.megolm.v1.aes-sha2' });
    await enter();
    expect(await tell('hello')).not.toMatchObject({ chat });
    expect(made()).toBe(1);
  });

  test.each(['get-state m.room.encryption', 'get-alias', 'put-alias'])('waits when %s is limited', async (call) => {
    const { matrix, chat, enter, tell } = await asked();
    matrix.fail({ call, with: { kind: 'limit', milliseconds: 4000 } });
    expect(await enter()).toEqual({ result: 'later', seconds: 4 });
    await enter();
    expect(await tell('hello')).toMatchObject({ chat });
  });
});
