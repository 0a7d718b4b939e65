import type { MessageEvent } from '../../../event/event.ts';
import type { Message, Reply } from '../../../event/message.ts';
import type { Happening } from './happening.ts';
import { type HtmlLink, type Shown, shownBy } from './html.ts';
import { mediaOf, nameOfFile } from './media.ts';
import { mentionedBy, mentionsIn } from './mentions.ts';
import { isId, unnamed } from './names.ts';
import { pollText } from './poll.ts';
import { contentOf, type MatrixContent } from './schema.ts';
import { joinedTexts, withoutFallback } from './texts.ts';

/**
 * Undefined: the bot's own, or nothing that a person said or sent (what has been redacted has no content).
 * An edit is a message of its own: redacting it brings the innocent one back, and it may not name another's to get that
 * one removed.
 */
export function messageEvent({ event, common, bot }: Happening): Omit<MessageEvent, 'id'> | undefined {
  const content = contentOf(event.content);
  if (content === undefined || event.sender === bot) return undefined;
  const relation = content['m.relates_to'];
  const edited = relation?.rel_type === 'm.replace';
  const message = messageOf(event.event_id, event.type, content, edited);
  if (message === undefined) return undefined;
  const topic = relation?.rel_type === 'm.thread' && isId('$', relation.event_id) ? relation.event_id : undefined;
  return {
    type: 'message',
    ...common,
    from: unnamed(event.sender, bot),
    message,
    edited,
    // Decide knows which rooms are private.
    private: false,
    ...(topic !== undefined && { topic }),
  };
}

function messageOf(id: string, type: string, content: MatrixContent, edited: boolean): Message | undefined {
  const next = edited ? contentOf(content['m.new_content']) : undefined;
  const main = next ?? content;
  const media = mediaOf(type, main);
  const reply = replyOf(content);
  const spoken = [main, ...(next === undefined ? [] : [content])].map((one) => saidBy(one, reply !== undefined));
  if (media.length === 0 && spoken.every(({ body, html }) => body === undefined && html === undefined))
    return undefined;

  const shown = spoken.flatMap(({ html }) => html ?? []);
  const poll = pollText(main);
  const text = joinedTexts([...(poll === undefined ? [] : [poll]), ...spoken.flatMap(textsOf)]);
  const { links, mentions } = mentionsIn(distinct(shown.flatMap((one) => one.links)));
  const images = shown[0]?.images ?? [];
  const customEmoji = images.filter(({ emoticon }) => emoticon).length;
  const pictures = images.filter(({ emoticon }) => !emoticon);
  return {
    id,
    text,
    links,
    media: [...media, ...pictures.map(({ src }) => ({ kind: 'photo', id: src }) as const)],
    mentions: mentionedBy(main['m.mentions'] ?? content['m.mentions'], mentions),
    ...(reply !== undefined && { reply: { ...reply, ...quoteOf(content) } }),
    ...(customEmoji > 0 && { customEmoji }),
  };
}

interface Said {
  readonly body: string | undefined;
  readonly html: Shown | undefined;
}

/** The words of a reply may begin with those it replies to, for clients that know no replies. */
function saidBy(content: MatrixContent, isReply: boolean): Said {
  const { formatted_body: html } = content;
  const body = nameOfFile(content) === content.body ? undefined : content.body;
  return {
    body: body === undefined || !isReply ? body : withoutFallback(body).own,
    html: html === undefined ? undefined : shownBy(isReply ? withoutQuoted(html) : html),
  };
}

function withoutQuoted(html: string): string {
  const end = html.indexOf('</mx-reply>');
  return html.startsWith('<mx-reply>') && end >= 0 ? html.slice(end + '</mx-reply>'.length) : html;
}

function textsOf({ body, html }: Said): readonly string[] {
  return [body, html?.text].filter((text) => text !== undefined);
}

/** In a thread a message may name the latest one before it, for clients that know no threads: that is no reply. */
function replyOf({ 'm.relates_to': relation }: MatrixContent): Reply | undefined {
  const to = relation?.['m.in_reply_to']?.event_id;
  if (!isId('$', to) || (relation?.rel_type === 'm.thread' && relation.is_falling_back === true)) return undefined;
  return { messageId: to };
}

function quoteOf({ body }: MatrixContent): Pick<Reply, 'text'> {
  const quoted = body === undefined ? undefined : withoutFallback(body).quoted;
  return quoted === undefined ? {} : { text: quoted };
}

function distinct(links: readonly HtmlLink[]): readonly HtmlLink[] {
  const seen = new Set<string>();
  return links.filter(({ url, shown = '' }) => {
    const key = JSON.stringify([url, shown]);
    return !seen.has(key) && seen.add(key);
  });
}
