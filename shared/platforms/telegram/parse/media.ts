import type { Media, MediaKind } from '../../../event/message.ts';
import type { TelegramMessage } from './schema.ts';

interface File {
  readonly file_id?: string | undefined;
  readonly file_name?: string | undefined;
}

/** Fields that hold one file. A GIF comes as `animation` and, for old clients, as `document` too: it is one. */
const files = [
  ['live_photo', 'photo'],
  ['video', 'video'],
  ['animation', 'animation'],
  ['audio', 'audio'],
  ['voice', 'voice'],
  ['video_note', 'video-note'],
  ['document', 'document'],
  ['sticker', 'sticker'],
] as const satisfies readonly (readonly [keyof TelegramMessage, MediaKind])[];

/** Fields without a file. A venue comes with its location: it is one. */
const things = [
  ['poll', 'poll'],
  ['location', 'location'],
  ['contact', 'contact'],
  ['game', 'game'],
  ['story', 'story'],
  ['paid_media', 'paid'],
  ['dice', 'dice'],
  ['gift', 'gift'],
  ['unique_gift', 'gift'],
  ['checklist', 'other'],
  ['invoice', 'other'],
  ['giveaway', 'giveaway'],
  ['giveaway_winners', 'giveaway'],
] as const satisfies readonly (readonly [keyof TelegramMessage, MediaKind])[];

/** A message, or what is told of one that is replied to. */
type Shown = { readonly [Field in keyof TelegramMessage]?: TelegramMessage[Field] | undefined };

export function mediaOf(message: Shown): Media[] {
  const media: Media[] = [];
  // The sizes of one photo, smallest first: the largest is the evidence.
  const photo = message.photo?.at(-1);
  if (photo !== undefined) media.push(fileMedia('photo', photo));
  for (const [field, kind] of files) {
    const file = message[field];
    if (file === undefined || (field === 'document' && message.animation !== undefined)) continue;
    media.push(fileMedia(kind, file));
  }
  for (const [field, kind] of things) if (message[field] !== undefined) media.push({ kind });
  return media;
}

export function fileMedia(kind: MediaKind, file: File): Media {
  return {
    kind,
    ...(file.file_id !== undefined && { id: file.file_id }),
    ...(file.file_name !== undefined && { fileName: file.file_name }),
  };
}
