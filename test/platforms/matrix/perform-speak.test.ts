import { describe, expect, test } from 'vitest';
import type { Post } from '../../../shared/effects/effect.ts';
import { matrixPerformer } from '../../../shared/platforms/matrix/performer.ts';
import { memberOf, now, performing, words } from './performing.ts';

async function speaking(options: Parameters<typeof performing>[0] = {}) {
  const world = await performing(options);
  const { room, perform, chat } = world;
  return {
    ...world,
    post: (text: string, more: Partial<Post> = {}, id?: string) =>
      perform({ type: 'post', chat, words: words(text), ...more }, id),
    last: () => room.posts().at(-1) ?? expect.unreachable('nothing was posted'),
  };
}

const send = 'send m.room.message';

describe('posting', () => {
  test('says the words and tells the id', async () => {
    const { post, last } = await speaking();
    const outcome = await post('a <b> & "c"\n👋🏽');
    expect(outcome).toEqual({ result: 'done', messageId: last().event_id });
    expect(last().content).toEqual({ msgtype: 'm.text', body: 'a <b> & "c"\n👋🏽', 'm.mentions': {} });
  });

  test('makes pills of mentions, rings at those alone, and lets no name become markup', async () => {
    const { perform, chat, alice, last } = await speaking();
    const text = 'Hi <Alice> & all';
    await perform({
      type: 'post',
      chat,
      words: { text, mentions: [{ offset: 3, length: 7, member: memberOf(alice) }] },
    });
    expect(last().content).toEqual({
      msgtype: 'm.text',
      body: text,
      format: 'org.matrix.custom.html',
      formatted_body: 'Hi <a href="https://matrix.to/#/@alice:example.org">&lt;Alice&gt;</a> &amp; all',
      'm.mentions': { user_ids: [alice.id] },
    });
  });

  test('under the same effect id is done once, whatever became of the answer', async () => {
    const { matrix, room, post } = await speaking();
    matrix.fail({ call: send, with: { kind: 'cut', done: true } });
    await expect(post('hello', {}, 'event#0')).rejects.toThrow('no connection');
    await post('hello', {}, 'event#0');
    expect(room.posts()).toHaveLength(1);
    await post('hello', {}, 'event#1');
    expect(room.posts()).toHaveLength(2);
  });

  test('quietly is a notice, as a reply names the message, and in a thread stands there', async () => {
    const { room, alice, post, last } = await speaking();
    const { event_id } = await room.says(alice, 'hello');
    await post('hm', { silent: true, replyTo: event_id });
    expect(last().content).toMatchObject({ msgtype: 'm.notice', 'm.relates_to': { 'm.in_reply_to': { event_id } } });
    await post('in the thread', { topic: event_id });
    expect(last().content['m.relates_to']).toEqual({
      rel_type: 'm.thread',
      event_id,
      is_falling_back: true,
      'm.in_reply_to': { event_id },
    });
  });

  test('in a thread that nobody knows is said in the room itself', async () => {
    const { post, last } = await speaking();
    expect(await post('hello', { topic: '$gone' })).toMatchObject({ result: 'done' });
    expect(last().content).not.toHaveProperty('m.relates_to');
  });

  test('more than one message holds is several, in order, and only the first replies', async () => {
    const { room, alice, post } = await speaking();
    const { event_id } = await room.says(alice, 'hello');
    const text = Array.from({ length: 5000 }, (_, line) => `第${line}行`).join('\n');
    const outcome = await post(text, { replyTo: event_id });
    const posts = room.posts();
    expect(posts.length).toBeGreaterThan(1);
    expect(posts.map(({ content }) => content.body).join('\n')).toBe(text);
    expect(posts.map(({ content }) => 'm.relates_to' in content)).toEqual(posts.map((_, at) => at === 0));
    expect(outcome).toEqual({ result: 'done', messageId: posts.at(-1)?.event_id });
  });

  test('offers emoji by reacting itself, in order', async () => {
    const { room, post, last } = await speaking();
    await post('choose', { offers: ['1️⃣', '2️⃣'] });
    expect(room.reactions(last(), 'the bot')).toEqual(['1️⃣', '2️⃣']);
  });

  test('cut between post and reactions, and done again, says it once and offers each once', async () => {
    const { matrix, room, post, last } = await speaking();
    matrix.fail({ call: 'send m.reaction', skip: 1, with: { kind: 'limit', milliseconds: 2500 } });
    expect(await post('choose', { offers: ['1️⃣', '2️⃣'] }, 'event#0')).toEqual({ result: 'later', seconds: 3 });
    expect(await post('choose', { offers: ['1️⃣', '2️⃣'] }, 'event#0')).toMatchObject({ result: 'done' });
    expect(room.posts()).toHaveLength(1);
    expect(room.reactions(last())).toEqual(['1️⃣', '2️⃣']);
  });

  test('and pinning keeps what others have pinned, at the same moment too', async () => {
    const { matrix, room, mod, post, last } = await speaking();
    await room.sets(mod, 'm.room.pinned_events', { pinned: ['$first', '$second'] });
    matrix.before('put-state m.room.pinned_events', () =>
      room.sets(mod, 'm.room.pinned_events', { pinned: ['$second', '$third'] }),
    );
    expect(await post('rules', { pin: true })).toMatchObject({ result: 'done' });
    expect(new Set(room.pinned())).toEqual(new Set(['$second', '$third', last().event_id]));
  });

  test('without the right to pin stands all the same, and the admins learn of it', async () => {
    const { room, post } = await speaking({ bot: { level: 10 } });
    expect(await post('rules', { pin: true })).toMatchObject({ result: 'refused', reason: 'no-rights' });
    expect(room.posts()).toHaveLength(1);
  });

  test('where only some may write is refused for want of rights', async () => {
    const { post } = await speaking({ bot: { level: 10 }, levels: { events_default: 20 } });
    expect(await post('hello')).toMatchObject({ result: 'refused', reason: 'no-rights' });
  });

  test('where the bot is not is refused for that', async () => {
    const { post } = await speaking({ bot: 'absent' });
    expect(await post('hello')).toMatchObject({ result: 'refused', reason: 'bot-not-in-chat' });
  });
});

describe('pinning', () => {
  test('pins once', async () => {
    const { room, alice, perform, chat } = await speaking();
    const { event_id: messageId } = await room.says(alice, 'hello');
    expect(await perform({ type: 'pin', chat, messageId })).toEqual({ result: 'done' });
    expect(await perform({ type: 'pin', chat, messageId })).toEqual({ result: 'already' });
    expect(room.pinned()).toEqual([messageId]);
  });
});

describe('editing', () => {
  test('shows other words and rings at nobody again', async () => {
    const { matrix, room, alice, perform, chat, post, last } = await speaking();
    await post('case open');
    const mention = { offset: 0, length: 5, member: memberOf(alice) };
    const edited = { text: 'Alice: case closed', mentions: [mention] };
    const outcome = await perform({ type: 'edit', chat, messageId: last().event_id, words: edited });
    expect(outcome).toEqual({ result: 'done' });
    expect(room.posts()).toHaveLength(1);
    expect(room.shown(last())).toMatchObject({ body: 'Alice: case closed', 'm.mentions': { user_ids: [alice.id] } });
    expect(matrix.callsOf(send).at(-1)?.body).toMatchObject({ body: '* Alice: case closed', 'm.mentions': {} });
  });

  test('takes back what is no longer offered, and nobody else’s reaction', async () => {
    const { room, mod, perform, chat, post, last } = await speaking();
    await post('case', { offers: ['1️⃣', '2️⃣'] });
    await room.reacts(mod, last(), '1️⃣');
    const messageId = last().event_id;
    await perform({ type: 'edit', chat, messageId, words: words('half'), offers: ['2️⃣', '3️⃣'] });
    expect(room.reactions(last(), 'the bot')).toEqual(['2️⃣', '3️⃣']);
    await perform({ type: 'edit', chat, messageId, words: words('closed') });
    expect(room.reactions(last(), 'the bot')).toEqual([]);
    expect(room.reactions(last(), mod)).toEqual(['1️⃣']);
  });

  test('what is not there is too late', async () => {
    const { perform, chat } = await speaking();
    const outcome = await perform({ type: 'edit', chat, messageId: '$gone', words: words('closed') });
    expect(outcome).toMatchObject({ result: 'refused', reason: 'too-late' });
  });

  test('to more than one message holds shows its beginning', async () => {
    const { room, perform, chat, post, last } = await speaking();
    await post('case');
    const outcome = await perform({
      type: 'edit',
      chat,
      messageId: last().event_id,
      words: words('字'.repeat(60_000)),
    });
    expect(outcome).toEqual({ result: 'done' });
    expect(room.shown(last()).body).toMatch(/^字+…$/);
  });
});

describe('answering a press', () => {
  test('replies quietly to what was pressed', async () => {
    const { room, perform, chat, post, last } = await speaking();
    await post('choose', { offers: ['1️⃣'] });
    const answerId = last().event_id;
    expect(await perform({ type: 'answer', chat, answerId, text: 'Thanks', alert: true })).toEqual({ result: 'done' });
    expect(last().content).toMatchObject({
      msgtype: 'm.notice',
      body: 'Thanks',
      'm.relates_to': { 'm.in_reply_to': { event_id: answerId } },
    });
    expect(room.posts()).toHaveLength(2);
  });

  test('without words says nothing', async () => {
    const { matrix, perform, chat } = await speaking();
    expect(await perform({ type: 'answer', chat, answerId: '$x' })).toEqual({ result: 'done' });
    expect(matrix.calls).toEqual([]);
  });
});

describe('a homeserver in trouble', () => {
  test.each([
    [{ kind: 'limit', milliseconds: 2500 }, 3],
    [{ kind: 'limit', milliseconds: 7000, header: true }, 7],
    [{ kind: 'limit', milliseconds: 0 }, 1],
  ] as const)('that limits us (%o) is given the time it asks for', async (failure, seconds) => {
    const { matrix, post } = await speaking();
    matrix.fail({ with: failure });
    expect(await post('hello')).toEqual({ result: 'later', seconds });
  });

  test.each([
    [{ kind: 'broken', status: 503 }, 'HTTP 503', true],
    [{ kind: 'broken', status: 500 }, 'HTTP 500', false],
    [{ kind: 'cut' }, 'no connection', true],
    [{ kind: 'hang' }, 'no answer', true],
    [{ kind: 'nonsense' }, 'without JSON', false],
    [{ kind: 'refuse', status: 401, errcode: 'M_UNKNOWN_TOKEN' }, 'MATRIX_AS_TOKEN', false],
    [{ kind: 'refuse', status: 404, errcode: 'M_UNRECOGNIZED' }, 'MATRIX_HOMESERVER', false],
  ] as const)('(%o) is a fault that says what to do and holds no secret', async (failure, says, unreachable) => {
    const { matrix, room, post, patience } = await speaking();
    matrix.fail({ with: failure });
    if (failure.kind === 'hang') patience.milliseconds = 150;
    const fault = await post('hello').catch((error: unknown) => error as Error);
    expect(fault).toMatchObject({ name: 'PlatformFault', unreachable, message: expect.stringContaining(says) });
    expect(String((fault as Error).message)).not.toMatch(
      new RegExp(`${matrix.asToken}|${room.id}|127\\.0\\.0\\.1|hello`),
    );
  });

  test('that does not know our token is no refusal: it waits for the operator', async () => {
    const { perform, chat } = await speaking();
    const posted = perform({ type: 'post', chat, words: words('hello') }, 'event#0', { asToken: 'old' });
    await expect(posted).rejects.toThrow('check MATRIX_AS_TOKEN against as_token of the registration');
  });

  test('whose address ends with a slash is the same server', async () => {
    const { matrix, room, chat } = await speaking();
    const connection = { secrets: matrix.secrets, apiUrl: `${matrix.url}/`, fetch };
    const performer = matrixPerformer(() => now);
    await performer.perform({ type: 'post', chat, words: words('hello') }, connection, 'event#0');
    expect(room.posts()).toHaveLength(1);
  });
});
