import * as z from 'zod/mini';
import { type Connection, PlatformFault } from '../../platform.ts';

/** What Telegram said. A refusal in its own words is a value; everything that leaves us uncertain is thrown. */
export type Answer = { readonly ok: true; readonly result: unknown } | Refused;

export interface Refused {
  readonly ok: false;
  readonly code: number;
  readonly description: string;
  /** Seconds, with 429. */
  readonly retryAfter?: number | undefined;
  /** The id of the supergroup that the group has become. */
  readonly migratedTo?: number | undefined;
}

export type Parameters = Readonly<Record<string, unknown>>;

export interface Api {
  /** The token's first part. */
  readonly botId: number;
  call(method: string, parameters?: Parameters): Promise<Answer>;
}

/** https://core.telegram.org/bots/api#making-requests */
const answerSchema = z.object({
  ok: z.boolean(),
  result: z.optional(z.unknown()),
  error_code: z.optional(z.int()),
  description: z.optional(z.string()),
  parameters: z.optional(z.object({ retry_after: z.optional(z.number()), migrate_to_chat_id: z.optional(z.int()) })),
});

/** The Bot API over `connection`. The address holds the token: no fault may carry it, nor an error that might. */
export function botApi(connection: Connection, timeoutMs = 10_000): Api {
  return {
    botId: Number.parseInt(connection.secrets.botToken ?? '', 10),
    async call(method, parameters = {}) {
      const response = await send(connection, method, parameters, timeoutMs);
      const answer = answerSchema.safeParse(response.body);
      if (!answer.success) throw fault(method, `HTTP ${response.status} without the Bot API's JSON`);
      return answerOf(method, answer.data, response.status);
    },
  };
}

function answerOf(method: string, answer: z.infer<typeof answerSchema>, status: number): Answer {
  if (answer.ok) return { ok: true, result: answer.result };
  const code = answer.error_code ?? status;
  if (code >= 500) throw fault(method, `error ${code}`);
  // Unknown tokens are 401 or 404. Not the effect's fault: it must wait until the operator has set the right one.
  if (code === 401 || code === 404) {
    throw fault(method, `error ${code}: Telegram does not know the bot; check TELEGRAM_BOT_TOKEN`);
  }
  return {
    ok: false,
    code,
    description: answer.description ?? '',
    retryAfter: answer.parameters?.retry_after,
    migratedTo: answer.parameters?.migrate_to_chat_id,
  };
}

async function send(
  connection: Connection,
  method: string,
  parameters: Parameters,
  timeoutMs: number,
): Promise<{ status: number; body: unknown }> {
  try {
    const response = await connection.fetch(`${connection.apiUrl}/bot${connection.secrets.botToken}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    return { status: response.status, body: jsonOf(text) };
  } catch (error) {
    throw new PlatformFault('telegram', method, networkReason(error, timeoutMs), { unreachable: true });
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A gateway's HTML page: told apart by the schema.
    return undefined;
  }
}

/** A code such as ECONNREFUSED, never the message. */
function networkReason(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return 'no connection';
  if (error.name === 'TimeoutError') return `no answer in ${timeoutMs / 1000} s`;
  const code = (error.cause as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && /^[A-Z_0-9]+$/.test(code) ? `no connection (${code})` : 'no connection';
}

function fault(method: string, got: string): PlatformFault {
  return new PlatformFault('telegram', method, got);
}
