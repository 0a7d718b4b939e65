import { describe, expect, it } from 'vitest';
import type { Route } from '../../../infra/local/route.ts';
import { guarded, loopbackUrl } from '../../../infra/local/sandbox/guard.ts';

function answerTo(method: Route['method'], headers: Record<string, string>) {
  const route: Route = {
    method,
    path: '/x',
    handle: () => ({ status: 200, headers: { 'content-type': 'text/plain' } }),
  };
  const request = { method, path: '/x', headers, body: new Uint8Array() };
  return guarded(route, () => 'http://127.0.0.1:8787').handle(request);
}

describe('the guard of the sandbox', () => {
  it.each(['http://127.0.0.1:8787', 'http://localhost:1', 'http://[::1]:8787'])('opens on %s', (address) => {
    expect(loopbackUrl(address).href).toContain(address);
  });

  it.each([
    'http://0.0.0.0:8787',
    'http://192.168.1.5:8787',
    'http://example.com',
    'https://127.0.0.1',
    'http://[::]:1',
  ])('refuses to open on %s', (address) => {
    expect(() => loopbackUrl(address)).toThrow(/loopback/);
  });

  it.each(['127.0.0.1:8787', 'localhost:8787', '[::1]:8787'])('lets a page read that asks %s', async (host) => {
    expect((await answerTo('GET', { host })).status).toBe(200);
  });

  it.each(['rebound.example:8787', '127.0.0.1:9999', '127.0.0.1', '127.0.0.1.example:8787', '', 'a b'])(
    'answers nothing to a page that asks "%s"',
    async (host) => {
      expect((await answerTo('GET', { host })).status).toBe(403);
    },
  );

  it('lets its own page act', async () => {
    expect((await answerTo('POST', { host: 'localhost:8787', origin: 'http://localhost:8787' })).status).toBe(200);
  });

  it.each([undefined, 'null', 'http://evil.example', 'http://127.0.0.1:3000', 'https://localhost:8787'])(
    'lets no other page act: %s',
    async (origin) => {
      const headers = { host: 'localhost:8787', ...(origin !== undefined && { origin }) };
      expect((await answerTo('POST', headers)).status).toBe(403);
    },
  );

  it('lets nothing foreign into the page, and the page into nothing foreign', async () => {
    const { headers } = await answerTo('GET', { host: 'localhost:8787' });
    const policy = headers?.['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-type': 'text/plain' });
  });
});
