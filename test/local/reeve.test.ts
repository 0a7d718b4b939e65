import { describe, expect, it, onTestFinished } from 'vitest';
import { Database } from '../../infra/local/database.ts';
import { CannotListen } from '../../infra/local/front/front.ts';
import { localDeadLetters } from '../../infra/local/local-dead-letters.ts';
import { type Connected, mostWaiting, openReeve, type ReeveSettings } from '../../infra/local/reeve.ts';
import type { Route } from '../../infra/local/route.ts';
import { SqliteQueue } from '../../infra/local/sqlite-queue.ts';
import type { PlatformEffect } from '../../shared/effects/effect.ts';
import { chatId, memberId } from '../../shared/event/ids.ts';
import { type Outcome, PlatformFault } from '../../shared/platforms/platform.ts';
import { telegram } from '../../shared/platforms/telegram/manifest.ts';
import { community, condition, rule } from '../decision/community.ts';
import { temporaryFolder } from './temporary-folder.ts';

const adminChat = chatId('telegram', -900);
const adverts = {
  ...rule(
    'adverts',
    condition('text', { any: { own: ['cheap courses'], lists: [] }, as: 'folded', where: ['message'] }),
  ),
};
const served = community({
  platforms: { telegram: { adminChat } },
  people: { admins: [memberId('telegram', 1)], staff: [] },
  rules: [{ ...adverts, then: { ...adverts.then, serious: true } }],
});

interface Opening extends Partial<ReeveSettings> {
  readonly outcome?: () => Outcome;
  readonly routes?: readonly Route[];
}

/** A Reeve whose platform only takes note of what it is asked to perform. */
async function opened({ outcome = () => ({ result: 'done' }), routes = [], ...settings }: Opening = {}) {
  const performed: PlatformEffect[] = [];
  const logged: string[] = [];
  const folder = settings.folder ?? temporaryFolder();
  const performer = {
    manifest: telegram,
    async perform(effect: PlatformEffect) {
      const result = outcome();
      performed.push(effect);
      return result;
    },
  };
  const connection = { secrets: { botToken: '7:AAE', webhookSecret: 's3cret' }, apiUrl: 'http://127.0.0.1:9', fetch };
  const connect = (): Connected => ({ platforms: [{ performer, connection }], routes });
  const log = (line: string) => void logged.push(line);
  const reeve = await openReeve({
    community: served,
    folder,
    host: '127.0.0.1',
    port: 0,
    clock: Date.now,
    log,
    connect,
    ...settings,
  });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= reeve.close());
  onTestFinished(close);
  return { url: reeve.url, folder, performed, logged, close };
}

function post(url: string, id: number, text: string): Promise<Response> {
  const from = 1000 + id;
  const person = { id: from, is_bot: false, first_name: `Member ${from}` };
  const message = { message_id: id, from: person, chat: { id: -100, type: 'supergroup' }, date: 1_760_000_000, text };
  const headers = { 'x-telegram-bot-api-secret-token': 's3cret' };
  const body = JSON.stringify({ update_id: id, message });
  return fetch(`${url}/webhooks/telegram`, { method: 'POST', headers, body });
}

async function says(url: string, id: number, text: string): Promise<number> {
  return (await post(url, id, text)).status;
}

const types = (effects: readonly PlatformEffect[]) => effects.map(({ type }) => type);

describe('the one-machine Reeve', () => {
  it('leads a webhook to the platform and a serious case to the admins', async () => {
    const { url, performed, logged } = await opened();
    expect(await says(url, 1, 'cheap courses here')).toBe(200);
    await expect.poll(() => types(performed)).toContain('remove');
    await expect
      .poll(() => performed.filter((effect) => effect.type === 'post').map(({ chat }) => chat))
      .toContain(adminChat);
    expect(logged).toEqual([]);
  });

  it('takes the same update twice for one', async () => {
    const { url, performed } = await opened();
    await says(url, 1, 'cheap courses here');
    await says(url, 1, 'cheap courses here');
    await says(url, 2, 'cheap courses here');
    const removed = () => performed.filter((effect) => effect.type === 'remove').map((effect) => effect.messageIds);
    await expect.poll(removed).toHaveLength(2);
    expect(removed()).toEqual(expect.arrayContaining([['1'], ['2']]));
  });

  it('keeps what it has acknowledged while the platform is away, and performs it after the next start', async () => {
    const away = await opened({
      outcome: () => {
        throw new PlatformFault('telegram', 'deleteMessage', 'no answer');
      },
    });
    await says(away.url, 1, 'cheap courses here');
    await expect.poll(() => away.logged.join()).toContain('no answer');
    await away.close();
    // Later than the pause before the second try.
    const back = await opened({ folder: away.folder, clock: () => Date.now() + 60_000 });
    await expect.poll(() => types(back.performed)).toContain('remove');
  });

  it('takes up, while it runs, what the operator sends again', async () => {
    let broken = true;
    let ahead = 0;
    const { performed, folder, url, logged } = await opened({
      clock: () => Date.now() + ahead,
      outcome: () => {
        if (broken) throw new PlatformFault('telegram', 'deleteMessage', 'no answer');
        return { result: 'done' };
      },
    });
    await says(url, 1, 'cheap courses here');
    const hurry = setInterval(() => {
      ahead += 60_000;
    }, 100);
    onTestFinished(() => clearInterval(hurry));
    const box = localDeadLetters(folder).find(({ name }) => name === 'effects');
    await expect.poll(() => box?.list(), { timeout: 15_000 }).not.toEqual([]);
    expect(logged.join()).toContain('reeve dlq list');
    broken = false;
    await box?.retry();
    await expect.poll(() => types(performed), { timeout: 5000 }).toContain('remove');
  });

  it('asks platforms to come again while too many events wait', async () => {
    const folder = temporaryFolder();
    const database = new Database(folder);
    const events = new SqliteQueue(database, 'events', Date.now);
    await events.send(
      Array.from({ length: mostWaiting }, (_, n) => ({ id: `stuck:${n}`, group: 'stuck', body: '{}' })),
    );
    const first = events.take({ messages: 1, groups: 1 });
    await events.settle(first, [{ id: 'stuck:0', kind: 'later', seconds: 3600 }]);
    await database.close();

    const { url } = await opened({ folder });
    const response = await post(url, 1, 'cheap courses here');
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('serves the pages of what it is connected to, and hides why one failed', async () => {
    const page: Route = {
      method: 'GET',
      path: '/',
      handle: () => ({ status: 200, body: new Uint8Array([82, 0, 255]) }),
    };
    const form: Route = { method: 'POST', path: '/form', handle: ({ body }) => ({ status: 201, body }) };
    const broken: Route = {
      method: 'GET',
      path: '/broken',
      handle: () => {
        throw new Error('the reason');
      },
    };
    const { url, logged } = await opened({ routes: [page, form, broken] });
    expect(new Uint8Array(await (await fetch(url)).arrayBuffer())).toEqual(new Uint8Array([82, 0, 255]));
    const sent = await fetch(`${url}/form?x=1`, { method: 'POST', body: '学习' });
    expect([sent.status, await sent.text()]).toEqual([201, '学习']);
    const failed = await fetch(`${url}/broken`);
    expect([failed.status, await failed.text()]).toEqual([500, '']);
    expect(logged).toEqual(['answering /broken: the reason']);
  });

  it('lets go of everything when it cannot listen', async () => {
    const { url, folder } = await opened();
    const other = temporaryFolder();
    const port = Number(new URL(url).port);
    await expect(opened({ folder: other, port })).rejects.toThrow(CannotListen);
    await opened({ folder: other });
    expect(folder).not.toBe(other);
  });

  it('begins anew where it is told to', async () => {
    const first = await opened();
    await says(first.url, 1, 'cheap courses here');
    await first.close();
    const second = await opened({ folder: first.folder, anew: true });
    await says(second.url, 1, 'cheap courses here');
    await expect.poll(() => types(second.performed)).toContain('remove');
  });
});
