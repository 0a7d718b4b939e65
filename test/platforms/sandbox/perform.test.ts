import { describe, expect, it } from 'vitest';
import type { PlatformEffect } from '../../../shared/effects/effect.ts';
import { chatId, memberId } from '../../../shared/event/ids.ts';
import { type Connection, PlatformFault } from '../../../shared/platforms/platform.ts';
import { perform, type RoomAnswer } from '../../../shared/platforms/sandbox/perform.ts';
import { secretHeader } from '../../../shared/platforms/sandbox/verify.ts';

const room = chatId('sandbox', 'room');
const zhe = memberId('sandbox', 'zhe');
const words = { text: 'hello', mentions: [] };
const mute: PlatformEffect = { type: 'mute', chat: room, member: zhe, until: 5 };

interface Call {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly effect: PlatformEffect;
}

/** A room that gives these answers in turn. */
function roomThat(...answers: (() => Response)[]) {
  const calls: Call[] = [];
  const fetch = async (url: string, init: { headers: Record<string, string>; body: string }) => {
    calls.push({ url, headers: init.headers, effect: JSON.parse(init.body) });
    return (answers.shift() ?? (() => new Response('', { status: 500 })))();
  };
  const connection = { secrets: { apiSecret: 's3cret' }, apiUrl: 'http://room.test/sandbox/api', fetch };
  return { calls, connection: connection as unknown as Connection };
}

const says = (answer: RoomAnswer) => () => Response.json(answer);

describe('performing in the room', () => {
  it('hands the effect over as it is, with the secret', async () => {
    const { calls, connection } = roomThat(says({ answer: 'done' }));
    await perform(mute, connection);
    expect(calls).toEqual([
      {
        url: 'http://room.test/sandbox/api/perform',
        headers: { 'content-type': 'application/json', [secretHeader]: 's3cret' },
        effect: mute,
      },
    ]);
  });

  it.each<[RoomAnswer, object]>([
    [{ answer: 'done' }, { result: 'done' }],
    [
      { answer: 'done', messageId: 'm9' },
      { result: 'done', messageId: 'm9' },
    ],
    [{ answer: 'as-it-was' }, { result: 'already' }],
    [{ answer: 'message-gone' }, { result: 'already' }],
    [{ answer: 'is-admin' }, { result: 'refused', reason: 'target-is-admin' }],
    [{ answer: 'blocked-the-bot' }, { result: 'refused', reason: 'blocked-by-member' }],
    [{ answer: 'not-in-the-room' }, { result: 'refused', reason: 'not-possible' }],
    [{ answer: 'no-such-chat' }, { result: 'refused', reason: 'bot-not-in-chat' }],
  ])('takes %j for %j', async (answer, outcome) => {
    const { connection } = roomThat(says(answer));
    expect(await perform(mute, connection)).toMatchObject(outcome);
  });

  it('posts the fallback when a member takes no private messages', async () => {
    const { calls, connection } = roomThat(
      says({ answer: 'blocked-the-bot' }),
      says({ answer: 'done', messageId: 'm2' }),
    );
    const tell: PlatformEffect = { type: 'tell', member: zhe, words, fallback: { chat: room, words } };
    expect(await perform(tell, connection)).toEqual({ result: 'done', messageId: 'm2' });
    expect(calls[1]?.effect).toEqual({ type: 'post', chat: room, words });
  });

  it.each<[string, () => Response]>([
    ['a status', () => new Response('', { status: 500 })],
    ['no JSON', () => new Response('oops')],
    ['another answer', () => Response.json({ answer: 'perhaps' })],
    [
      'no connection',
      () => {
        throw new TypeError('fetch failed');
      },
    ],
  ])('is a fault, to be tried again, when it gets %s', async (_what, answer) => {
    const { connection } = roomThat(answer);
    await expect(perform(mute, connection)).rejects.toBeInstanceOf(PlatformFault);
  });
});
