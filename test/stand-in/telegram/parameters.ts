import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A file as it came in a form; the content of a picture in base64. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** What the bot asks with, from a JSON object or a form; undefined: neither can be read. */
export async function parametersIn(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  const body = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  try {
    if (type.startsWith('multipart/form-data;')) return await fieldsIn(body, type);
    const parsed: unknown = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    // Answered by the caller with Telegram's 400.
    return undefined;
  }
}

/** In a form everything comes as text; what is no text of its own is JSON. */
const plainFields = new Set(['caption', 'text']);

async function fieldsIn(body: Buffer<ArrayBuffer>, type: string): Promise<Record<string, unknown>> {
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const fields: Record<string, unknown> = {};
  for (const [key, value] of form) {
    if (key in fields) throw new Error(`${key} came twice`);
    fields[key] = typeof value === 'string' ? fieldOf(key, value) : await fileOf(value);
  }
  return fields;
}

/** Telegram drops the carriage returns that a form makes of line breaks. */
function fieldOf(key: string, value: string): unknown {
  return plainFields.has(key) ? value.replaceAll('\r', '') : JSON.parse(value);
}

async function fileOf(file: File): Promise<SentFile> {
  const { name, type } = file;
  const isPicture = type.startsWith('image/');
  return { name, type, content: isPicture ? Buffer.from(await file.bytes()).toString('base64') : await file.text() };
}
