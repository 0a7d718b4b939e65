import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startMatrixStandIn } from './stand-in.ts';

async function started() {
  const matrix = await startMatrixStandIn();
  onTestFinished(() => matrix.close());
  const mod = matrix.person({ name: 'Mod' });
  const alice = matrix.person({ name: 'Alice' });
  const room = matrix.room({ title: 'Tutoring', owner: mod, members: [alice] });
  const call = async (method: string, path: string, body?: unknown, token: string | undefined = matrix.asToken) => {
    const response = await fetch(`${matrix.url}/_matrix/client/v3${path}`, {
      method,
      headers: token === '' ? {} : { authorization: `Bearer ${token}` },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: response.status, ...((await response.json()) as Readonly<Record<string, unknown>>) };
  };
  const path = `/rooms/${encodeURIComponent(room.id)}`;
  return { matrix, mod, alice, room, call, path };
}

/** An application service that refuses the first `times` transactions. */
async function service(times: number) {
  const got: { url: string; token: string | undefined; events: readonly { type: string; content: object }[] }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    got.push({
      url: `${request.method} ${request.url}`,
      token: request.headers.authorization,
      events: JSON.parse(Buffer.concat(chunks).toString()).events,
    });
    response.writeHead(got.length > times ? 200 : 503).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { got, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/matrix` };
}

const file = {
  msgtype: 'm.file',
  body: 'a.txt',
  filename: 'a.txt',
  info: { size: 1, mimetype: 'text/plain' },
  'm.mentions': {},
};

const hello = { msgtype: 'm.text', body: 'hello', 'm.mentions': {} };

describe('the stand-in for a homeserver', () => {
  test.each([
    ['no token', 'GET', '/account/whoami', undefined, '', 401, 'M_MISSING_TOKEN'],
    ['a wrong token', 'GET', '/account/whoami', undefined, 'x', 401, 'M_UNKNOWN_TOKEN'],
    ['an unknown call', 'GET', '/nothing', undefined, undefined, 404, 'M_UNRECOGNIZED'],
    ['a wrong method', 'PUT', '/createRoom', {}, undefined, 405, 'M_UNRECOGNIZED'],
    ['what is no JSON', 'POST', '/createRoom', '{', undefined, 400, 'M_NOT_JSON'],
    ['an unknown field', 'POST', '/createRoom', { is_private: true }, undefined, 400, 'M_BAD_JSON'],
    ['an alias of others', 'POST', '/createRoom', { room_alias_name: 'club' }, undefined, 400, 'M_EXCLUSIVE'],
  ])('refuses %s', async (_, method, path, body, token, status, errcode) => {
    const { call } = await started();
    expect(await call(method, path, body, token)).toMatchObject({ status, errcode });
  });

  test('lets the bot send only a file that was uploaded, as what it was uploaded', async () => {
    const { matrix, call, path, room } = await started();
    const response = await fetch(`${matrix.url}/_matrix/media/v3/upload?filename=a.txt`, {
      method: 'POST',
      headers: { authorization: `Bearer ${matrix.asToken}`, 'content-type': 'text/plain' },
      body: 'a',
    });
    const { content_uri: url } = (await response.json()) as { content_uri: string };
    const sends = (content: object, txn: string) => call('PUT', `${path}/send/m.room.message/${txn}`, content);
    const wrong = [
      { ...file, url: 'mxc://example.org/other' },
      { ...file, url, info: { ...file.info, size: 2 } },
      { ...file, url, body: 'b.txt', filename: 'b.txt' },
      { ...file, url, filename: 'b.txt' },
      file,
    ];
    for (const [at, content] of wrong.entries()) expect(await sends(content, `x${at}`)).toMatchObject({ status: 400 });
    expect(await sends({ ...file, url }, '1')).toMatchObject({ status: 200 });
    expect(room.posts().map(matrix.fileIn)).toEqual([{ name: 'a.txt', type: 'text/plain', content: 'a' }]);
  });

  test('takes a transaction id once, and refuses it with another body', async () => {
    const { call, path, room } = await started();
    const first = await call('PUT', `${path}/send/m.room.message/1`, hello);
    expect(await call('PUT', `${path}/send/m.room.message/1`, hello)).toEqual(first);
    expect(await call('PUT', `${path}/send/m.room.message/1`, { ...hello, body: 'bye' })).toMatchObject({
      status: 400,
    });
    expect(room.posts()).toHaveLength(1);
  });

  test('lets nobody raise others to more than they have, nor touch their equals', async () => {
    const { matrix, mod, alice, room } = await started();
    const bob = matrix.person({ name: 'Bob' });
    await room.joins(bob);
    await room.setsLevel(mod, alice, 50);
    await expect(room.setsLevel(alice, bob, 60)).rejects.toThrow('greater than your own');
    await room.setsLevel(alice, bob, 50);
    await expect(room.setsLevel(alice, bob, 0)).rejects.toThrow('greater than your own');
    await expect(room.kicks(alice, bob)).rejects.toThrow('cannot kick');
  });

  test('keeps of state what it replaced', async () => {
    const { mod, alice, room } = await started();
    const before = room.history('m.room.power_levels')[0];
    await room.setsLevel(mod, alice, 7);
    const after = room.history('m.room.power_levels')[1];
    expect(after?.unsigned).toMatchObject({ replaces_state: before?.event_id, prev_content: before?.content });
  });

  test('delivers in order with the token, the same transaction again until it is accepted', async () => {
    const { matrix, alice, room } = await started();
    const { got, url } = await service(2);
    matrix.deliverTo(url, { retry: true, pause: 1 });
    await Promise.all([room.says(alice, 'one'), room.says(alice, 'two'), room.says(alice, 'three')]);
    const urls = got.map((one) => one.url);
    expect(urls[0]).toBe('PUT /webhooks/matrix/_matrix/app/v1/transactions/transaction-1');
    expect(urls.slice(0, 3)).toEqual([urls[0], urls[0], urls[0]]);
    expect(got[0]?.token).toBe(`Bearer ${matrix.hsToken}`);
    const accepted = got
      .slice(2)
      .flatMap(({ events }) => events.map(({ content }) => (content as { body: string }).body));
    expect(accepted).toEqual(['one', 'two', 'three']);
  });

  test('tells the application service of rooms that the bot is in, and of invitations to others', async () => {
    const { matrix, mod, alice } = await started();
    const { got, url } = await service(0);
    matrix.deliverTo(url);
    const other = matrix.room({ owner: mod, members: [alice], bot: 'absent' });
    await other.says(alice, 'unheard');
    await other.invites(mod, 'the bot');
    await other.says(alice, 'unheard still');
    expect(got.flatMap(({ events }) => events)).toMatchObject([
      { type: 'm.room.member', content: { membership: 'invite' } },
    ]);
  });
});
