import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from '@grammyjs/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTelegramStandIn, type TelegramStandIn } from './stand-in.ts';

let telegram: TelegramStandIn;
beforeEach(async () => {
  telegram = await startTelegramStandIn({ now: () => 1_760_000_000_000 });
});
afterEach(() => telegram.close());

async function call(method: string, params: object = {}, token = telegram.token) {
  const response = await fetch(`${telegram.url}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return { status: response.status, ...((await response.json()) as { description?: string; result?: unknown }) };
}

describe('the stand-in for the Bot API', () => {
  test('knows only its own token', async () => {
    expect(await call('getMe', {}, '1:wrong')).toMatchObject({ status: 401, description: 'Unauthorized' });
    expect(await call('getMe')).toMatchObject({ status: 200, result: { is_bot: true } });
  });

  test.each([
    ['a missing parameter', 'sendMessage', { chat_id: 5 }, 'text'],
    ['a wrong type', 'sendMessage', { chat_id: 5, text: 7 }, 'text'],
    ['a parameter Telegram does not have', 'sendMessage', { chat_id: 5, text: 'x', parse_mod: 'HTML' }, 'parse_mod'],
    ['too many messages at once', 'deleteMessages', { chat_id: 5, message_ids: Array(101).fill(1) }, 'message_ids'],
    ['an update kind that does not exist', 'setWebhook', { url: '', allowed_updates: ['mesage'] }, 'allowed_updates'],
  ])('refuses %s', async (_, method, params, named) => {
    const refused = await call(method, params);
    expect(refused.status).toBe(400);
    expect(refused.description).toContain(named);
  });

  test.each<[string, Record<string, string | Blob>, string]>([
    ['a file without its chat', {}, 'chat_id'],
    ['a field Telegram does not have', { chat_id: '5', captions: '"x"' }, 'captions'],
    ['what is no JSON where it must be', { chat_id: '5', reply_markup: '{' }, "can't parse"],
    ['a file that is named and not sent', { chat_id: '5', document: '"BQACAgIAAxkDAAI"' }, 'document'],
    ['more words than stand under a file', { chat_id: '5', caption: 'x'.repeat(1025) }, 'caption is too long'],
  ])('refuses %s in a form', async (_, fields, named) => {
    const form = new FormData();
    form.append('document', new Blob(['content'], { type: 'text/plain' }), 'file.txt');
    for (const [key, value] of Object.entries(fields)) form.set(key, value);
    const response = await fetch(`${telegram.url}/bot${telegram.token}/sendDocument`, { method: 'POST', body: form });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { description: string }).description).toContain(named);
  });

  test('changes no words of a message that is a file', async () => {
    const alice = telegram.person({ name: 'Alice', started: true });
    const document = new Blob(['content'], { type: 'text/plain' });
    const form = new FormData();
    form.append('chat_id', String(alice.user.id));
    form.append('document', document, 'file.txt');
    await fetch(`${telegram.url}/bot${telegram.token}/sendDocument`, { method: 'POST', body: form });
    const [sent] = alice.inbox();
    expect(sent && telegram.fileIn(sent)).toEqual({ name: 'file.txt', type: 'text/plain', content: 'content' });
    const edit = { chat_id: alice.user.id, message_id: sent?.message_id, text: 'other' };
    expect(await call('editMessageText', edit)).toMatchObject({ description: expect.stringContaining('no text') });
  });

  test('keeps the log of calls without the token', async () => {
    await call('sendMessage', { chat_id: 5, text: 'hello' });
    expect(telegram.calls).toMatchObject([
      { method: 'sendMessage', status: 400, description: 'Bad Request: chat not found' },
    ]);
    expect(JSON.stringify(telegram.calls)).not.toContain(telegram.token);
  });

  test('lets a restriction end by itself', async () => {
    let now = 1_760_000_000_000;
    const timed = await startTelegramStandIn({ now: () => now });
    const alice = timed.person({ name: 'Alice' });
    const mod = timed.person({ name: 'Mod' });
    const group = timed.group({ title: 'G', owner: mod, members: [alice] });
    await group.mutes(mod, alice, now + 60_000);
    await expect(group.says(alice, 'hello')).rejects.toThrow('may not write');
    now += 61_000;
    expect(group.member(alice).status).toBe('member');
    await group.says(alice, 'hello');
    await timed.close();
  });
});

describe('the stand-in as the sender of updates', () => {
  let webhook: Server;
  let url: string;
  let got: { update: Update; secret: unknown }[];
  let answers: number[];
  beforeEach(async () => {
    got = [];
    answers = [];
    webhook = createServer(async (request, response) => {
      const secret = request.headers['x-telegram-bot-api-secret-token'];
      got.push({ update: JSON.parse(await text(request)) as Update, secret });
      response.writeHead(answers.shift() ?? 200).end();
    });
    await new Promise<void>((resolve) => webhook.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(webhook.address() as AddressInfo).port}/webhooks/telegram`;
  });
  afterEach(() => {
    webhook.closeAllConnections();
    webhook.close();
  });

  test('signs what it sends with the secret', async () => {
    telegram.deliverTo(url);
    const alice = telegram.person({ name: 'Alice' });
    await telegram.group({ title: 'G', members: [alice] }).says(alice, 'hello');
    expect(got).toMatchObject([{ secret: telegram.secret, update: { message: { text: 'hello' } } }]);
  });

  test('sends again what was not accepted, and what stands behind it only afterwards', async () => {
    telegram.deliverTo(url, { retry: true, pause: 1 });
    answers = [503, 500, 200];
    const alice = telegram.person({ name: 'Alice' });
    const group = telegram.group({ title: 'G', members: [alice] });
    await Promise.all([group.says(alice, 'first'), group.says(alice, 'second')]);
    expect(got.map(({ update }) => update.message?.text)).toEqual(['first', 'first', 'first', 'second']);
    expect(telegram.deliveries.map(({ tries, status }) => [tries, status])).toEqual([
      [3, 200],
      [1, 200],
    ]);
  });

  test('goes on when the receiver comes back', async () => {
    telegram.deliverTo('http://127.0.0.1:1/', { retry: true, pause: 5 });
    const alice = telegram.person({ name: 'Alice' });
    const said = telegram.group({ title: 'G', members: [alice] }).says(alice, 'hello');
    await sleep(30);
    telegram.deliverTo(url, { retry: true, pause: 5 });
    await said;
    expect(got).toHaveLength(1);
    expect(telegram.deliveries[0]?.tries).toBeGreaterThan(1);
  });

  test('sends only the kinds that setWebhook asked for', async () => {
    await call('setWebhook', { url: 'https://reeve.example/x', allowed_updates: ['message'], secret_token: 'other' });
    telegram.deliverTo(url);
    const alice = telegram.person({ name: 'Alice' });
    await telegram.group({ title: 'G' }).joins(alice);
    expect(got.map(({ update }) => Object.keys(update)[1])).toEqual(['message']);
    expect(got[0]?.secret).toBe('other');
  });

  test('in privacy mode lets a bot that is no admin hear commands only', async () => {
    const shy = await startTelegramStandIn({ readsAllMessages: false });
    const alice = shy.person({ name: 'Alice' });
    const group = shy.group({ title: 'G', members: [alice], bot: { admin: false } });
    await group.says(alice, 'hello');
    await group.says(alice, '/help');
    expect(shy.updates.map((update) => update.message?.text)).toEqual(['/help']);
    await shy.close();
  });
});
