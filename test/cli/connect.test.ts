import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExitCode } from '../../infra/cli/command.ts';
import { commands } from '../../infra/cli/commands.ts';
import { webhookReport } from '../../infra/cli/connect/telegram-webhook.ts';
import { run } from '../../infra/cli/run.ts';
import { usedUpdates } from '../../shared/platforms/telegram/parse.ts';
import type { BotRights } from '../stand-in/telegram/interface.ts';
import { startTelegramStandIn, type TelegramStandIn } from '../stand-in/telegram/stand-in.ts';

const secret = 'a_long-Secret-0123456789';
const groupId = -1001000000001;
const adminsId = -1001000000002;

let telegram: TelegramStandIn;
let folder: string;
let said: string;
beforeEach(async () => {
  telegram = await startTelegramStandIn({ secret, readsAllMessages: false });
  folder = join(mkdtempSync(join(tmpdir(), 'reeve-connect-')), 'test-club');
  mkdirSync(folder);
  said = '';
});
afterEach(async () => {
  rmSync(join(folder, '..'), { recursive: true });
  await telegram.close();
});

function community(platforms: string, more = ''): void {
  const about = 'version: 1\ncommunity:\n  name: Test club\n  language: en\n  timezone: Europe/Paris\n';
  writeFileSync(join(folder, 'community.yaml'), `${about}platforms:\n  telegram: {${platforms}}\n${more}`);
}

function group(bot: BotRights, options: { type?: 'group'; id?: number; title?: string } = {}): void {
  telegram.group({ id: groupId, title: 'Class 3', bot, ...options });
}

function reeve(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<ExitCode> {
  const hear = (line: string): void => {
    said += `${line}\n`;
  };
  return run(args, commands, { out: hear, err: hear, env: { ...telegram.env, ...env } });
}

function connect(url = 'https://reeve.example', env: Readonly<Record<string, string>> = {}): Promise<ExitCode> {
  return reeve(['connect', 'telegram', '--url', url, folder], env);
}

describe('connecting a bot that has all it needs', () => {
  beforeEach(() => {
    community(`chats: [${groupId}], admin-chat: ${adminsId}`);
    group({});
    telegram.group({ id: adminsId, title: 'Admins', bot: { admin: false } });
  });

  test('sets the webhook with the secret, for exactly the updates that are understood', async () => {
    expect(await connect()).toBe(0);
    expect(telegram.callsOf('setWebhook')).toMatchObject([
      {
        status: 200,
        params: {
          url: 'https://reeve.example/webhooks/telegram',
          secret_token: secret,
          allowed_updates: usedUpdates,
          max_connections: 40,
        },
      },
    ]);
    expect(usedUpdates).toContain('chat_member');
    expect(usedUpdates).toContain('message_reaction');
  });

  test('says so, chat by chat, and shows neither token nor secret', async () => {
    await connect();
    expect(said).toContain('Class 3: ready');
    expect(said).toContain('Admins (admin chat): ready');
    expect(said).not.toContain('To do');
    expect(said).not.toContain(telegram.token);
    expect(said).not.toContain(secret);
  });

  test.each([
    'https://reeve.example/',
    'https://reeve.example/webhooks/telegram',
    'https://reeve.example/webhooks/telegram/',
  ])('takes the address as it is written: %s', async (url) => {
    await connect(url);
    expect(telegram.callsOf('setWebhook')[0]?.params.url).toBe('https://reeve.example/webhooks/telegram');
  });
});

describe('admins of the group whom the file does not know', () => {
  test('are named with their ids, so that they can be listed', async () => {
    const owner = telegram.person({ id: 2002, name: 'Mod' });
    const known = telegram.person({ id: 2003, name: 'Known' });
    community(`chats: [${groupId}]`, 'people:\n  staff: [telegram:2003]\n');
    telegram.group({ id: groupId, title: 'Class 3', owner, admins: [known] });
    expect(await connect()).toBe(0);
    expect(said).toContain('Class 3: its admins telegram:2002 (Mod) are not under people');
    expect(said).not.toContain('Known');
  });
});

describe('what the bot lacks', () => {
  test('is named right by right, as the app calls them', async () => {
    community(`chats: [${groupId}]`);
    group({ can_restrict_members: false, can_pin_messages: false });
    expect(await connect()).toBe(1);
    expect(said).toMatch(/To do: Class 3: the bot lacks: Ban users, Pin messages/);
  });

  test('is everything when it is no admin, hearing included while privacy mode is on', async () => {
    community(`chats: [${groupId}]`);
    group({ admin: false });
    expect(await connect()).toBe(1);
    expect(said).toMatch(/To do: Class 3: the bot is no admin.*Delete messages.*privacy mode/);
  });

  test('is the supergroup, in a basic group', async () => {
    community(`chats: [${groupId}]`);
    group({}, { type: 'group' });
    expect(await connect()).toBe(1);
    expect(said).toMatch(/To do: Class 3: it is a basic group.*supergroup/);
  });

  test.each([
    ['was removed from', { present: false }, groupId],
    ['never met', {}, -1001000000777],
  ])('is being there, in a chat that it %s', async (_, bot, id) => {
    community(`chats: [${groupId}]`);
    group(bot, { id });
    expect(await connect()).toBe(1);
    expect(said).toMatch(new RegExp(`To do: telegram:${groupId}: .*not in it.*add the bot`));
  });

  test('cannot be looked up without chats in the file, so the operator is told what to look at', async () => {
    community('');
    expect(await connect()).toBe(0);
    expect(said).toContain('privacy mode is on');
    expect(said).toContain('/start');
  });
});

describe('what is refused before Telegram hears of it', () => {
  beforeEach(() => community(''));

  test.each([
    ['http://reeve.example', 'https://'],
    ['reeve.example', 'https://'],
    ['https://reeve.example:9000', 'ports'],
    ['https://reeve.example/?a=1', 'plain address'],
    ['https://me:pass@reeve.example', 'plain address'],
  ])('the address %s', async (url, because) => {
    expect(await connect(url)).toBe(2);
    expect(said).toContain(because);
    expect(telegram.calls).toEqual([]);
  });

  test('half of the secrets', async () => {
    expect(await connect(undefined, { TELEGRAM_WEBHOOK_SECRET: '' })).toBe(1);
    expect(said).toContain('TELEGRAM_WEBHOOK_SECRET');
    expect(telegram.calls).toEqual([]);
  });

  test('a secret that Telegram would not take, without showing it', async () => {
    expect(await connect(undefined, { TELEGRAM_WEBHOOK_SECRET: 'päss word' })).toBe(1);
    expect(said).toContain('A-Z a-z 0-9');
    expect(said).not.toContain('päss');
    expect(telegram.calls).toEqual([]);
  });

  test.each([
    [['matrix', '--url', 'https://x.example']],
    [['discord']],
    [['telegram']],
    [['telegram', '--port', '5']],
    [[]],
  ])('arguments it does not know: %j', async (args) => {
    expect(await reeve(['connect', ...args])).toBe(2);
    expect(said).toContain('Usage: reeve connect telegram');
  });
});

describe('when Telegram does not go along', () => {
  beforeEach(() => community(''));

  test('a token it does not know is said to be that', async () => {
    expect(await connect(undefined, { TELEGRAM_BOT_TOKEN: '1:other' })).toBe(1);
    expect(said).toContain('check TELEGRAM_BOT_TOKEN');
    expect(said).not.toContain('1:other');
  });

  test('its own words are handed on', async () => {
    const description = 'Bad Request: bad webhook: IP address 10.0.0.1 is reserved';
    telegram.fail({ method: 'setWebhook', with: { kind: 'refuse', code: 400, description } });
    expect(await connect()).toBe(1);
    expect(said).toContain('IP address 10.0.0.1 is reserved');
  });

  test('what it says of the webhook afterwards is handed on', async () => {
    const info = {
      url: 'https://other.example/webhooks/telegram',
      allowed_updates: ['message'],
      pending_update_count: 3,
      last_error_date: 1_760_000_000,
      last_error_message: 'Wrong response from the webhook: 401 Unauthorized',
    };
    const api = { botId: 1, call: async () => ({ ok: true, result: info }) as const };
    const { lines, wrong } = await webhookReport(api, 'https://reeve.example/webhooks/telegram');
    expect(lines.join('\n')).toMatch(/3 update[\s\S]*2025-10-09T08:53:20.000Z: Wrong response.*401/);
    expect(wrong.join('\n')).toMatch(/another by now[\s\S]*does not send edited_message, chat_member/);
  });

  test('a community file with mistakes stops it', async () => {
    community('chat: [1]');
    expect(await connect()).toBe(1);
    expect(said).toContain('community.yaml');
    expect(telegram.calls).toEqual([]);
  });
});
