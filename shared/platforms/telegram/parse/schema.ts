/**
 * The parts of Telegram's updates that we use (Bot API 10.1), and no more: what is not named here may be missing,
 * new or different. A refused update is sent again and again and holds back its whole chat for a day, so only that is
 * required without which there is no event.
 */
import * as z from 'zod/mini';
import { listOf } from '../../list-of.ts';
import { object } from '../../quick-object.ts';

const text = z.optional(z.string());

/** Seconds; in milliseconds still a moment that a Date can be. */
const moment = z.int().check(z.gte(0), z.lte(8.64e12));

export const userSchema = object({
  id: z.int(),
  is_bot: z.optional(z.boolean()),
  first_name: text,
  last_name: text,
  username: text,
});

export const chatSchema = object({
  id: z.int(),
  type: z.string(),
  title: text,
  username: text,
  first_name: text,
  last_name: text,
});

const entitySchema = object({
  type: z.string(),
  /** In UTF-16 units. */
  offset: z.int(),
  length: z.int(),
  url: text,
  user: z.optional(userSchema),
});

const fileSchema = object({ file_id: text, file_name: text });
const file = z.optional(fileSchema);
const urlSchema = object({ url: text });

const media = {
  photo: z.optional(listOf(fileSchema)),
  video: file,
  animation: file,
  audio: file,
  voice: file,
  video_note: file,
  document: file,
  sticker: file,
};

const originSchema = object({
  type: z.string(),
  sender_user: z.optional(userSchema),
  sender_user_name: text,
  sender_chat: z.optional(chatSchema),
  chat: z.optional(chatSchema),
});

const replySchema = object({
  message_id: z.int(),
  from: z.optional(userSchema),
  sender_chat: z.optional(chatSchema),
  chat: z.optional(chatSchema),
  text,
  caption: text,
  // Somebody may report what they reply to: then this is the evidence.
  entities: z.optional(listOf(entitySchema)),
  caption_entities: z.optional(listOf(entitySchema)),
  ...media,
  is_automatic_forward: z.optional(z.boolean()),
  forum_topic_created: z.optional(z.unknown()),
});

const externalReplySchema = object({
  origin: originSchema,
  chat: z.optional(chatSchema),
  message_id: z.optional(z.int()),
});

const buttonSchema = object({
  text,
  url: text,
  login_url: z.optional(urlSchema),
  web_app: z.optional(urlSchema),
});

const contactSchema = object({ phone_number: text, first_name: text, last_name: text });
const titledSchema = object({ title: text, description: text });

const pollSchema = object({
  question: text,
  options: z.optional(listOf(object({ text }))),
});

const checklistSchema = object({
  title: text,
  tasks: z.optional(listOf(object({ text }))),
});

const thing = z.optional(z.unknown());

export const messageSchema = object({
  message_id: z.int(),
  message_thread_id: z.optional(z.int()),
  is_topic_message: z.optional(z.boolean()),
  date: moment,
  edit_date: z.optional(moment),
  chat: chatSchema,
  from: z.optional(userSchema),
  sender_chat: z.optional(chatSchema),
  is_automatic_forward: z.optional(z.boolean()),
  text,
  entities: z.optional(listOf(entitySchema)),
  caption: text,
  caption_entities: z.optional(listOf(entitySchema)),
  rich_message: thing,
  link_preview_options: z.optional(urlSchema),
  reply_markup: z.optional(object({ inline_keyboard: z.optional(listOf(listOf(buttonSchema))) })),
  forward_origin: z.optional(originSchema),
  reply_to_message: z.optional(replySchema),
  external_reply: z.optional(externalReplySchema),
  quote: z.optional(object({ text, is_manual: z.optional(z.boolean()) })),
  via_bot: z.optional(userSchema),
  media_group_id: text,
  ...media,
  live_photo: file,
  poll: z.optional(pollSchema),
  checklist: z.optional(checklistSchema),
  location: thing,
  venue: z.optional(object({ title: text, address: text })),
  contact: z.optional(contactSchema),
  game: z.optional(titledSchema),
  story: thing,
  paid_media: thing,
  dice: thing,
  gift: thing,
  unique_gift: thing,
  invoice: z.optional(titledSchema),
  giveaway: z.optional(object({ prize_description: text })),
  giveaway_winners: z.optional(object({ prize_description: text })),
  new_chat_members: z.optional(listOf(userSchema)),
  left_chat_member: z.optional(userSchema),
  migrate_to_chat_id: z.optional(z.int()),
});

export const memberSchema = object({
  user: userSchema,
  status: z.string(),
  is_member: z.optional(z.boolean()),
  can_send_messages: z.optional(z.boolean()),
  can_delete_messages: z.optional(z.boolean()),
  can_restrict_members: z.optional(z.boolean()),
  until_date: z.optional(moment),
});

const inviteLink = z.optional(object({ creator: z.optional(userSchema), invite_link: text }));

export const memberUpdateSchema = object({
  chat: chatSchema,
  from: userSchema,
  date: moment,
  old_chat_member: memberSchema,
  new_chat_member: memberSchema,
  invite_link: inviteLink,
});

export const joinRequestSchema = object({
  chat: chatSchema,
  from: userSchema,
  date: moment,
  bio: text,
  invite_link: inviteLink,
});

const reactionTypeSchema = object({ type: z.string(), emoji: text, custom_emoji_id: text });

export const reactionSchema = object({
  chat: chatSchema,
  message_id: z.int(),
  user: z.optional(userSchema),
  actor_chat: z.optional(chatSchema),
  date: moment,
  old_reaction: listOf(reactionTypeSchema),
  new_reaction: listOf(reactionTypeSchema),
});

export const buttonPressSchema = object({
  id: z.string(),
  from: userSchema,
  message: z.optional(object({ message_id: z.int(), chat: chatSchema })),
  data: text,
});

export type TelegramUser = z.infer<typeof userSchema>;
export type TelegramChat = z.infer<typeof chatSchema>;
export type TelegramEntity = z.infer<typeof entitySchema>;
export type TelegramOrigin = z.infer<typeof originSchema>;
export type TelegramMessage = z.infer<typeof messageSchema>;
export type TelegramMember = z.infer<typeof memberSchema>;
export type TelegramMemberUpdate = z.infer<typeof memberUpdateSchema>;
export type TelegramReactionType = z.infer<typeof reactionTypeSchema>;
