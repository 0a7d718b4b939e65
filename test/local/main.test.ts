import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addressOf, startMain } from './start-main.ts';
import { temporaryFolder } from './temporary-folder.ts';

const telegram = { TELEGRAM_BOT_TOKEN: '7:AAE', TELEGRAM_WEBHOOK_SECRET: 's3cret' };

function start(environment: Record<string, string> = {}, args: readonly string[] = [], flags: readonly string[] = []) {
  const data = environment.REEVE_DATA ?? temporaryFolder();
  const started = startMain(args, { REEVE_DATA: data, ...environment }, flags);
  onTestFinished(async () => {
    started.process.kill('SIGKILL');
    await started.ended;
  });
  return { ...started, data };
}

function update(id: number, text = 'hello') {
  const from = { id: 1001, is_bot: false, first_name: 'Alice' };
  const chat = { id: -100, type: 'supergroup', title: 'Tutoring' };
  return JSON.stringify({ update_id: id, message: { message_id: id, from, chat, date: 1_760_000_000, text } });
}

async function post(url: string, body: string, headers: Record<string, string> = {}): Promise<number> {
  const secret = { 'x-telegram-bot-api-secret-token': telegram.TELEGRAM_WEBHOOK_SECRET };
  const response = await fetch(`${url}/webhooks/telegram`, {
    method: 'POST',
    body,
    headers: { ...secret, ...headers },
  });
  return response.status;
}

const health = async (url: string) => (await fetch(`${url}/healthz`)).json();

describe('npm start', () => {
  it('says what runs, where, and what comes next', async () => {
    const started = start(telegram);
    const url = await addressOf(started);
    expect(started.printed()).toContain(`${url}/webhooks/telegram`);
    expect(started.printed()).toContain('reeve -- connect telegram');
    expect(started.printed()).not.toContain(telegram.TELEGRAM_WEBHOOK_SECRET);
  });

  it('answers webhooks by what they are worth', async () => {
    const url = await addressOf(start(telegram));
    expect(await post(url, update(1))).toBe(200);
    expect(await post(url, update(2), { 'x-telegram-bot-api-secret-token': 'wrong' })).toBe(401);
    expect(await post(url, 'no json')).toBe(400);
    expect(await post(url, JSON.stringify({ update_id: 3, poll: {} }))).toBe(200);
    expect(await post(url, 'x'.repeat(1024 * 1024 + 1))).toBe(413);
    expect((await fetch(`${url}/webhooks/telegram`)).status).toBe(405);
    expect((await fetch(`${url}/webhooks/other`, { method: 'POST' })).status).toBe(404);
    await expect
      .poll(() => health(url))
      .toMatchObject({ status: 'ok', waiting: { events: 0 }, putAside: 0, unused: 1 });
  });

  it('ends in good order at a signal and can be started again on the same data', async () => {
    const first = start(telegram);
    await addressOf(first);
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    await addressOf(start({ ...telegram, REEVE_DATA: first.data }));
  });

  it('refuses a second one on the same data, in words', async () => {
    const first = start(telegram);
    await addressOf(first);
    const second = start({ ...telegram, REEVE_DATA: first.data });
    expect(await second.ended).toBe(1);
    expect(second.printed()).toMatch(/another Reeve runs on this folder/);
  });

  it('refuses a platform whose secrets are half set, and shows none', async () => {
    const started = start({ TELEGRAM_BOT_TOKEN: '7:AAE' });
    expect(await started.ended).toBe(1);
    expect(started.printed()).toMatch(/TELEGRAM_WEBHOOK_SECRET not set/);
    expect(started.printed()).not.toContain('7:AAE');
  });

  it.each([
    [{ PORT: 'http' }, /PORT: expected a whole number/],
    [{ HOST: '0.0.0.0' }, /expected an address on loopback/],
  ])('refuses the setting %j', async (setting, words) => {
    const started = start(setting);
    expect(await started.ended).toBe(1);
    expect(started.printed()).toMatch(words);
  });

  it('says so when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const started = start({ ...telegram, PORT: `${typeof address === 'object' ? address?.port : ''}` });
    expect(await started.ended).toBe(1);
    expect(started.printed()).toMatch(/set PORT to another port/);
  });

  it('prints the mistakes of a community file and ends', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'community.yaml'), 'version: 1\ncommunity:\n  nam: Tutoring\n');
    const started = start({}, [folder]);
    expect(await started.ended).toBe(1);
    expect(started.printed()).toMatch(/community\.yaml:\d+:\d+: /);
  });

  it('opens the sandbox when no platform is set up', async () => {
    const started = start();
    const url = await addressOf(started);
    expect(started.printed()).toContain('sandbox');
    const page = await fetch(url);
    expect(page.headers.get('content-type')).toContain('text/html');
  });

  it.each([
    ['a platform', telegram],
    ['the sandbox', {}],
  ])('loads nothing of AWS for %s', async (_what, environment) => {
    const loaded = await modulesLoaded(environment);
    expect(loaded.filter((module) => /aws|smithy|constructs|\/handler\.ts/.test(module))).toEqual([]);
    for (const ours of ['main.ts', 'sqlite-store.ts', 'front/thread.ts', 'decide-batch.ts']) {
      expect(loaded.some((module) => module.endsWith(ours))).toBe(true);
    }
  });

  it.each([
    ['telegram', telegram],
    ['sandbox', {}],
  ])('loads of platforms other than its %s nothing but what they are', async (own, environment) => {
    const loaded = await modulesLoaded(environment);
    const ofPlatforms = loaded.filter((module) => /\/shared\/platforms\/[^/]+\//.test(module));
    const code = ofPlatforms.filter((module) => !module.endsWith('/manifest.ts'));
    expect(code.filter((module) => !module.includes(`/platforms/${own}/`))).toEqual([]);
    for (const half of ['parse.ts', 'performer.ts']) {
      expect(code.some((module) => module.endsWith(`/platforms/${own}/${half}`))).toBe(true);
    }
  });
});

/** Every module that the program and its threads load until they serve. */
async function modulesLoaded(environment: Readonly<Record<string, string>>): Promise<string[]> {
  const hook = fileURLToPath(new URL('note-modules.ts', import.meta.url));
  const file = join(temporaryFolder(), 'modules');
  const url = await addressOf(start({ ...environment, MODULES_FILE: file }, [], ['--import', hook]));
  await health(url);
  return readFileSync(file, 'utf8').split('\n');
}
