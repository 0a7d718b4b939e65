import type { Link, Mention, MessageButton } from '../../../event/message.ts';
import { memberOf, nameOf } from './person.ts';
import type { TelegramEntity, TelegramMessage, TelegramUser } from './schema.ts';

/** Entity offsets count UTF-16 units, as JavaScript's strings do. */
export function linksOf(text: string, entities: readonly TelegramEntity[]): Link[] {
  const links: Link[] = [];
  for (const { type, offset, length, url } of entities) {
    const written = text.slice(offset, offset + length);
    if (type === 'url') links.push({ url: written });
    else if (type === 'text_link' && url !== undefined) links.push({ url, shown: written });
  }
  return links;
}

export function mentionsOf(text: string, entities: readonly TelegramEntity[]): Mention[] {
  const mentions: Mention[] = [];
  for (const { type, offset, length, user } of entities) {
    if (type === 'mention') mentions.push({ username: text.slice(offset + 1, offset + length) });
    else if (type === 'text_mention' && user !== undefined) mentions.push(mentionOf(user));
  }
  return mentions;
}

export function mentionOf(user: TelegramUser): Mention {
  return {
    member: memberOf(user.id),
    ...(user.username !== undefined && { username: user.username }),
    name: nameOf(user),
  };
}

/** The buttons under a message, put there by an inline bot. */
export function buttonsOf({ reply_markup: markup }: TelegramMessage): MessageButton[] {
  return (markup?.inline_keyboard?.flat() ?? []).map((button) => {
    const url = button.url ?? button.login_url?.url ?? button.web_app?.url;
    return { text: button.text ?? '', ...(url !== undefined && { url }) };
  });
}

/** Those that open an address. */
export function buttonLinks(buttons: readonly MessageButton[]): Link[] {
  const links: Link[] = [];
  for (const { text, url } of buttons) if (url !== undefined) links.push({ url, ...(text !== '' && { shown: text }) });
  return links;
}

/** A custom emoji is an entity over an ordinary one, which clients show that cannot draw it. */
export function customEmojiIn(entities: readonly TelegramEntity[]): number {
  let count = 0;
  for (const { type } of entities) if (type === 'custom_emoji') count++;
  return count;
}

/** The address of the preview, when it is none of those in the text: it can show a page that the text never names. */
export function previewLinks(message: TelegramMessage, links: readonly Link[]): Link[] {
  const url = message.link_preview_options?.url;
  if (url === undefined || links.some((link) => sameAddress(link.url, url))) return [];
  return [{ url }];
}

/** The preview's address has a scheme even where the text has none. */
function sameAddress(written: string, preview: string): boolean {
  const bare = (url: string) => url.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  return bare(written) === bare(preview);
}
