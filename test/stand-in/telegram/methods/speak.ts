import type { Message } from '@grammyjs/types';
import { addMessage, type ChatState, isAdmin, membershipOf, seconds, type World } from '../world.ts';
import { chatFor, mustHave } from './access.ts';
import type { Method } from './moderate.ts';
import { badRequest, forbidden } from './refusal.ts';
import type { Entity, ParametersOf } from './schema.ts';

export const sendMessage: Method<'sendMessage'> = (world, asked) => {
  checkWording(asked);
  const content = {
    from: { ...world.bot },
    text: asked.text,
    ...(asked.entities !== undefined && asked.entities.length > 0 && { entities: asked.entities }),
    ...(asked.reply_markup !== undefined && { reply_markup: asked.reply_markup }),
  };
  return sendTo(world, asked, content);
};

/** Under a file stand fewer words, or none. */
export const sendDocument: Method<'sendDocument'> = (world, asked) => {
  const { document, caption = '', caption_entities: entities = [], reply_markup } = asked;
  if (caption.length > 1024) throw badRequest('message caption is too long');
  checkWording({ text: caption || document.name, entities, reply_markup });
  const id = `file-document-${world.fresh()}`;
  world.files.set(id, document);
  const content = {
    from: { ...world.bot },
    document: {
      file_id: id,
      file_unique_id: `unique-${id}`,
      file_name: document.name,
      mime_type: document.type,
      file_size: Buffer.byteLength(document.content),
    },
    ...(caption !== '' && { caption }),
    ...(entities.length > 0 && { caption_entities: entities }),
    ...(reply_markup !== undefined && { reply_markup }),
  };
  return sendTo(world, asked, content);
};

/** Only PNG, which is all that Reeve makes; its size stands at the beginning: https://www.w3.org/TR/png/#11IHDR */
export const sendPhoto: Method<'sendPhoto'> = (world, asked) => {
  const { photo, caption = '', caption_entities: entities = [], reply_markup } = asked;
  if (caption.length > 1024) throw badRequest('message caption is too long');
  checkWording({ text: caption || photo.name, entities, reply_markup });
  const bytes = Buffer.from(photo.content, 'base64');
  if (bytes.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw badRequest('IMAGE_PROCESS_FAILED');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  // "The photo's width and height must not exceed 10000 in total. Width and height ratio must be at most 20."
  if (width + height > 10_000 || Math.max(width, height) > 20 * Math.min(width, height)) {
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
  }
  const id = `file-photo-${world.fresh()}`;
  world.files.set(id, photo);
  const content = {
    from: { ...world.bot },
    photo: [{ file_id: id, file_unique_id: `unique-${id}`, file_size: bytes.length, width, height }],
    ...(caption !== '' && { caption }),
    ...(entities.length > 0 && { caption_entities: entities }),
    ...(reply_markup !== undefined && { reply_markup }),
  };
  return sendTo(world, asked, content);
};

type Sending = Pick<ParametersOf<'sendMessage'>, 'chat_id' | 'message_thread_id' | 'reply_parameters'>;

function sendTo(world: World, asked: Sending, content: object): Message | Promise<Message> {
  if (Number(asked.chat_id) > 0 && !world.chats.has(Number(asked.chat_id))) return sendInPrivate(world, asked, content);
  const chat = chatFor(world, asked.chat_id);
  return sendInGroup(world, chat, asked, content);
}

function sendInPrivate(world: World, asked: Sending, content: object): Message {
  const person = world.people.get(Number(asked.chat_id));
  if (person === undefined) throw badRequest('chat not found');
  if (person.user.is_bot) throw forbidden("bot can't send messages to bots");
  if (person.blocked) throw forbidden('bot was blocked by the user');
  const asking = [...world.chats.values()].some((chat) => chat.requests.has(person.user.id));
  if (!person.started && !asking) throw forbidden("bot can't initiate conversation with a user");
  const chat = { ...person.user, is_bot: undefined, type: 'private' };
  const message = { message_id: world.fresh(), date: seconds(world), chat, ...content } as unknown as Message;
  person.inbox.set(message.message_id, message);
  return message;
}

function sendInGroup(world: World, chat: ChatState, asked: Sending, content: object): Promise<Message> {
  const bot = membershipOf(world, chat, world.bot.id);
  if (bot.status === 'restricted') throw badRequest('have no rights to send a message');
  const topic = asked.message_thread_id;
  if (topic !== undefined && !chat.topics.has(topic)) throw badRequest('message thread not found');
  const reply = asked.reply_parameters;
  const repliedTo = reply && chat.messages.get(reply.message_id);
  if (reply !== undefined && repliedTo === undefined && reply.allow_sending_without_reply !== true) {
    throw badRequest('message to be replied not found');
  }
  const fields = {
    ...content,
    ...(topic !== undefined && { message_thread_id: topic, is_topic_message: true }),
    ...(repliedTo !== undefined && { reply_to_message: repliedTo }),
  };
  return addMessage(world, chat, fields, false);
}

export const editMessageText: Method<'editMessageText'> = (world, asked) => {
  checkWording(asked);
  const person = world.people.get(Number(asked.chat_id));
  const messages = person?.inbox ?? chatFor(world, asked.chat_id).messages;
  const message = messages.get(asked.message_id);
  if (message === undefined) throw badRequest('message to edit not found');
  if (message.from?.id !== world.bot.id) throw badRequest("message can't be edited");
  if (message.text === undefined) throw badRequest('there is no text in the message to edit');
  const { text, entities = [], reply_markup } = asked;
  const same = text === message.text && equal(entities, message.entities ?? []);
  if (same && equal(reply_markup, message.reply_markup)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current ' +
        'content and reply markup of the message',
    );
  }
  const edited = { ...message, text, entities, reply_markup, edit_date: seconds(world) } as Message;
  messages.set(asked.message_id, edited);
  return edited;
};

export const deleteMessage: Method<'deleteMessage'> = (world, { chat_id, message_id }) => {
  const person = world.people.get(Number(chat_id));
  if (person !== undefined) {
    if (!person.inbox.delete(message_id)) throw badRequest('message to delete not found');
    return true;
  }
  const chat = chatFor(world, chat_id);
  const message = chat.messages.get(message_id);
  if (message === undefined) throw badRequest('message to delete not found');
  mustBeDeletable(world, chat, message);
  chat.messages.delete(message_id);
  return true;
};

/** Skips those that are gone. */
export const deleteMessages: Method<'deleteMessages'> = (world, { chat_id, message_ids }) => {
  const chat = chatFor(world, chat_id);
  const standing = message_ids.map((id) => chat.messages.get(id)).filter((message) => message !== undefined);
  for (const message of standing) mustBeDeletable(world, chat, message);
  for (const message of standing) chat.messages.delete(message.message_id);
  return true;
};

export const pinChatMessage: Method<'pinChatMessage'> = (world, { chat_id, message_id }) => {
  const chat = chatFor(world, chat_id);
  const refusal = badRequest('not enough rights to manage pinned messages in the chat');
  mustHave(world, chat, 'can_pin_messages', refusal);
  if (!chat.messages.has(message_id)) throw badRequest('message to pin not found');
  chat.pinned.add(message_id);
  return true;
};

const pressLifetime = 150;

export const answerCallbackQuery: Method<'answerCallbackQuery'> = (world, { callback_query_id, text, show_alert }) => {
  const press = world.presses.get(callback_query_id);
  if (press === undefined || press.answer !== undefined || seconds(world) - press.at > pressLifetime) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  press.answer = { ...(text !== undefined && { text }), alert: show_alert === true };
  return true;
};

const twoDays = 48 * 3600;

/** An admin with the right may delete anybody's messages; the rest only their own; both for two days. */
function mustBeDeletable(world: World, chat: ChatState, message: Message): void {
  const bot = membershipOf(world, chat, world.bot.id);
  const own = message.from?.id === world.bot.id;
  const allowed = own || (isAdmin(bot) && bot.rights?.can_delete_messages === true);
  if (!allowed || seconds(world) - message.date > twoDays) throw badRequest("message can't be deleted");
}

interface Wording {
  readonly text: string;
  readonly entities?: readonly Entity[] | undefined;
  readonly reply_markup?: ParametersOf<'sendMessage'>['reply_markup'];
}

function checkWording({ text, entities = [], reply_markup }: Wording): void {
  if (text.trim() === '') throw badRequest('message text is empty');
  if (text.length > 4096) throw badRequest('message is too long');
  if (!text.isWellFormed()) throw badRequest('strings must be encoded in UTF-8');
  const outside = entities.find(({ offset, length }) => offset + length > text.length);
  if (outside !== undefined) throw badRequest(`entity ${outside.type} at ${outside.offset} lies outside of the text`);
  for (const button of reply_markup?.inline_keyboard.flat() ?? []) {
    const tooLong = 'callback_data' in button && Buffer.byteLength(button.callback_data) > 64;
    if (tooLong) throw badRequest('BUTTON_DATA_INVALID');
  }
}

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
