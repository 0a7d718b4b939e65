import * as z from 'zod/mini';
import { jsonOfText } from '../../json-of.ts';
import { networkReason } from '../../network-reason.ts';
import { type Connection, PlatformFault } from '../../platform.ts';

/** What the homeserver said. A refusal in its own words is a value; everything that leaves us uncertain is thrown. */
export type Answer = { readonly ok: true; readonly body: unknown } | Refused;

export interface Refused {
  readonly ok: false;
  readonly status: number;
  /** `M_FORBIDDEN` and the like. */
  readonly code: string;
  readonly error: string;
  /** Seconds, with 429. */
  readonly retryAfter?: number | undefined;
}

export type Content = Readonly<Record<string, unknown>>;

/** The client-server API as the bot. `path`: the parts behind `/_matrix/client/v3/` (or another version), not yet encoded. */
export interface Api {
  /** The bot's full id. */
  readonly bot: string;
  call(method: Method, path: readonly string[], body?: Content, query?: string, version?: 'v1' | 'v3'): Promise<Answer>;
  /** To the media of the homeserver. */
  upload(fileName: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): Promise<Answer>;
}

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

/** https://spec.matrix.org/v1.17/client-server-api/#standard-error-response */
const errorSchema = z.object({
  errcode: z.string(),
  error: z.optional(z.string()),
  retry_after_ms: z.optional(z.number()),
});

/** The token goes into a header, and no fault carries that, an address or an error that might hold either. */
export function clientApi(connection: Connection, timeoutMs = 10_000): Api {
  const ask = async (asked: Asked): Promise<Answer> => {
    const reply = await send(connection, asked, timeoutMs);
    if (reply.status >= 200 && reply.status < 300) {
      if (reply.body === undefined) throw fault(asked.doing, `HTTP ${reply.status} without JSON`);
      return { ok: true, body: reply.body };
    }
    return refusedBy(reply, asked);
  };
  return {
    bot: connection.secrets.botUser ?? '',
    call(method, path, body, query = '', version = 'v3') {
      const address = `client/${version}/${path.map(encodeURIComponent).join('/')}${query}`;
      const content = body && { type: 'application/json', body: JSON.stringify(body) };
      return ask({ method, address, content, doing: doingOf(method, path) });
    },
    upload(fileName, type, body) {
      const address = `media/v3/upload?filename=${encodeURIComponent(fileName.toWellFormed())}`;
      return ask({ method: 'POST', address, content: { type, body }, doing: 'POST upload', dispensable: true });
    },
  };
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: string | null;
}

function refusedBy({ status, body, retryAfter }: Reply, { doing, dispensable }: Asked): Refused {
  // 502 to 504 are said for a server that is away; 500 may be about this one call for ever.
  if (status >= 500) throw fault(doing, `HTTP ${status}`, status > 500);
  const read = errorSchema.safeParse(body);
  // A proxy before the homeserver may limit us in its own words.
  const limited = limits[status];
  if (!read.success && limited === undefined) throw fault(doing, `HTTP ${status} without an error of Matrix`);
  const { errcode: code = limited ?? '', error = '', retry_after_ms } = read.data ?? {};
  const misconfigured = mistakes[code];
  if (misconfigured !== undefined && !(dispensable && code === 'M_UNRECOGNIZED'))
    throw fault(doing, `${code}: ${misconfigured}`);
  return { ok: false, status, code, error, retryAfter: secondsOf(retryAfter, retry_after_ms) };
}

const limits: Readonly<Record<number, string>> = { 413: 'M_TOO_LARGE', 429: 'M_LIMIT_EXCEEDED' };

/** Not the effect's fault: it must wait until the operator has set things right. */
const mistakes: Readonly<Record<string, string>> = {
  M_UNKNOWN_TOKEN: 'the homeserver does not know the token; check MATRIX_AS_TOKEN against as_token of the registration',
  M_MISSING_TOKEN: 'the homeserver saw no token; check MATRIX_AS_TOKEN',
  M_UNRECOGNIZED: 'the address is no Matrix client API of this age; check MATRIX_HOMESERVER',
  M_USER_LOCKED: 'the bot’s account is locked on the homeserver',
  M_USER_SUSPENDED: 'the bot’s account is suspended on the homeserver',
  M_EXCLUSIVE:
    'the registration must reserve the aliases #<localpart of the bot>_dm_.* for Reeve (namespaces: aliases)',
};

/** The header counts seconds and is the newer; https://spec.matrix.org/v1.17/client-server-api/#rate-limiting */
function secondsOf(header: string | null, milliseconds: number | undefined): number | undefined {
  if (header !== null && /^\d+$/.test(header)) return Number(header);
  return milliseconds === undefined ? undefined : milliseconds / 1000;
}

interface Asked {
  readonly method: Method;
  /** Behind `/_matrix/`. */
  readonly address: string;
  readonly content: { readonly type: string; readonly body: string | Uint8Array<ArrayBuffer> } | undefined;
  readonly doing: string;
  /** A homeserver may do without it. */
  readonly dispensable?: true;
}

async function send(connection: Connection, asked: Asked, timeoutMs: number): Promise<Reply> {
  const { method, address, content, doing } = asked;
  const url = `${connection.apiUrl.replace(/\/+$/, '')}/_matrix/${address}`;
  try {
    const response = await connection.fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${connection.secrets.asToken ?? ''}`,
        ...(content && { 'content-type': content.type }),
      },
      ...(content && { body: content.body }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    return { status: response.status, body: jsonOfText(text), retryAfter: response.headers.get('retry-after') };
  } catch (error) {
    throw fault(doing, networkReason(error, timeoutMs), true);
  }
}

/** Without anybody's id: `PUT send m.room.message`. */
function doingOf(method: Method, path: readonly string[]): string {
  const named = path.filter((part) => /^[a-z][\w.]*$/.test(part)).slice(0, 3);
  return [method, ...named].join(' ');
}

/** A server that is down must cost no effect its tries: `unreachable`. */
function fault(doing: string, got: string, unreachable = false): PlatformFault {
  return new PlatformFault('matrix', doing, got, { unreachable });
}
