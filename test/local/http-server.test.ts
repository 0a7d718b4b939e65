import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type HttpLimits, type HttpServer, openHttpServer } from '../../infra/local/http-server.ts';
import type { Route } from '../../infra/local/route.ts';

const echo: Route = {
  method: 'POST',
  path: '/echo',
  handle: ({ body, headers, path }) => ({
    status: 200,
    headers: { 'x-path': path, 'x-sent': headers['x-sent'] ?? '' },
    body,
  }),
};
const broken: Route = {
  method: 'GET',
  path: '/broken',
  handle: () => {
    throw new Error('the table at 10.0.0.7 is down');
  },
};

async function served(routes: readonly Route[], limits: Partial<HttpLimits> = {}) {
  const faults: string[] = [];
  const server = await openHttpServer({
    routes,
    host: '127.0.0.1',
    port: 0,
    onFault: (fault) => faults.push(fault),
    limits,
  });
  onTestFinished(() => server.close());
  return { server, faults };
}

/** A connection that says exactly this and notes what it hears until it is closed. */
function raw({ url }: HttpServer, said: string): { socket: Socket; heard: Promise<string> } {
  const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(said));
  let text = '';
  const heard = new Promise<string>((resolve) => {
    socket.on('data', (data) => {
      text += data.toString('latin1');
    });
    socket.on('error', () => resolve(text));
    socket.on('close', () => resolve(text));
  });
  onTestFinished(() => void socket.destroy());
  return { socket, heard };
}

describe('the HTTP server', () => {
  it('hands a route the untouched bytes, the headers and the path with its query', async () => {
    const { server } = await served([echo]);
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const response = await fetch(`${server.url}/echo?a=1`, {
      method: 'POST',
      body: bytes,
      headers: { 'X-Sent': 'yes' },
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    expect(response.headers.get('x-path')).toBe('/echo?a=1');
    expect(response.headers.get('x-sent')).toBe('yes');
  });

  it('answers 404 on a path it does not know', async () => {
    const { server } = await served([echo]);
    expect((await fetch(`${server.url}/echo/`)).status).toBe(404);
  });

  it('answers 405 on a wrong method and names the right ones', async () => {
    const { server } = await served([echo, { ...echo, method: 'GET' }]);
    const response = await fetch(`${server.url}/echo`, { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST, GET');
  });

  it('answers 500 without detail when a route throws, and reports why', async () => {
    const { server, faults } = await served([broken]);
    const response = await fetch(`${server.url}/broken`);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('');
    expect(faults).toEqual(['the table at 10.0.0.7 is down']);
  });

  it('takes a body of the limit', async () => {
    const { server } = await served([echo]);
    const response = await fetch(`${server.url}/echo`, { method: 'POST', body: new Uint8Array(1024 * 1024) });
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBe(1024 * 1024);
  });

  it.each([
    ['by its length', () => ({ body: new Uint8Array(1024 * 1024 + 1) })],
    ['while it comes in chunks', () => ({ body: chunks(20, 64 * 1024), duplex: 'half' as const })],
  ])('answers 413 to a bigger body, seen %s', async (_how, init) => {
    const { server, faults } = await served([echo]);
    const response = await fetch(`${server.url}/echo`, { method: 'POST', ...init() });
    expect(response.status).toBe(413);
    expect(faults).toEqual([]);
  });

  it('cuts off a body that does not end', async () => {
    const { server } = await served([echo], { body: 1000 });
    const { heard, socket } = raw(server, 'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n');
    const feed = setInterval(() => socket.write('x'.repeat(1000)), 1);
    await heard;
    clearInterval(feed);
    expect(socket.destroyed).toBe(true);
  });

  it.each([
    ['says nothing', ''],
    ['never ends its head', 'POST /echo HTTP/1.1\r\nHost: x\r\n'],
    ['never ends its body', 'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc'],
    ['stays idle after a request', 'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\na'],
  ])('cuts a connection that %s', async (_what, said) => {
    const { server, faults } = await served([echo], { head: 100, request: 150, idle: 100, look: 20 });
    const began = Date.now();
    await raw(server, said).heard;
    expect(Date.now() - began).toBeLessThan(4000);
    expect(faults).toEqual([]);
  });

  it('answers 400 to what is not HTTP', async () => {
    const { server } = await served([echo]);
    expect(await raw(server, 'hello\r\n\r\n').heard).toContain('400 Bad Request');
  });

  it('answers requests under way when it is closed, and takes no more', async () => {
    let release = () => {};
    const slow: Route = {
      method: 'GET',
      path: '/slow',
      handle: () => new Promise((resolve) => (release = () => resolve({ status: 200, body: 'done' }))),
    };
    const { server } = await served([slow]);
    const answer = fetch(`${server.url}/slow`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closed = server.close();
    await expect(fetch(`${server.url}/slow`)).rejects.toThrow();
    release();
    expect(await (await answer).text()).toBe('done');
    await closed;
  });

  it('cuts off what is still under way after its grace', async () => {
    const { server } = await served([{ method: 'GET', path: '/never', handle: () => new Promise(() => {}) }], {
      grace: 50,
    });
    const answer = fetch(`${server.url}/never`);
    const failed = expect(answer).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.close();
    await failed;
  });

  it('fails to open on a port that is taken', async () => {
    const { server } = await served([echo]);
    const port = Number(new URL(server.url).port);
    const opening = openHttpServer({ routes: [], host: '127.0.0.1', port, onFault: () => {} });
    await expect(opening).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

function chunks(count: number, size: number): ReadableStream<Uint8Array> {
  let left = count;
  return new ReadableStream({
    pull(controller) {
      if (left === 0) return controller.close();
      left -= 1;
      controller.enqueue(new Uint8Array(size));
    },
  });
}
