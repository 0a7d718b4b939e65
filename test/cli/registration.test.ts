import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { registration } from '../../infra/cli/commands/registration.ts';
import { run } from '../../infra/cli/run.ts';
import { memberId } from '../../shared/event/ids.ts';
import { aliasFor } from '../../shared/platforms/matrix/perform/private-room.ts';

let folder: string;
let out: string;
let err: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reeve-registration-'));
  out = '';
  err = '';
});
afterEach(() => rmSync(folder, { recursive: true }));

function reeve(...args: string[]) {
  const io = {
    out: (line: string) => {
      out += `${line}\n`;
    },
    err: (line: string) => {
      err += `${line}\n`;
    },
    env: {},
  };
  return run(['registration', ...args], [registration], io);
}

const asked = ['--url', 'https://reeve.example', '--bot', '@reeve:matrix.example.org'];

interface Namespace {
  readonly exclusive: boolean;
  readonly regex: string;
}

interface Registration {
  readonly as_token: string;
  readonly hs_token: string;
  readonly namespaces: { readonly users: readonly Namespace[]; readonly aliases: readonly Namespace[] };
}

describe('a registration', () => {
  test('names the bot and the address, reserves the bot and its aliases only, and is not slowed down', async () => {
    expect(await reeve(...asked)).toBe(0);
    const made: Registration = parse(out);
    expect(made).toMatchObject({
      id: 'reeve',
      url: 'https://reeve.example/webhooks/matrix',
      sender_localpart: 'reeve',
      rate_limited: false,
      namespaces: { users: [{ exclusive: true }], aliases: [{ exclusive: true }], rooms: [] },
    });
    expect(made).not.toHaveProperty('receive_ephemeral');
    const [users] = made.namespaces.users.map(({ regex }) => new RegExp(`^${regex}$`));
    expect(users?.test('@reeve:matrix.example.org')).toBe(true);
    expect(users?.test('@reeve:matrixXexample.org')).toBe(false);
    expect(users?.test('@reeves:matrix.example.org')).toBe(false);
    const [aliases] = made.namespaces.aliases.map(({ regex }) => new RegExp(`^${regex}$`));
    expect(aliases?.test('#reeve_dm_0123456789abcdef:matrix.example.org')).toBe(true);
    expect(aliases?.test('#reeves-room:matrix.example.org')).toBe(false);
    const api = { bot: '@reeve:matrix.example.org' };
    expect(aliases?.test(aliasFor(api, memberId('matrix', '@ann:matrix.example.org')))).toBe(true);
    const other = { bot: '@reeve2:matrix.example.org' };
    expect(aliases?.test(aliasFor(other, memberId('matrix', '@ann:matrix.example.org')))).toBe(false);
  });

  test('has two long tokens that differ from each other and from those of every other', async () => {
    await reeve(...asked);
    const first: Registration = parse(out);
    out = '';
    await reeve(...asked);
    const second: Registration = parse(out);
    const tokens = [first.as_token, first.hs_token, second.as_token, second.hs_token];
    for (const token of tokens) expect(token).toMatch(/^[ah]s_[0-9a-f]{64}$/);
    expect(new Set(tokens).size).toBe(4);
  });

  test('is printed without the next steps, which go where complaints go and hold no token', async () => {
    await reeve(...asked);
    const { as_token, hs_token }: Registration = parse(out);
    expect(err).toContain('MATRIX_AS_TOKEN');
    expect(err).toContain('/reeve/COMMUNITY/matrix/hs-token');
    expect(err).not.toContain(as_token);
    expect(err).not.toContain(hs_token);
  });

  test('goes into a file that only its owner may read, and its tokens nowhere else', async () => {
    const file = join(folder, 'reeve.yaml');
    expect(await reeve(...asked, '--out', file)).toBe(0);
    const { as_token }: Registration = parse(readFileSync(file, 'utf8'));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(out).toContain(`sed -n 's/^as_token: //p' ${file}`);
    expect(out + err).not.toContain(as_token);
  });

  test('never replaces one that is there: its tokens may be in use', async () => {
    const file = join(folder, 'reeve.yaml');
    writeFileSync(file, 'mine');
    expect(await reeve(...asked, '--out', file)).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(err).toContain('is there already');
  });

  test.for([
    [['--bot', '@reeve:example.org'], '--url is missing'],
    [['--url', 'https://reeve.example'], '--bot is missing'],
    [['--url', 'https://reeve.example', '--bot', 'reeve'], '--bot must be an id such as @reeve:example.org'],
    [['--url', 'https://reeve.example', '--bot', '@Reeve:example.org'], 'in small letters'],
    [['--url', 'reeve.example', '--bot', '@reeve:example.org'], '--url must be a plain address'],
    [['--url', 'https://me@reeve.example', '--bot', '@reeve:example.org'], 'without user'],
    [[...asked, 'more'], 'expected options only, got more'],
  ] as const)('called with %j it says what is wrong', async ([args, complaint]) => {
    expect(await reeve(...args)).toBe(2);
    expect(err).toContain(complaint);
  });
});
