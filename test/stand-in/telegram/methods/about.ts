import { chatJson, isAdmin, memberJson, membershipOf, type World } from '../world.ts';
import { chatFor } from './access.ts';
import type { Method } from './moderate.ts';
import { badRequest } from './refusal.ts';

export const getMe: Method<'getMe'> = (world) => ({
  ...world.bot,
  can_join_groups: true,
  can_read_all_group_messages: world.readsAllMessages,
  supports_inline_queries: false,
});

export const getChat: Method<'getChat'> = (world, { chat_id }) => chatJson(chatFor(world, chat_id));

export const getChatMember: Method<'getChatMember'> = (world, { chat_id, user_id }) => {
  const chat = chatFor(world, chat_id);
  const user = user_id === world.bot.id ? world.bot : world.people.get(user_id)?.user;
  if (user === undefined) throw badRequest('PARTICIPANT_ID_INVALID');
  return memberJson(user, membershipOf(world, chat, user_id));
};

export const getChatAdministrators: Method<'getChatAdministrators'> = (world, { chat_id }) => {
  const chat = chatFor(world, chat_id);
  return [...chat.memberships.keys()].flatMap((id) => {
    const user = world.people.get(id)?.user;
    const membership = membershipOf(world, chat, id);
    return user !== undefined && isAdmin(membership) ? [memberJson(user, membership)] : [];
  });
};

export const setWebhook: Method<'setWebhook'> = (world, asked) => {
  checkWebhook(asked.url, asked.secret_token);
  world.webhook.url = asked.url;
  if (asked.secret_token !== undefined) world.webhook.secret = asked.secret_token;
  // Left out, the previous setting stays.
  if (asked.allowed_updates !== undefined) world.webhook.allowed = asked.allowed_updates;
  world.webhook.maxConnections = asked.max_connections ?? 40;
  return true;
};

export const deleteWebhook: Method<'deleteWebhook'> = (world) => {
  world.webhook.url = '';
  return true;
};

export const getWebhookInfo: Method<'getWebhookInfo'> = (world) => webhookInfo(world);

function webhookInfo({ webhook }: World): object {
  return {
    url: webhook.url,
    has_custom_certificate: false,
    pending_update_count: 0,
    ...(webhook.maxConnections !== undefined && { max_connections: webhook.maxConnections }),
    ...(webhook.allowed !== undefined && { allowed_updates: webhook.allowed }),
  };
}

function checkWebhook(address: string, secret: string | undefined): void {
  if (secret !== undefined && !/^[\w-]{1,256}$/.test(secret)) {
    throw badRequest('secret token contains unallowed characters');
  }
  if (address === '') return;
  const url = URL.parse(address);
  if (url?.protocol !== 'https:') throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (!['', '80', '88', '443', '8443'].includes(url.port)) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
}
