import { badParameter, Refusal } from '../refusal.ts';
import type { Media } from '../world.ts';
import type { Route } from './route.ts';

const largest = 1_000_000;

export function sizeOf({ type, content }: Pick<Media, 'type' | 'content'>): number {
  return Buffer.byteLength(content, type.startsWith('image/') ? 'latin1' : 'utf8');
}

export const mediaCalls: readonly Route[] = [
  {
    method: 'POST',
    path: 'media/v3/upload',
    call: 'upload',
    query: ['filename'],
    raw: true,
    act: ({ world, query, body }) => {
      const [name, type, content] = [query.get('filename') ?? '', String(body.type), String(body.content)];
      if (!/^\w+\/[\w.+-]+/.test(type)) throw badParameter(`no content type: ${type}`);
      if (content === '') throw badParameter('nothing was uploaded');
      if (sizeOf({ type, content }) > largest)
        throw new Refusal(413, 'M_TOO_LARGE', 'Upload request body is too large');
      const uri = `mxc://${world.server}/standin${world.fresh()}`;
      world.media.set(uri, { name, type, content });
      return { content_uri: uri };
    },
  },
];
