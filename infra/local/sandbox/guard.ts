import type { WebhookRequest } from '../../../shared/platforms/platform.ts';
import type { HttpResponse, Route } from '../route.ts';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

/** The address the sandbox is served at; anything but this machine's loopback is refused. */
export function loopbackUrl(address: string): URL {
  const url = new URL(address);
  if (url.protocol === 'http:' && loopback.has(url.hostname)) return url;
  throw new Error(
    `opening the sandbox: expected an address on loopback, got host ${url.hostname}; it lets anyone act as an admin, ` +
      'so bind Reeve to 127.0.0.1, or set the secrets of a real platform',
  );
}

const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};

export function json(status: number, body: unknown): HttpResponse {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
}

/**
 * Only pages of the sandbox's own may read or act. A foreign site can point its name at 127.0.0.1 (DNS rebinding): then
 * `Host` is its name. It can also post without reading the answer: then `Origin` is its own.
 */
export function guarded(route: Route, baseUrl: () => string): Route {
  return {
    ...route,
    async handle(request) {
      const refusal = refusalOf(request, new URL(baseUrl()).port);
      const response = refusal === undefined ? await route.handle(request) : json(403, { error: refusal });
      return { ...response, headers: { ...headers, ...response.headers } };
    },
  };
}

function refusalOf(request: WebhookRequest, port: string): string | undefined {
  const host = request.headers.host ?? '';
  if (!isOurs(`http://${host}`, port)) return 'the sandbox answers on loopback only';
  if (request.method === 'GET') return undefined;
  const origin = request.headers.origin;
  return origin === `http://${host}` ? undefined : 'only the page of the sandbox may act';
}

function isOurs(address: string, port: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return loopback.has(url.hostname) && url.port === port;
}
