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
export function upload(api: Api, { name, text }: File): Promise<Uploaded> {
  return uploadAs(api, 'm.file', { name, bytes: new TextEncoder().encode(text), mimetype: mediaTypeOf(name) });
}

interface Bytes {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mimetype: string;
}

async function uploadAs(api: Api, msgtype: string, { name, bytes, mimetype }: Bytes): Promise<Uploaded> {
  const answer = await api.upload(name, mimetype, bytes);
  if (!answer.ok) return answer;
  const read = uploadedSchema.safeParse(answer.body);
  if (!read.success) throw new PlatformFault('matrix', 'POST upload', 'no address of the file in the answer');
  const body = name.toWellFormed();
  const info = { size: bytes.length, mimetype };
  const content = { msgtype, body, filename: body, info, url: read.data.content_uri, 'm.mentions': {} };
  return { ok: true, content };
}

/** Between the words of one effect and its reactions (`offers.ts`). */
const number = 900;

/** Sent twice it is sent once, whichever upload the second names. */
export function sendFile(room: Room, content: Content): Promise<Answer> {
  return room.send('m.room.message', content, number);
}

/**
 * Behind the words, which stand whatever becomes of it. https://spec.matrix.org/v1.17/client-server-api/#mimage
 */
export async function showPicture(api: Api, room: Room, png: Uint8Array<ArrayBuffer>, topic?: string): Promise<void> {
  try {
    const uploaded = await uploadAs(api, 'm.image', { name: 'figures.png', bytes: png, mimetype: 'image/png' });
    if (!uploaded.ok) return;
    const thread = topic === undefined ? {} : { 'm.relates_to': { rel_type: 'm.thread', event_id: topic } };
    await room.send('m.room.message', { ...uploaded.content, ...thread }, number + 1);
  } catch (fault) {
    // What cannot be reached is tried again as a whole: the words go under a key, and are not said twice.
    if (!(fault instanceof PlatformFault) || fault.unreachable) throw fault;
  }
}

/** What the homeserver will never keep; nothing has been said yet. */
export function notUploaded(refused: Refused): Outcome {
  if (refused.status === 429) return outcomeOf(refused);
  const why =
    refused.status === 413 ? 'the file is too large for the homeserver' : 'the homeserver takes no file of ours';
  return refuse('not-possible', `${why}: ${refused.code} ${refused.error}`.trim());
}
