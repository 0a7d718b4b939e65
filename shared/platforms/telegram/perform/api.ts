import * as z from 'zod/mini';
import { jsonOfText } from '../../json-of.ts';
import { mediaTypeOf } from '../../media-type.ts';
import { networkReason } from '../../network-reason.ts';
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

/** A text that goes as a file of this name. */
export interface Document {
  readonly name: string;
  readonly text: string;
}

/** A picture that goes as a photo. */
export interface Photo {
  readonly name: string;
  readonly png: Uint8Array<ArrayBuffer>;
}

export interface Api {
  /** The token's first part. */
  readonly botId: number;
  call(method: string, parameters?: Parameters): Promise<Answer>;
  /** With a file beside the parameters. */
  upload(method: string, parameters: Parameters, file: Document | Photo): Promise<Answer>;
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
  const ask = async (method: string, content: Content): Promise<Answer> => {
    const response = await send(connection, method, content, timeoutMs);
    const answer = answerSchema.safeParse(response.body);
    if (!answer.success) throw fault(method, `HTTP ${response.status} without the Bot API's JSON`);
    return answerOf(method, answer.data, response.status);
  };
  return {
    botId: Number.parseInt(connection.secrets.botToken ?? '', 10),
    call: (method, parameters = {}) =>
      ask(method, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(parameters) }),
    upload: (method, parameters, file) => ask(method, { body: formOf(parameters, file) }),
  };
}

/** A form tells its own content type, with the boundary that it has made. */
interface Content {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | FormData;
}

/** Whatever is no text goes as JSON: https://core.telegram.org/bots/api#sending-files */
function formOf(parameters: Parameters, file: Document | Photo): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(parameters)) {
    form.append(key, typeof value === 'string' ? value : JSON.stringify(value));
  }
  const { name } = file;
  if ('png' in file) form.append('photo', new Blob([file.png], { type: 'image/png' }), name);
  else form.append('document', new Blob([file.text], { type: mediaTypeOf(name) }), name);
  return form;
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
  content: Content,
  timeoutMs: number,
): Promise<{ status: number; body: unknown }> {
  try {
    const response = await connection.fetch(`${connection.apiUrl}/bot${connection.secrets.botToken}/${method}`, {
      method: 'POST',
      ...content,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    return { status: response.status, body: jsonOfText(text) };
  } catch (error) {
    throw new PlatformFault('telegram', method, networkReason(error, timeoutMs), { unreachable: true });
  }
}

function fault(method: string, got: string): PlatformFault {
  return new PlatformFault('telegram', method, got);
}
