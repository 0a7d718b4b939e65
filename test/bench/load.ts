import { connect, type Socket } from 'node:net';

export interface Load {
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly requests: number;
  /** The next body, different each time. */
  readonly body: () => string;
}

export interface Measured {
  /** Answers with 200, per second. */
  readonly accepted: number;
  /** Every other answer, by status. */
  readonly others: ReadonlyMap<number, number>;
  /** Milliseconds from the first byte sent to the answer, of the accepted. */
  readonly p50: number;
  readonly p99: number;
  /** Share of the time in which the generator itself was busy: at 1 it would be the generator that is measured. */
  readonly busy: number;
}

/**
 * As many requests as the server takes, one at a time on each of some connections. Written on bare sockets: a client
 * as heavy as the server would measure itself.
 */
export async function applyLoad(load: Load): Promise<Measured> {
  const { hostname, port } = new URL(load.url);
  const head = headOf(load, `${hostname}:${port}`);
  const times: number[] = [];
  const others = new Map<number, number>();
  const began = performance.now();
  const cpu = process.cpuUsage();
  let left = load.requests;
  const note = (status: number, took: number) => {
    if (status === 200) times.push(took);
    else others.set(status, (others.get(status) ?? 0) + 1);
  };
  const request = () => {
    if (left === 0) return undefined;
    left -= 1;
    const body = load.body();
    return `${head}${Buffer.byteLength(body)}\r\n\r\n${body}`;
  };
  await Promise.all(
    Array.from({ length: load.connections }, () => ask(connect(Number(port), hostname), request, note)),
  );
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  times.sort((a, b) => a - b);
  return {
    accepted: times.length / seconds,
    others,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    busy: (user + system) / 1e6 / seconds,
  };
}

function headOf({ path, headers }: Load, host: string): string {
  const lines = Object.entries({ host, 'content-type': 'application/json', ...headers });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `POST ${path} HTTP/1.1\r\n${head}content-length: `;
}

/** Asks again and again until there is nothing left to ask. */
function ask(
  socket: Socket,
  request: () => string | undefined,
  note: (status: number, took: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    const send = () => {
      const next = request();
      if (next === undefined) return void socket.end();
      sent = performance.now();
      socket.write(next);
    };
    let heard = '';
    socket.setNoDelay(true);
    socket.on('connect', send);
    socket.on('data', (data) => {
      heard += data.toString('latin1');
      const status = answered(heard);
      if (status === undefined) return;
      heard = '';
      note(status, performance.now() - sent);
      send();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}

/** The status, once the answer is whole. */
function answered(heard: string): number | undefined {
  const end = heard.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const length = /\r\ncontent-length: (\d+)/i.exec(heard)?.[1];
  if (length === undefined) throw new Error('load: expected an answer with content-length');
  return heard.length >= end + 4 + Number(length) ? Number(heard.slice(9, 12)) : undefined;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
