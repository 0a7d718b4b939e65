import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runCommand } from './run-command.ts';

const version = '1.5.33';
const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache/reeve');
const environment = join(cache, `ministack-${version}`);
const log = join(cache, 'ministack.log');

export interface Emulator {
  /** What points the AWS SDK and the CDK at it. */
  readonly env: Readonly<Record<string, string>>;
  readonly log: string;
  stop(): Promise<void>;
}

/** MiniStack, an emulator of AWS on loopback: installed from PyPI into a virtual environment of its own when absent. */
export async function startEmulator(): Promise<Emulator> {
  await install();
  const port = await freePort();
  const child = spawn(join(environment, 'bin/ministack'), {
    // Functions run as processes of the `node` found first: the one that npm has installed here.
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
      GATEWAY_PORT: `${port}`,
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: '127.0.0.1',
      TMPDIR: cache,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const file = createWriteStream(log);
  child.stdout.pipe(file);
  child.stderr.pipe(file);
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(`${url}/_ministack/health`, child);
  return { env: awsEnvironment(url), log, stop: () => stop(child) };
}

async function install(): Promise<void> {
  if (existsSync(join(environment, 'bin/ministack'))) return;
  console.log(`Installing ministack ${version} into a virtual environment …`);
  mkdirSync(cache, { recursive: true });
  try {
    await runCommand('python3', ['-m', 'venv', '--clear', environment]);
    await runCommand(join(environment, 'bin/python'), ['-m', 'pip', 'install', '--quiet', `ministack==${version}`]);
  } catch (error) {
    const todo = 'it takes Python 3 with venv (Debian: apt-get install python3-venv) and a way to PyPI';
    throw new Error(`installing ministack: ${todo}\n${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

function awsEnvironment(url: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('looking for a free port: got no address');
  return address.port;
}

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (child.exitCode !== null) break;
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await setTimeout(200);
  }
  child.kill('SIGKILL');
  throw new Error(`starting ministack: it did not answer within 30 seconds; see ${log}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const patience = setTimeout(5000, 'late', { ref: false });
  if ((await Promise.race([ended, patience])) === 'late') child.kill('SIGKILL');
  await ended;
}
