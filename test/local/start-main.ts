import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../infra/local/main.ts', import.meta.url));

export interface Started {
  readonly process: ChildProcess;
  /** Everything printed so far. */
  printed(): string;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** The program behind `npm start`, as a process of its own. `environment` is all it sees besides PATH. */
export function startMain(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Started {
  const child = spawn(process.execPath, [...flags, program, ...args], {
    env: { PATH: process.env.PATH, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const note = (data: Buffer) => {
    text += data.toString();
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  return { process: child, printed: () => text, ended };
}

/** The address it greets with. Throws with what it printed when it ends instead. */
export async function addressOf(started: Started): Promise<string> {
  let over = false;
  started.ended.then(() => {
    over = true;
  });
  for (;;) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(started.printed())?.[0];
    if (address !== undefined && started.printed().includes('Ctrl+C')) return address;
    if (over) throw new Error(`Reeve ended before it listened: ${started.printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
