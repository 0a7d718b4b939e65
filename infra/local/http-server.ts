import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { reasonOf } from './consuming.ts';
import type { HttpResponse, Route } from './route.ts';

export interface HttpOptions {
  readonly routes: readonly Route[];
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Hears why a request was answered 500. */
  readonly onFault: (reason: string) => void;
  readonly limits?: Partial<HttpLimits>;
}

/** Milliseconds, and bytes. */
export interface HttpLimits {
  readonly body: number;
  /** For the head of a request, from the connection on. */
  readonly head: number;
  /** For a whole request. */
  readonly request: number;
  /** Between two requests of a connection. */
  readonly idle: number;
  /** How often slow connections are looked for. */
  readonly look: number;
  /** For requests under way when the server stops. */
  readonly grace: number;
}

const usual: HttpLimits = { body: 1024 * 1024, head: 5000, request: 10_000, idle: 60_000, look: 1000, grace: 5000 };

export interface HttpServer {
  /** For example `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Takes no more requests; resolves when those under way are answered, or cut off after the grace. */
  close(): Promise<void>;
}

/** Serves exact paths and what lies below some; bodies are read whole, within limits, before a route sees them. */
export async function openHttpServer(options: HttpOptions): Promise<HttpServer> {
  const limits = { ...usual, ...options.limits };
  const table = tableOf(options.routes);
  const server = createServer(
    {
      headersTimeout: limits.head,
      requestTimeout: limits.request,
      keepAliveTimeout: limits.idle,
      connectionsCheckingInterval: limits.look,
    },
    (request, response) => {
      serve(table, limits.body, request, response).catch((fault: unknown) => {
        options.onFault(reasonOf(fault));
        answer(response, { status: 500 });
      });
    },
  );
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  return { url: `http://${named(options.host)}:${port}`, close: () => close(server, limits.grace) };
}

type Table = ReadonlyMap<string, ReadonlyMap<string, Route>>;

function tableOf(routes: readonly Route[]): Table {
  const table = new Map<string, Map<string, Route>>();
  for (const route of routes) {
    const methods = table.get(route.path) ?? new Map<string, Route>();
    table.set(route.path, methods.set(route.method, route));
  }
  return table;
}

/** The exact path goes first, then whoever takes all below one above it. */
function methodsAt(table: Table, path: string): ReadonlyMap<string, Route> | undefined {
  const exact = table.get(path);
  if (exact !== undefined) return exact;
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const above = table.get(path.slice(0, end));
    if (above?.values().next().value?.below === true) return above;
  }
  return undefined;
}

async function serve(table: Table, most: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/';
  const query = path.indexOf('?');
  const methods = methodsAt(table, query < 0 ? path : path.slice(0, query));
  if (methods === undefined) return answer(response, { status: 404 });
  const method = request.method ?? 'GET';
  const route = methods.get(method);
  if (route === undefined) return answer(response, { status: 405, headers: { allow: [...methods.keys()].join(', ') } });
  const body = await bodyOf(request, Math.max(most, route.largestBody ?? 0));
  if (body === 'too big') return answer(response, { status: 413, headers: { connection: 'close' } });
  // Only `set-cookie` may be a list, and no request has it.
  const headers = request.headers as Readonly<Record<string, string | undefined>>;
  answer(response, await route.handle({ method, path, headers, body }));
}

/**
 * What is too big is still read, to eight times the limit, so that whoever sends it can hear the answer. Of a request
 * that is cut off nothing is heard again.
 */
function bodyOf(request: IncomingMessage, most: number): Promise<Uint8Array | 'too big'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else chunks.length = 0;
      if (size > most * 8) request.destroy();
    });
    request.on('end', () =>
      resolve(size > most ? 'too big' : chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)),
    );
  });
}

function answer(response: ServerResponse, { status, headers, body = '' }: HttpResponse): void {
  if (response.headersSent || response.destroyed) return;
  const bytes = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  response.writeHead(status, { ...headers, 'content-length': bytes });
  response.end(body);
}

function listen(server: Server, { host, port }: HttpOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, backlog: 511 }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function close(server: Server, grace: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // A connection that was busy becomes idle after its answer, and would be kept.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const cut = setTimeout(() => server.closeAllConnections(), grace);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}

function named(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
