import { describe, expect, it, onTestFinished } from 'vitest';
import type { Deed } from '../../../infra/local/sandbox/deed.ts';
import type { Recorded } from '../../../infra/local/sandbox/recorded.ts';
import type { Snapshot, Why } from '../../../infra/local/sandbox/snapshot.ts';
import type { Said } from '../../../infra/local/sandbox/state.ts';
import { startSandbox } from '../../../infra/local/start-sandbox.ts';
import type { Community } from '../../../shared/community/community.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const hour = 3_600_000;

/** Small, but with everything the room can show. */
const community: Community = {
  id: 'tutoring',
  name: '辅导群',
  language: 'zh',
  timezone: 'Asia/Shanghai',
  platforms: {},
  people: { admins: [], staff: [] },
  nickname: {
    parts: ['year', 'province', 'nickname'],
    separators: ['+'],
    years: { from: 0, to: 6 },
    provinces: [['北京'], ['上海'], ['广东']],
    remind: [hour, 24 * hour],
  },
  rules: [
    {
      id: 'adverts',
      title: '不发广告',
      mode: 'live',
      when: {
        type: 'condition',
        name: 'text',
        settings: { any: { own: ['低价出课'], lists: [] }, as: 'folded', where: ['message'] },
      },
      then: { remove: true, sanction: { ladder: 'all', strikes: 1 }, points: -5, serious: true },
    },
  ],
  ladders: { all: { steps: [{ strikes: 1, do: 'mute', for: 600_000 }], decay: 30 * 24 * hour } },
  notices: { removalsPerHour: 60, keepEvidence: 30 * 24 * hour },
  reports: {
    points: 5,
    perDay: 10,
    remind: 6 * hour,
    escalate: 24 * hour,
    close: 7 * 24 * hour,
    hideAfter: 5,
    mute: 24 * hour,
    sanction: { ladder: 'all', strikes: 1 },
  },
  texts: {},
};

interface Page {
  get<T>(path: string): Promise<T>;
  fetch(path: string): Promise<Response>;
  act(deed: Deed): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  state(): Promise<Snapshot>;
  lines(chat?: string): Promise<Said[]>;
}

async function openPage(): Promise<Page> {
  const settings = { host: '127.0.0.1', port: 0, data: temporaryFolder(), community: '' };
  const faults: string[] = [];
  const reeve = await startSandbox(community, settings, (line) => faults.push(line));
  onTestFinished(async () => {
    await reeve.close();
    expect(faults).toEqual([]);
  });
  const get = async <T>(path: string): Promise<T> => (await fetch(reeve.url + path)).json() as Promise<T>;
  const post: Page['post'] = (path, body, headers = { origin: reeve.url }) =>
    fetch(reeve.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  const state = () => get<Snapshot>('/sandbox/state');
  return {
    get,
    fetch: (path) => fetch(reeve.url + path),
    post,
    state,
    act: (deed) => post('/sandbox/act', deed),
    async lines(chat = 'room') {
      const { chats } = await state();
      return (chats.find(({ id }) => id === chat)?.lines ?? []).filter((line) => line.kind === 'said');
    },
  };
}

async function said(page: Page, deed: Deed): Promise<string> {
  const response = await page.act(deed);
  expect(response.status).toBe(200);
  return ((await response.json()) as { message: string }).message;
}

describe('the sandbox, from the page to Reeve and back', () => {
  it('removes an advert, mutes its author, tells the admins and shows why', async () => {
    const page = await openPage();
    const id = await said(page, { do: 'say', as: 'zhe', chat: 'room', text: '低价出课，加我' });
    await expect.poll(async () => (await page.lines())[0]).toMatchObject({ id, removed: { at: expect.any(Number) } });
    const [line] = await page.lines();
    const why = await page.get<Why>(`/sandbox/why?event=${line?.events[0]}`);
    expect(why.rules).toMatchObject([{ title: '不发广告', fired: true, quote: '低价出课' }]);
    expect(why.effects.map(({ type }) => type)).toEqual(['remove', 'mute', 'post', 'publish']);
    await expect.poll(() => page.lines('admins')).toMatchObject([{ from: 'reeve', events: line?.events }]);
    expect((await page.act({ do: 'say', as: 'zhe', chat: 'room', text: 'hello' })).status).toBe(409);
  });

  it('shows what is on record, and undoes it when the admin presses the button', async () => {
    const page = await openPage();
    await said(page, { do: 'say', as: 'zhe', chat: 'room', text: '低价出课' });
    await expect.poll(() => page.lines('admins')).toHaveLength(1);
    const before = await page.get<Recorded>('/sandbox/records?member=zhe');
    expect(before).toMatchObject({ member: { points: -5, strikes: 1 }, cases: [{ rule: 'adverts', status: 'open' }] });
    const [notice] = await page.lines('admins');
    const data = notice?.buttons.flat().find((button) => button.data.startsWith('undo:'))?.data ?? '';
    const press = { do: 'press', chat: 'admins', message: notice?.id ?? '', data } as const;
    await page.act({ ...press, as: 'yu' });
    await expect.poll(async () => (await page.state()).answers).toMatchObject([{ to: 'yu', alert: true }]);
    await page.act({ ...press, as: 'lin' });
    await expect
      .poll(() => page.get('/sandbox/records?member=zhe'))
      .toMatchObject({
        member: { points: 0, strikes: 0 },
        cases: [{ status: 'undone' }],
      });
    await expect
      .poll(async () => (await page.act({ do: 'say', as: 'zhe', chat: 'room', text: '好' })).status)
      .toBe(200);
  });

  it('withdraws a report as soon as it is there, so that nobody sees who reported', async () => {
    const page = await openPage();
    const replyTo = await said(page, { do: 'say', as: 'zhe', chat: 'room', text: '你真烦' });
    await said(page, { do: 'say', as: 'yu', chat: 'room', text: '/report 骂人', replyTo });
    await expect.poll(() => page.lines('admins')).toHaveLength(1);
    await expect
      .poll(async () => (await page.lines()).map(({ removed }) => removed !== undefined))
      .toEqual([false, true]);
    await expect.poll(() => page.lines('yu')).toHaveLength(1);
  });

  it('brings a member everything held of them as a file that is saved, and never opened as a page', async () => {
    const page = await openPage();
    await said(page, { do: 'say', as: 'zhe', chat: 'zhe', text: '/mydata' });
    const brought = async () => (await page.lines('zhe')).find(({ file }) => file !== undefined);
    await expect.poll(brought).toMatchObject({ from: 'reeve', file: { name: 'my-data.json' } });
    const response = await page.fetch(`/sandbox/file?message=${(await brought())?.id}`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
    });
    expect(await response.json()).toContainEqual(expect.objectContaining({ kind: 'member' }));
    expect((await page.fetch('/sandbox/file?message=none')).status).toBe(404);
  });

  it('reminds of a wrong nickname when the clock moves on, and thanks for a right one', async () => {
    const page = await openPage();
    await page.act({ do: 'arrive', name: '小明' });
    await expect.poll(async () => (await page.lines()).length).toBe(1);
    expect((await page.state()).timers).toMatchObject([{ purpose: 'nickname.remind', member: 'new1' }]);
    expect((await page.post('/sandbox/clock', { ahead: hour + 1000 })).status).toBe(200);
    await expect.poll(async () => (await page.lines()).length, { timeout: 5000 }).toBe(2);
    const name = ((await page.state()).nickname ?? '').replace('*', '小明');
    await page.act({ do: 'rename', as: 'new1', name });
    await expect.poll(async () => (await page.lines()).at(-1)?.text).toContain('谢谢配合');
    await expect.poll(async () => (await page.state()).timers).toEqual([]);
  });

  it('begins with members whose names Reeve finds right, and with its rights known', async () => {
    const page = await openPage();
    for (const as of ['zhe', 'yu', 'tang']) await said(page, { do: 'say', as, chat: 'room', text: '早上好' });
    await expect.poll(async () => Object.keys((await page.state()).verdicts).length).toBeGreaterThanOrEqual(5);
    expect((await page.lines()).map(({ from }) => from)).toEqual(['zhe', 'yu', 'tang']);
  });

  it('keeps a page waiting until there is something new', async () => {
    const page = await openPage();
    await expect.poll(async () => Object.keys((await page.state()).verdicts).length).toBe(2);
    const { start, revision } = await page.state();
    const later = page.get<Snapshot>(`/sandbox/state?since=${start}.${revision}`);
    await page.act({ do: 'block', as: 'zhe', blocked: true });
    expect((await later).revision).toBe(revision + 1);
    expect((await page.get<Snapshot>('/sandbox/state?since=another.999')).revision).toBeGreaterThan(revision);
  });

  it('takes deeds from its own page only, and effects from nobody but Reeve', async () => {
    const page = await openPage();
    const deed = { do: 'leave', as: 'zhe' };
    const foreign = await page.post('/sandbox/act', deed, { origin: 'http://evil.example' });
    const unnamed = await page.post('/sandbox/clock', { ahead: 1 }, {});
    const effect = await page.post('/sandbox/api/perform', {
      type: 'kick',
      chat: 'sandbox:room',
      member: 'sandbox:zhe',
    });
    const update = await page.post('/webhooks/sandbox', { delivery: '1', at: 1, happening: deed });
    expect([foreign, unnamed, effect, update].map(({ status }) => status)).toEqual([403, 403, 401, 401]);
    expect((await page.state()).members.every(({ present }) => present)).toBe(true);
  });

  it.each([
    ['/sandbox/act', { do: 'dance' }],
    ['/sandbox/act', { do: 'say', as: 'zhe', chat: 'room', text: 'x'.repeat(5000) }],
    ['/sandbox/clock', { ahead: -1 }],
    ['/sandbox/clock', { ahead: 1e15 }],
  ])('refuses nonsense at %s', async (path, body) => {
    expect((await (await openPage()).post(path, body)).status).toBe(400);
  });

  it('does not know what it never heard of', async () => {
    const page = await openPage();
    expect(await page.get('/sandbox/why?event=none')).toEqual({ error: 'no longer remembered' });
    expect(await page.get('/sandbox/records?member=nobody')).toEqual({ error: 'nobody of that name' });
  });
});
