import * as z from 'zod/mini';
import type { Tell } from '../../../effects/effect.ts';
import { mediaTypeOf } from '../../media-type.ts';
import { type Outcome, PlatformFault } from '../../platform.ts';
import type { Answer, Api, Content, Refused } from './api.ts';
import { outcomeOf, refuse } from './outcome.ts';
import type { Room } from './room.ts';

type File = NonNullable<Tell['file']>;

export type Uploaded = { readonly ok: true; readonly content: Content } | Refused;

const uploadedSchema = z.object({ content_uri: z.string().check(z.startsWith('mxc://')) });

/**
 * What is to be sent about it. A try begun again uploads again; the homeserver keeps one more copy, which nobody is told
 * of. https://spec.matrix.org/v1.17/client-server-api/#mfile
 */
export async function upload(api: Api, { name, text }: File): Promise<Uploaded> {
  const bytes = new TextEncoder().encode(text);
  const mimetype = mediaTypeOf(name);
  const answer = await api.upload(name, mimetype, bytes);
  if (!answer.ok) return answer;
  const read = uploadedSchema.safeParse(answer.body);
  if (!read.success) throw new PlatformFault('matrix', 'POST upload', 'no address of the file in the answer');
  const body = name.toWellFormed();
  const info = { size: bytes.length, mimetype };
  const content = { msgtype: 'm.file', body, filename: body, info, url: read.data.content_uri, 'm.mentions': {} };
  return { ok: true, content };
}

/** Between the words of one effect and its reactions (`offers.ts`). */
const number = 900;

/** Sent twice it is sent once, whichever upload the second names. */
export function sendFile(room: Room, content: Content): Promise<Answer> {
  return room.send('m.room.message', content, number);
}

/** What the homeserver will never keep; nothing has been said yet. */
export function notUploaded(refused: Refused): Outcome {
  if (refused.status === 429) return outcomeOf(refused);
  const why =
    refused.status === 413 ? 'the file is too large for the homeserver' : 'the homeserver takes no file of ours';
  return refuse('not-possible', `${why}: ${refused.code} ${refused.error}`.trim());
}
