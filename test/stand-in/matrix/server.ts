import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type * as z from 'zod';
import { eventCalls } from './calls/events.ts';
import { mediaCalls } from './calls/media.ts';
import { roomCalls } from './calls/rooms.ts';
import type { Asked, Route } from './calls/route.ts';
import { nothing } from './calls/schema.ts';
import type { Failures } from './failures.ts';
import type { Call, Failure } from './interface.ts';
import { badParameter, notFound, Refusal } from './refusal.ts';
import type { Content, World } from './world.ts';

/** What was asked. */
export interface RequestedCall {
  /** `send m.room.message`, `redact`, `put-state m.room.power_levels`, `get-state …`, `kick`, `createRoom` … */
  readonly call: string;
  readonly room?: string;
  /** Named parts of the path. */
  readonly parts: Readonly<Record<string, string>>;
  readonly body: Content;
}

const routes: readonly Route[] = [...eventCalls, ...roomCalls, ...mediaCalls];

interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The client-server API for the one bot that there is. */
export class HomeserverServer {
  readonly http: Server;
  readonly #world: World;
  readonly #token: string;
  readonly #failures: Failures;
  readonly #calls: Call[];
  /** What was answered to each transaction id, and to which body. */
  readonly #transactions = new Map<string, { readonly body: string; readonly answer: object }>();

  constructor(world: World, token: string, failures: Failures, calls: Call[]) {
    this.#world = world;
    this.#token = token;
    this.#failures = failures;
    this.#calls = calls;
    this.http = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        // A mistake of the stand-in's own: the test that provoked it must see which.
        send(response, { status: 500, body: { errcode: 'M_STAND_IN', error: String(error) } });
        process.emitWarning(`Matrix stand-in: ${String(error)}`);
      });
    });
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    // A picture is no text: one character for each of its bytes.
    const isPicture = request.headers['content-type']?.startsWith('image/');
    const text = Buffer.concat(chunks).toString(isPicture ? 'latin1' : 'utf8');
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const { route, parts } = match(request.method ?? '', url.pathname);
    const asked = requested(route, parts, bodyOf(request, route, text));
    await this.#failures.prepare(asked.call);
    const failure = this.#failures.next(asked);
    const carryOut = failure === undefined || ('done' in failure && failure.done === true);
    const real = carryOut
      ? this.#answer({ request, route, parts, query: url.searchParams, text })
      : { status: 200, body: {} };
    const reply = failure === undefined ? real : failed(failure);
    const errcode = (reply?.body as { errcode?: string } | undefined)?.errcode;
    const status = reply?.status ?? 0;
    this.#calls.push({ ...asked, at: this.#world.now(), status, ...(errcode !== undefined && { errcode }) });
    if (reply !== undefined) send(response, reply);
    else if (failure?.kind === 'cut') request.socket.destroy();
  }

  #answer(came: Came): Reply {
    try {
      this.#checkToken(came.request);
      return { status: 200, body: this.#carryOut(came) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, body: { errcode: error.errcode, error: error.message } };
    }
  }

  #checkToken({ headers }: IncomingMessage): void {
    if (headers.authorization === undefined) throw new Refusal(401, 'M_MISSING_TOKEN', 'Missing access token');
    if (headers.authorization !== `Bearer ${this.#token}`) {
      throw new Refusal(401, 'M_UNKNOWN_TOKEN', 'Unrecognised access token');
    }
  }

  #carryOut({ route, parts, query, text, request }: Came): object {
    if (route === undefined) {
      const other = match('', new URL(request.url ?? '/', 'http://stand-in').pathname, true).route !== undefined;
      throw new Refusal(other ? 405 : 404, 'M_UNRECOGNIZED', 'Unrecognized request');
    }
    for (const name of query.keys()) {
      if (route.query?.includes(name) !== true) throw badParameter(`unknown parameter of the query: ${name}`);
    }
    const asked = this.#asked(parts, query, route.raw === true ? bodyOf(request, route, text) : jsonIn(text));
    if (route.raw !== true && (route.method === 'PUT' || route.method === 'POST'))
      checkBody(asked, route.body ?? nothing);
    if (parts.txn === undefined) return route.act(asked);
    return this.#once(new URL(request.url ?? '/', 'http://stand-in').pathname, text, () => route.act(asked));
  }

  #asked(parts: Parts, query: URLSearchParams, body: Content): Asked {
    return {
      world: this.#world,
      query,
      body,
      part: (name) => parts[name] ?? '',
      room: () => {
        const room = this.#world.rooms.get(parts.room ?? '');
        if (room === undefined) throw notFound(`Unknown room`);
        return room;
      },
    };
  }

  /** Under the same id the same is answered again; with another body the id is used wrongly. */
  #once(path: string, body: string, act: () => object): object {
    const before = this.#transactions.get(path);
    if (before !== undefined && withoutUpload(before.body) !== withoutUpload(body))
      throw badParameter('transaction id used before, with another body');
    const answer = before?.answer ?? act();
    this.#transactions.set(path, { body, answer });
    return answer;
  }
}

/** A file may have been uploaded again in between, to another address. */
function withoutUpload(body: string): string {
  return body.replace(/"url":"mxc:[^"]*"/, '');
}

type Parts = Readonly<Record<string, string>>;

interface Came {
  readonly request: IncomingMessage;
  readonly route: Route | undefined;
  readonly parts: Parts;
  readonly query: URLSearchParams;
  readonly text: string;
}

const prefix = /^\/_matrix\/(?:client\/|(?=media\/))/;

function match(method: string, pathname: string, anyMethod = false): { route?: Route; parts: Parts } {
  if (!prefix.test(pathname)) return { parts: {} };
  const given = pathname.replace(prefix, '').split('/').map(decodeURIComponent);
  for (const route of routes) {
    const wanted = route.path.split('/');
    const fits =
      wanted.length === given.length && wanted.every((part, at) => part.startsWith(':') || part === given[at]);
    if (!fits || (!anyMethod && route.method !== method)) continue;
    const named = wanted.flatMap((part, at) =>
      part.startsWith(':') ? [[part.slice(1), given[at] ?? ''] as const] : [],
    );
    return { route, parts: Object.fromEntries(named) };
  }
  return { parts: {} };
}

function requested(route: Route | undefined, parts: Parts, body: Content): RequestedCall {
  const call = route?.call.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? '') ?? 'unknown';
  return { call, parts, body, ...(parts.room !== undefined && { room: parts.room }) };
}

function bodyOf({ headers }: IncomingMessage, route: Route | undefined, text: string): Content {
  return route?.raw === true ? { type: headers['content-type'], content: text } : readable(text);
}

function readable(text: string): Content {
  try {
    return jsonIn(text);
  } catch (error) {
    // Refused when it is carried out.
    if (error instanceof Refusal) return {};
    throw error;
  }
}

function jsonIn(text: string): Content {
  if (text === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Content;
  } catch {
    // Told below.
  }
  throw new Refusal(400, 'M_NOT_JSON', 'Content not JSON.');
}

function checkBody(asked: Asked, body: NonNullable<Route['body']>): void {
  const schema: z.ZodType = typeof body === 'function' ? body(asked) : body;
  const read = schema.safeParse(asked.body);
  if (read.success) return;
  const issue = read.error.issues[0];
  throw new Refusal(400, 'M_BAD_JSON', `${issue?.path.join('.') || 'body'}: ${issue?.message}`);
}

/** Undefined: nothing is answered. */
function failed(failure: Failure): Reply | undefined {
  switch (failure.kind) {
    case 'limit': {
      const { milliseconds, header } = failure;
      const body = { errcode: 'M_LIMIT_EXCEEDED', error: 'Too Many Requests' };
      if (header === true)
        return { status: 429, body, headers: { 'retry-after': String(Math.ceil(milliseconds / 1000)) } };
      return { status: 429, body: { ...body, retry_after_ms: milliseconds } };
    }
    case 'broken':
      return { status: failure.status ?? 502, body: '<html><body>Bad Gateway</body></html>' };
    case 'nonsense':
      return { status: 200, body: '<html><body>Welcome to the hotel network</body></html>' };
    case 'refuse':
      return { status: failure.status, body: { errcode: failure.errcode, error: failure.error ?? 'Refused' } };
    default:
      return undefined;
  }
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  const json = typeof body !== 'string';
  response.writeHead(status, { 'content-type': json ? 'application/json' : 'text/html', ...headers });
  response.end(json ? JSON.stringify(body) : body);
}
