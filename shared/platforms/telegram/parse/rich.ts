import * as z from 'zod/mini';
import type { Link, Media, MediaKind, Mention, MessageButton } from '../../../event/message.ts';
import { mentionOf } from './links.ts';
import { fileMedia } from './media.ts';
import { userSchema } from './schema.ts';

/** The text and contents of a `rich_message` (Bot API 10.1): blocks in blocks, texts in texts. */
export interface Rich {
  readonly text: string;
  readonly links: readonly Link[];
  readonly mentions: readonly Mention[];
  readonly media: readonly Media[];
  readonly buttons: readonly MessageButton[];
  readonly customEmoji: number;
}

const nodeSchema = z.object({
  type: z.optional(z.string()),
  url: z.optional(z.string()),
  username: z.optional(z.string()),
  user: z.optional(userSchema),
});
const fileSchema = z.object({ file_id: z.string(), file_name: z.optional(z.string()) });

/** Where text and nodes inside a line lie, in reading order; and those that begin lines of their own. */
const children = ['label', 'summary', 'text', 'button', 'alternative_text', 'expression'];
const blocks = ['blocks', 'items', 'cells', 'caption', 'credit', 'buttons'];
const media: Readonly<Record<string, MediaKind>> = {
  animation: 'animation',
  audio: 'audio',
  document: 'document',
  photo: 'photo',
  video: 'video',
  voice_note: 'voice',
};
/** Real messages nest a few levels; a hostile one must not exhaust the stack. */
const deepest = 40;

export function richOf(message: unknown): Rich {
  const found = {
    text: '',
    links: [] as Link[],
    mentions: [] as Mention[],
    media: [] as Media[],
    buttons: [] as MessageButton[],
    customEmoji: 0,
  };

  function visit(node: unknown, depth: number): void {
    if (depth > deepest || node === undefined || node === null) return;
    if (typeof node === 'string') found.text += node;
    else if (Array.isArray(node)) for (const item of node) visit(item, depth + 1);
    else if (typeof node === 'object') visitObject(node as Record<string, unknown>, depth);
  }

  function visitObject(node: Record<string, unknown>, depth: number): void {
    const start = found.text.length;
    for (const name of children) visit(node[name], depth + 1);
    note(node, found.text.slice(start));
    for (const name of blocks) {
      for (const block of [node[name]].flat()) visitBlock(block, depth, name === 'buttons');
    }
  }

  function visitBlock(block: unknown, depth: number, button: boolean): void {
    breakLine();
    const [start, links] = [found.text.length, found.links.length];
    visit(block, depth + 1);
    if (!button || block === undefined) return;
    const url = found.links[links]?.url;
    found.buttons.push({ text: found.text.slice(start).trim(), ...(url !== undefined && { url }) });
  }

  function note(raw: Record<string, unknown>, shown: string): void {
    const node = nodeSchema.safeParse(raw);
    if (!node.success) return;
    const { type, url, username, user } = node.data;
    if (url !== undefined) found.links.push(url === shown ? { url } : { url, shown });
    if (type === 'mention' && username !== undefined) found.mentions.push({ username: username.replace(/^@/, '') });
    if (type === 'text_mention' && user !== undefined) found.mentions.push(mentionOf(user));
    if (type === 'custom_emoji') found.customEmoji++;
    const kind = media[type ?? ''];
    if (kind !== undefined) noteMedia(kind, raw[type ?? '']);
  }

  function noteMedia(kind: MediaKind, raw: unknown): void {
    const file = fileSchema.safeParse(Array.isArray(raw) ? raw.at(-1) : raw);
    found.media.push(file.success ? fileMedia(kind, file.data) : { kind });
  }

  function breakLine(): void {
    if (found.text !== '' && !found.text.endsWith('\n')) found.text += '\n';
  }

  visit(message, 0);
  return { ...found, text: found.text.trimEnd() };
}
