import type { Media, MediaKind } from '../../../event/message.ts';
import type { MatrixContent } from './schema.ts';

/** https://spec.matrix.org/v1.17/client-server-api/#mroommessage-msgtypes */
const kindsOfMessages: ReadonlyMap<string, MediaKind> = new Map([
  ['m.image', 'photo'],
  ['m.video', 'video'],
  ['m.audio', 'audio'],
  ['m.file', 'document'],
  ['m.location', 'location'],
]);

const kindsOfEvents: ReadonlyMap<string, MediaKind> = new Map([
  ['m.sticker', 'sticker'],
  ['m.poll.start', 'poll'],
  ['org.matrix.msc3381.poll.start', 'poll'],
]);

export function mediaOf(type: string, content: MatrixContent): readonly Media[] {
  const kind = kindsOfEvents.get(type) ?? kindOf(content);
  if (kind === undefined) return [];
  const id = content.url ?? content.file?.url;
  const fileName = kind === 'sticker' ? undefined : nameOfFile(content);
  return [{ kind, ...(id !== undefined && { id }), ...(fileName !== undefined && { fileName }) }];
}

function kindOf(content: MatrixContent): MediaKind | undefined {
  const kind = kindsOfMessages.get(content.msgtype ?? '');
  if (kind === 'photo' && content.info?.mimetype === 'image/gif') return 'animation';
  const voice = content['m.voice'] ?? content['org.matrix.msc3245.voice'];
  return kind === 'audio' && voice !== undefined ? 'voice' : kind;
}

const withFiles = new Set(['m.image', 'm.video', 'm.audio', 'm.file']);

/**
 * With `filename`, the body is a caption, unless it is the same. Without, the body is the name, but some write captions
 * there all the same: what does not look like a name is one.
 */
export function nameOfFile({ msgtype, filename, body }: MatrixContent): string | undefined {
  if (!withFiles.has(msgtype ?? '')) return undefined;
  return filename ?? (body !== undefined && /^[^\n]{0,250}\.[a-z0-9]{1,5}$/i.test(body) ? body : undefined);
}
