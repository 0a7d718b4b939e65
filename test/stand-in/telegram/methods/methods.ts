import type { World } from '../world.ts';
import * as about from './about.ts';
import * as moderate from './moderate.ts';
import { badRequest, Refusal } from './refusal.ts';
import { type MethodName, parameters } from './schema.ts';
import * as speak from './speak.ts';

type Methods = { readonly [Name in MethodName]: moderate.Method<Name> };

const methods: Methods = {
  getMe: about.getMe,
  getWebhookInfo: about.getWebhookInfo,
  setWebhook: about.setWebhook,
  deleteWebhook: about.deleteWebhook,
  getChat: about.getChat,
  getChatMember: about.getChatMember,
  getChatAdministrators: about.getChatAdministrators,
  sendMessage: speak.sendMessage,
  sendDocument: speak.sendDocument,
  sendPhoto: speak.sendPhoto,
  editMessageText: speak.editMessageText,
  deleteMessage: speak.deleteMessage,
  deleteMessages: speak.deleteMessages,
  pinChatMessage: speak.pinChatMessage,
  answerCallbackQuery: speak.answerCallbackQuery,
  restrictChatMember: moderate.restrictChatMember,
  banChatMember: moderate.banChatMember,
  unbanChatMember: moderate.unbanChatMember,
  banChatSenderChat: moderate.banChatSenderChat,
  unbanChatSenderChat: moderate.unbanChatSenderChat,
  createChatInviteLink: moderate.createChatInviteLink,
  setChatMemberTag: moderate.setChatMemberTag,
  approveChatJoinRequest: moderate.approveChatJoinRequest,
  declineChatJoinRequest: moderate.declineChatJoinRequest,
};

/** Checks the parameters and does what the method does. Throws `Refusal`. */
export async function callMethod(world: World, name: string, raw: unknown): Promise<unknown> {
  const method = (methods as Readonly<Record<string, moderate.Method<never> | undefined>>)[name];
  const schema = (parameters as Readonly<Record<string, (typeof parameters)[MethodName] | undefined>>)[name];
  if (method === undefined || schema === undefined) throw new Refusal(404, 'Not Found: method not found');
  const read = schema.safeParse(raw);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw badRequest(`parameter ${issue?.path.join('.') || 'list'}: ${issue?.message}`);
  }
  return method(world, read.data as never);
}
