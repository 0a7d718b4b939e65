import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Failures } from './failures.ts';
import type { Call, Failure } from './interface.ts';
import { callMethod } from './methods/methods.ts';
import { Refusal } from './methods/refusal.ts';
import { parametersIn } from './parameters.ts';
import type { World } from './world.ts';

interface Reply {
  readonly status: number;
  readonly body: object | string;
}

/** The Bot API's HTTP face: `/bot<token>/<method>`, JSON or a form in, JSON out. */
export function botApiServer(world: World, token: string, failures: Failures, calls: Call[]): Server {
  return createServer((request, response) => {
    void serve(request, response);
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, given, method] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const params = await parametersIn(request);
    if (given === undefined || method === undefined) return send(response, refused(404, 'Not Found'));
    if (given !== token) return send(response, refused(401, 'Unauthorized'));
    if (params === undefined) return send(response, refused(400, "Bad Request: can't parse JSON"));

    const failure = failures.next(method, params);
    const done = failure === undefined || ('done' in failure && failure.done === true);
    const reply = done ? await carryOut(method, params) : undefined;
    note(method, params, failure === undefined ? reply : replyTo(failure));
    if (failure?.kind === 'hang') return;
    if (failure?.kind === 'cut') return void response.destroy();
    send(response, (failure === undefined ? reply : replyTo(failure)) ?? refused(500, 'Internal Server Error'));
  }

  async function carryOut(method: string, params: object): Promise<Reply> {
    try {
      return { status: 200, body: { ok: true, result: await callMethod(world, method, params) } };
    } catch (error) {
      if (error instanceof Refusal) return refused(error.code, error.message, error.parameters);
      // A mistake of the stand-in's own: seen in the call log and by the caller, not by an unhandled rejection.
      return refused(500, `Internal Server Error: ${error}`);
    }
  }

  function note(method: string, params: Readonly<Record<string, unknown>>, reply: Reply | undefined): void {
    const body = reply?.body;
    const description = typeof body === 'object' && 'description' in body ? String(body.description) : undefined;
    const said = description !== undefined && { description };
    calls.push({ method, params, at: world.now(), status: reply?.status ?? 0, ...said });
  }
}

/** Undefined where no answer is given. */
function replyTo(failure: Failure): Reply | undefined {
  switch (failure.kind) {
    case 'flood':
      return refused(429, `Too Many Requests: retry after ${failure.retryAfter}`, { retry_after: failure.retryAfter });
    case 'broken':
      return { status: failure.status ?? 502, body: '<html><body>Bad Gateway</body></html>' };
    case 'migrated':
      return refused(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: failure.to,
      });
    case 'refuse':
      return refused(failure.code, failure.description);
    case 'nonsense':
      return { status: 200, body: '<html><body>Welcome to the hotel network</body></html>' };
    default:
      return undefined;
  }
}

function refused(code: number, description: string, parameters?: object): Reply {
  return { status: code, body: { ok: false, error_code: code, description, ...(parameters && { parameters }) } };
}

function send(response: ServerResponse, { status, body }: Reply): void {
  const json = typeof body === 'object';
  response.writeHead(status, { 'content-type': json ? 'application/json' : 'text/html' });
  response.end(json ? JSON.stringify(body) : body);
}
