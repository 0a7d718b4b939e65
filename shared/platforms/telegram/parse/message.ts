import type { MessageEvent } from '../../../event/event.ts';
import type { Forward, Message, Reply } from '../../../event/message.ts';
import { buttonLinks, buttonsOf, customEmojiIn, linksOf, mentionsOf, previewLinks } from './links.ts';
import { mediaOf } from './media.ts';
import { chatOf, nameOf, personOf, senderOf } from './person.ts';
import { richOf } from './rich.ts';
import type { TelegramMessage, TelegramOrigin } from './schema.ts';

/** Undefined: it holds nothing that a person said or sent (a service message). */
export function messageEvent(message: TelegramMessage, edited: boolean): Omit<MessageEvent, 'id'> | undefined {
  const from = senderOf(message);
  const content = contentOf(message);
  if (from === undefined || content === undefined) return undefined;
  return {
    type: 'message',
    at: ((edited ? message.edit_date : undefined) ?? message.date) * 1000,
    chat: chatOf(message.chat),
    from,
    message: content,
    edited,
    ...(edited && { sentAt: message.date * 1000 }),
    private: message.chat.type === 'private',
    // Outside forums message_thread_id names a thread of replies, which is no topic.
    ...(message.is_topic_message === true &&
      message.message_thread_id !== undefined && { topic: String(message.message_thread_id) }),
  };
}

function contentOf(message: TelegramMessage): Message | undefined {
  const media = mediaOf(message);
  const rich = message.rich_message === undefined ? undefined : richOf(message.rich_message);
  const written = message.text ?? message.caption;
  if (written === undefined && rich === undefined && media.length === 0) return undefined;

  const text = written ?? rich?.text ?? spokenBy(message);
  const entities = (message.text === undefined ? message.caption_entities : message.entities) ?? [];
  const under = buttonsOf(message);
  const buttons = [...(rich?.buttons ?? []), ...under];
  const links = [...linksOf(text, entities), ...(rich?.links ?? []), ...buttonLinks(under)];
  const customEmoji = customEmojiIn(entities) + (rich?.customEmoji ?? 0);
  return {
    id: String(message.message_id),
    text,
    links: [...links, ...previewLinks(message, links)],
    media: rich === undefined ? media : [...media, ...rich.media],
    mentions: rich === undefined ? mentionsOf(text, entities) : rich.mentions,
    ...aboutOthers(message),
    ...(buttons.length > 0 && { buttons }),
    ...(customEmoji > 0 && { customEmoji }),
    ...(message.media_group_id !== undefined && { album: message.media_group_id }),
  };
}

type AboutOthers = Pick<Message, 'forward' | 'reply' | 'quote' | 'viaBot'>;

function aboutOthers(message: TelegramMessage): AboutOthers {
  const forward = forwardOf(message);
  const reply = replyOf(message);
  const quote = quoteOf(message);
  return {
    ...(forward !== undefined && { forward }),
    ...(reply !== undefined && { reply }),
    ...(quote !== undefined && { quote }),
    ...(message.via_bot !== undefined && { viaBot: personOf(message.via_bot) }),
  };
}

/** Words that are neither text nor caption: an advert can be written there as well. */
function spokenBy({ poll, checklist, contact, venue, game, invoice, ...message }: TelegramMessage): string {
  const lines = [
    poll?.question,
    ...(poll?.options ?? []).map((option) => option.text),
    checklist?.title,
    ...(checklist?.tasks ?? []).map((task) => task.text),
    ...[contact?.first_name, contact?.last_name, contact?.phone_number],
    ...[venue?.title, venue?.address, game?.title, game?.description, invoice?.title, invoice?.description],
    ...[message.giveaway?.prize_description, message.giveaway_winners?.prize_description],
  ];
  return lines.filter((line) => line !== undefined && line !== '').join('\n');
}

function forwardOf(message: TelegramMessage): Forward | undefined {
  if (message.forward_origin !== undefined) return originOf(message.forward_origin);
  // A reply to a message of another chat shows that message here, so it brings content in as a forward does.
  const foreign = message.external_reply;
  if (foreign === undefined || foreign.chat?.id === message.chat.id) return undefined;
  const { chat, message_id: id } = foreign;
  const of = chat === undefined || id === undefined ? {} : { of: { chat: chatOf(chat), messageId: String(id) } };
  return { ...originOf(foreign.origin), ...of };
}

/**
 * What Telegram itself adds as the quote of a reply in the same chat is no more than that message. A piece that somebody
 * picked (`is_manual`), and what comes from another chat, is shown because they wanted it shown.
 */
function quoteOf({ chat, quote, external_reply: foreign }: TelegramMessage): string | undefined {
  if (quote?.text === undefined) return undefined;
  const own = foreign === undefined || foreign.chat?.id === chat.id;
  return own && quote.is_manual !== true ? undefined : quote.text;
}

function originOf(origin: TelegramOrigin): Forward {
  const user = origin.sender_user;
  const chat = origin.sender_chat ?? origin.chat;
  if (user !== undefined) return { from: 'member', id: String(user.id), name: nameOf(user), ...usernameOf(user) };
  if (chat !== undefined) {
    const from = origin.type === 'channel' ? 'channel' : 'chat';
    return { from, id: String(chat.id), name: nameOf(chat), ...usernameOf(chat) };
  }
  return { from: 'hidden', ...(origin.sender_user_name !== undefined && { name: origin.sender_user_name }) };
}

function usernameOf({ username }: { readonly username?: string | undefined }): Pick<Forward, 'username'> {
  return username === undefined ? {} : { username };
}

function replyOf(message: TelegramMessage): Reply | undefined {
  const to = message.reply_to_message;
  if (to === undefined) return replyAcrossTopics(message);
  // In a topic everything "replies" to the message that opened the topic.
  if (to.forum_topic_created !== undefined) return undefined;
  const from = senderOf({ ...to, chat: to.chat ?? message.chat });
  const text = message.quote?.text ?? to.text ?? to.caption;
  const links = linksOf(to.text ?? to.caption ?? '', to.entities ?? to.caption_entities ?? []);
  const media = mediaOf(to);
  return {
    messageId: String(to.message_id),
    ...(from !== undefined && { from }),
    ...(text !== undefined && { text }),
    ...(links.length > 0 && { links }),
    ...(media.length > 0 && { media }),
  };
}

/** A reply to a message in another topic of the same chat comes as a foreign one. */
function replyAcrossTopics(message: TelegramMessage): Reply | undefined {
  const to = message.external_reply;
  if (to?.chat?.id !== message.chat.id || to.message_id === undefined) return undefined;
  const from = senderOf({ from: to.origin.sender_user, sender_chat: to.origin.sender_chat, chat: message.chat });
  return {
    messageId: String(to.message_id),
    ...(from !== undefined && { from }),
    ...(message.quote?.text !== undefined && { text: message.quote.text }),
  };
}
