import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { nativeId } from '../../shared/event/ids.ts';
import { cleanTalk } from './clean-talk.ts';
import { applyLoad, type Measured } from './load.ts';
import type { Bench, Row } from './row.ts';
import { startFlags } from './start-flags.ts';

/** A burst stays below the 10,000 events that Reeve lets wait: what is measured is taking, not refusing. */
const burst = 5_000;
const rounds = 21;
const warmUps = 3;
/** Telegram opens up to 100: https://core.telegram.org/bots/api#setwebhook */
const connections = 100;
const secret = 'bench';

/** (a) From the webhook to the disk on one machine, beside a bare server that parses the same JSON and answers. */
export const webhookBench: Bench = {
  name: 'webhook',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'reeve-bench-'));
    const servers = await Promise.all([
      start('bare-server.ts', {}),
      start('../../infra/local/main.ts', reeve(folder), startFlags()),
    ]);
    try {
      return rowsOf(await measure(servers[0].url, servers[1].url));
    } finally {
      await Promise.all(servers.map(stop));
      rmSync(folder, { recursive: true });
    }
  },
};

/** One burst on each, shortly one after the other. */
interface Round {
  readonly bare: Measured;
  readonly reeve: Measured;
  /** Events decided per second, from the first webhook to the last decision. */
  readonly decided: number;
}

/** Turn by turn, so that whatever else the machine does meets both. */
async function measure(bareUrl: string, reeveUrl: string): Promise<Round[]> {
  const all: Round[] = [];
  const bodies = updates();
  while (all.length < warmUps + rounds) {
    const bare = await burstOn(bareUrl, bodies);
    const began = performance.now();
    const reeve = await burstOn(reeveUrl, bodies);
    await allDecided(reeveUrl);
    all.push({ bare, reeve, decided: (burst / (performance.now() - began)) * 1000 });
  }
  return all.slice(warmUps);
}

async function burstOn(url: string, bodies: Iterator<string, string>): Promise<Measured> {
  const headers = { 'x-telegram-bot-api-secret-token': secret };
  const body = () => bodies.next().value;
  const measured = await applyLoad({
    url,
    path: '/webhooks/telegram',
    headers,
    connections,
    requests: burst,
    body,
  });
  if (measured.others.size > 0) {
    const answers = [...measured.others].map(([status, times]) => `${times} × ${status}`).join(', ');
    throw new Error(`webhook: expected 200 to every request, got ${answers}`);
  }
  return measured;
}

async function allDecided(url: string): Promise<void> {
  for (;;) {
    const { waiting } = (await (await fetch(`${url}/healthz`)).json()) as { waiting: { events: number } };
    if (waiting.events === 0) return;
    await sleep(2);
  }
}

/** The clean talk of the group as Telegram sends it, at its own pace: said within a second it would be a flood. */
function* updates(): Generator<string, string> {
  let id = 700_000_000;
  for (const { from, chat, message, at } of cleanTalk(burst * (warmUps + rounds) * 2)) {
    id += 1;
    yield JSON.stringify({
      update_id: id,
      message: {
        message_id: id % 1_000_000,
        from: { id: Number(nativeId(from.id)), is_bot: false, first_name: from.name, language_code: 'zh-hans' },
        chat: { id: Number(nativeId(chat)), title: '企鹅辅导学生会', type: 'supergroup' },
        date: Math.floor(at / 1000),
        text: message.text,
      },
    });
  }
  throw new Error('webhook: the talk has ended before the bench');
}

function reeve(folder: string): Record<string, string> {
  const api = 'http://127.0.0.1:9';
  return { REEVE_DATA: folder, TELEGRAM_BOT_TOKEN: '7:x', TELEGRAM_WEBHOOK_SECRET: secret, TELEGRAM_API_URL: api };
}

interface Server {
  readonly process: ChildProcess;
  readonly url: string;
}

async function start(program: string, environment: Record<string, string>, flags: string[] = []): Promise<Server> {
  const child = spawn(process.execPath, [...flags, fileURLToPath(new URL(program, import.meta.url))], {
    env: { PATH: process.env.PATH, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [greeting] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(greeting.toString())?.[0];
  if (url === undefined) throw new Error(`webhook: ${program} has not told its address`);
  return { process: child, url };
}

async function stop({ process: child }: Server): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

function rowsOf(all: readonly Round[]): Row[] {
  const row = (name: string, figure: 'accepted' | 'p50' | 'p99', unit: string) => {
    const value = median(all.map(({ reeve }) => reeve[figure]));
    const bare = median(all.map((round) => round.bare[figure]));
    // Of each pair: the machine may be twice as fast in one minute as in the next.
    const ratio = median(all.map((round) => round.reeve[figure] / round.bare[figure]));
    return { figure: name, value, unit, reference: `bare node:http ${bare.toFixed(1)}`, ratio };
  };
  const taken = row('webhook → durable', 'accepted', '1/s');
  return [
    { ...taken, goal: '≥ 0.5 ×', ok: taken.ratio >= 0.5 },
    row('webhook → durable, p50', 'p50', 'ms'),
    row('webhook → durable, p99', 'p99', 'ms'),
    { figure: 'webhook → decided', value: median(all.map(({ decided }) => decided)), unit: '1/s' },
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
