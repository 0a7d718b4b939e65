import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  request as requestHttp,
  type Server,
} from 'node:http';
import type { LookupFunction } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchCalendar, type Network } from '../../shared/icalendar/fetch-calendar.ts';
import { isPublic } from '../../shared/icalendar/public-address.ts';
import { calendar } from './calendar.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** The internet as a server of this machine plays it, without encryption; `asked`: hosts that were looked up. */
async function internet(answer: RequestListener, names: Record<string, string> = {}, patience = 5000) {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const asked: string[] = [];
  const lookup = ((host: string, options: { all?: boolean }, done: (...found: unknown[]) => void) => {
    asked.push(host);
    const address = names[host] ?? '127.0.0.1';
    if (options.all) done(null, [{ address, family: 4 }]);
    else done(null, address, 4);
  }) as unknown as LookupFunction;
  const request = ((url: URL, options: object, heard: never) =>
    requestHttp(url.href.replace('https:', 'http:'), { ...options, port }, heard)) as unknown as Network['request'];
  // Here the machine itself plays the public internet.
  const network = { request, lookup, patience, isAllowed: (at: string) => at === '127.0.0.1' || isPublic(at) };
  return { network, asked };
}

const text = calendar();

/** Without the port of this machine. */
function hostOf({ headers }: IncomingMessage): string {
  return headers.host?.replace(/:\d+$/, '') ?? '';
}

describe('getting a calendar', () => {
  it('answers with its text, whatever type its server calls it', async () => {
    const { network } = await internet((_, response) => response.setHeader('content-type', 'text/html').end(text));
    expect(await fetchCalendar('https://school.example/a.ics?key=secret', network)).toEqual({ text });
  });

  it('follows a redirect, looks at where it leads, and not for ever', async () => {
    const { network, asked } = await internet(
      (request, response) => {
        const to = hostOf(request) === 'round.example' ? 'https://round.example/' : 'https://other.example/b.ics';
        if (hostOf(request) === 'other.example') response.end(text);
        else response.writeHead(302, { location: to }).end();
      },
      { 'inside.example': '10.0.0.5' },
    );
    expect(await fetchCalendar('https://school.example/a.ics', network)).toEqual({ text });
    expect(asked).toEqual(['school.example', 'other.example']);
    expect(await fetchCalendar('https://round.example/', network)).toEqual({ fault: 'address' });
  });

  it.each([
    'http://other.example/',
    'https://inside.example/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    'https://user:password@other.example/',
    'https://other.example:22/',
    'file:///etc/passwd',
  ])('goes nowhere else: not by a redirect to %s, nor when asked', async (to) => {
    const { network } = await internet(
      (request, response) => {
        if (hostOf(request) === 'school.example') response.writeHead(301, { location: to }).end();
        else response.end(text);
      },
      { 'inside.example': '10.0.0.5' },
    );
    expect(await fetchCalendar('https://school.example/', network)).toEqual({ fault: 'address' });
    expect(await fetchCalendar(to, network)).toEqual({ fault: 'address' });
  });

  it('stops at 1 MB', async () => {
    const { network } = await internet((_, response) => {
      response.write(text);
      const more = () => void (response.destroyed || response.write('x'.repeat(64 * 1024), more));
      more();
    });
    expect(await fetchCalendar('https://school.example/', network)).toEqual({ fault: 'too-large' });
  });

  it('does not wait for ever', async () => {
    const { network } = await internet((_, response) => void response.write('BEGIN:'), {}, 200);
    expect(await fetchCalendar('https://school.example/', network)).toEqual({ fault: 'too-slow' });
  });

  it.each([
    [404, 'status'],
    [401, 'status'],
    [503, 'unreachable'],
  ] as const)('names what is wrong with the answer %s', async (status, fault) => {
    const { network } = await internet((_, response) => response.writeHead(status).end(text));
    expect(await fetchCalendar('https://school.example/', network)).toEqual({ fault });
  });

  it('takes a page for no calendar, and a server that hangs up for none', async () => {
    const page = await internet((_, response) => response.end('<html>Please log in</html>'));
    expect(await fetchCalendar('https://school.example/', page.network)).toEqual({ fault: 'no-calendar' });
    const rude = await internet((request) => request.socket.destroy());
    expect(await fetchCalendar('https://school.example/', rude.network)).toEqual({ fault: 'unreachable' });
  });
});

describe('a public address', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700:4700::1111'])('is %s', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '2001:db8::1',
    'fec0::1',
    'not an address',
  ])('is not %s', (address) => {
    expect(isPublic(address)).toBe(false);
  });
});
