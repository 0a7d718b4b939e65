import type { ChatPermissions } from '@grammyjs/types';
import * as z from 'zod';

/**
 * Parameters of the methods the bot may call (Bot API 10.1). Strict: a parameter that Telegram does not know would be
 * ignored there in silence, and is refused here.
 */
const chat_id = z.union([z.int(), z.string().regex(/^@\w{4,}$/)]);
const user_id = z.int().positive();
const message_id = z.int().positive();
const flag = z.boolean();

const user = z.looseObject({ id: user_id });
const entity = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'code', 'url', 'mention', 'bot_command']),
    offset: z.int().nonnegative(),
    length: z.int().positive(),
  }),
  z.strictObject({
    type: z.literal('text_link'),
    offset: z.int().nonnegative(),
    length: z.int().positive(),
    url: z.string(),
  }),
  z.strictObject({ type: z.literal('text_mention'), offset: z.int().nonnegative(), length: z.int().positive(), user }),
]);

const button = z.union([
  z.strictObject({ text: z.string().min(1), callback_data: z.string().min(1) }),
  z.strictObject({ text: z.string().min(1), url: z.url() }),
]);
const inlineKeyboard = z.strictObject({ inline_keyboard: z.array(z.array(button)) });
const preview = z.strictObject({ is_disabled: flag.optional(), url: z.string().optional() });
const reply = z.strictObject({ message_id, chat_id: chat_id.optional(), allow_sending_without_reply: flag.optional() });

const permission = flag.optional();
const chatPermissions = z.strictObject({
  can_send_messages: permission,
  can_send_audios: permission,
  can_send_documents: permission,
  can_send_photos: permission,
  can_send_videos: permission,
  can_send_video_notes: permission,
  can_send_voice_notes: permission,
  can_send_polls: permission,
  can_send_other_messages: permission,
  can_add_web_page_previews: permission,
  can_react_to_messages: permission,
  can_change_info: permission,
  can_invite_users: permission,
  can_edit_tag: permission,
  can_pin_messages: permission,
  can_manage_topics: permission,
});

export const permissionNames = chatPermissions.keyof().options;
export const noPermissions: ChatPermissions = Object.fromEntries(permissionNames.map((name) => [name, false]));

/** All that can be asked for in `allowed_updates`. */
export const updateKinds = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'message_reaction',
  'message_reaction_count',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
  'purchased_paid_media',
  'poll',
  'poll_answer',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
] as const;

export const parameters = {
  getMe: z.strictObject({}),
  getWebhookInfo: z.strictObject({}),
  deleteWebhook: z.strictObject({ drop_pending_updates: flag.optional() }),
  setWebhook: z.strictObject({
    url: z.string(),
    ip_address: z.string().optional(),
    max_connections: z.int().min(1).max(100).optional(),
    allowed_updates: z.array(z.enum(updateKinds)).optional(),
    drop_pending_updates: flag.optional(),
    secret_token: z.string().optional(),
  }),
  getChat: z.strictObject({ chat_id }),
  getChatMember: z.strictObject({ chat_id, user_id }),
  getChatAdministrators: z.strictObject({ chat_id, return_bots: flag.optional() }),
  sendMessage: z.strictObject({
    chat_id,
    message_thread_id: z.int().positive().optional(),
    text: z.string(),
    entities: z.array(entity).optional(),
    link_preview_options: preview.optional(),
    disable_notification: flag.optional(),
    protect_content: flag.optional(),
    reply_parameters: reply.optional(),
    reply_markup: inlineKeyboard.optional(),
  }),
  /** Files only: one that Telegram has already, or has to fetch, Reeve never names. */
  sendDocument: z.strictObject({
    chat_id,
    document: z.strictObject({ name: z.string().min(1), type: z.string().min(1), content: z.string().min(1) }),
    caption: z.string().optional(),
    caption_entities: z.array(entity).optional(),
    disable_notification: flag.optional(),
    protect_content: flag.optional(),
    reply_markup: inlineKeyboard.optional(),
  }),
  sendPhoto: z.strictObject({
    chat_id,
    message_thread_id: z.int().positive().optional(),
    photo: z.strictObject({ name: z.string().min(1), type: z.literal('image/png'), content: z.string().min(1) }),
    caption: z.string().optional(),
    caption_entities: z.array(entity).optional(),
    disable_notification: flag.optional(),
    protect_content: flag.optional(),
    reply_parameters: reply.optional(),
    reply_markup: inlineKeyboard.optional(),
  }),
  editMessageText: z.strictObject({
    chat_id,
    message_id,
    text: z.string(),
    entities: z.array(entity).optional(),
    link_preview_options: preview.optional(),
    reply_markup: inlineKeyboard.optional(),
  }),
  deleteMessage: z.strictObject({ chat_id, message_id }),
  deleteMessages: z.strictObject({ chat_id, message_ids: z.array(message_id).min(1).max(100) }),
  restrictChatMember: z.strictObject({
    chat_id,
    user_id,
    permissions: chatPermissions,
    use_independent_chat_permissions: flag.optional(),
    until_date: z.int().nonnegative().optional(),
  }),
  banChatMember: z.strictObject({
    chat_id,
    user_id,
    until_date: z.int().nonnegative().optional(),
    revoke_messages: flag.optional(),
  }),
  unbanChatMember: z.strictObject({ chat_id, user_id, only_if_banned: flag.optional() }),
  banChatSenderChat: z.strictObject({ chat_id, sender_chat_id: z.int().negative() }),
  unbanChatSenderChat: z.strictObject({ chat_id, sender_chat_id: z.int().negative() }),
  createChatInviteLink: z.strictObject({
    chat_id,
    name: z.string().max(32).optional(),
    expire_date: z.int().optional(),
    member_limit: z.int().min(1).max(99999).optional(),
    creates_join_request: flag.optional(),
  }),
  setChatMemberTag: z.strictObject({ chat_id, user_id, tag: z.string().max(16).optional() }),
  approveChatJoinRequest: z.strictObject({ chat_id, user_id }),
  declineChatJoinRequest: z.strictObject({ chat_id, user_id }),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string().min(1),
    text: z.string().max(200).optional(),
    show_alert: flag.optional(),
    url: z.string().optional(),
    cache_time: z.int().nonnegative().optional(),
  }),
  pinChatMessage: z.strictObject({ chat_id, message_id, disable_notification: flag.optional() }),
};

export type MethodName = keyof typeof parameters;
export type ParametersOf<Name extends MethodName> = z.infer<(typeof parameters)[Name]>;
export type Entity = z.infer<typeof entity>;
