import * as z from 'zod';
import { type ChatId, type MemberId, memberId, nativeId } from '../../../shared/event/ids.ts';
import { telegram } from '../../../shared/platforms/telegram/manifest.ts';
import type { Api } from '../../../shared/platforms/telegram/perform/api.ts';
import { ask, TelegramSaysNo } from './ask-telegram.ts';

const botSchema = z.object({
  id: z.number(),
  first_name: z.string(),
  username: z.string().optional(),
  can_read_all_group_messages: z.boolean().optional(),
});

export type Bot = z.infer<typeof botSchema>;

export function whoAmI(api: Api): Promise<Bot> {
  return ask(api, 'getMe', {}, botSchema);
}

const chatSchema = z.object({ title: z.string().optional(), type: z.string() });
const membershipSchema = z.looseObject({ status: z.string() });

/** The rights Reeve needs in a group it runs, and how Telegram's apps call them. */
const rights = {
  can_delete_messages: 'Delete messages',
  can_restrict_members: 'Ban users',
  can_invite_users: 'Invite users',
  can_pin_messages: 'Pin messages',
} as const;

export interface ChatReport {
  readonly title: string;
  /** What must be done before Reeve can run the chat; empty: it is ready. */
  readonly missing: readonly string[];
}

/** What the bot lacks in a chat. In the admin chat it only has to be there. */
export async function chatReport(api: Api, bot: Bot, chat: ChatId, role: 'group' | 'admin chat'): Promise<ChatReport> {
  const chat_id = Number(nativeId(chat));
  try {
    const { title = chat, type } = await ask(api, 'getChat', { chat_id }, chatSchema);
    const asked = { chat_id, user_id: bot.id };
    const membership = await ask(api, 'getChatMember', asked, membershipSchema);
    if (membership.status === 'left' || membership.status === 'kicked') return { title, missing: [notThere(bot)] };
    return { title, missing: role === 'group' ? [...basic(type), ...lacking(membership, bot)] : [] };
  } catch (error) {
    if (!(error instanceof TelegramSaysNo)) throw error;
    return { title: chat, missing: [notThere(bot, error.message)] };
  }
}

const adminsSchema = z.array(
  z.object({ user: z.object({ id: z.number(), first_name: z.string(), is_bot: z.boolean() }) }),
);

/** Admins of a chat, as the community file writes them. The bot's own kind is left out: bots keep no nickname. */
export async function adminsOf(api: Api, chat: ChatId): Promise<{ readonly id: MemberId; readonly name: string }[]> {
  const admins = await ask(api, 'getChatAdministrators', { chat_id: Number(nativeId(chat)) }, adminsSchema);
  return admins
    .filter(({ user }) => !user.is_bot)
    .map(({ user }) => ({ id: memberId(telegram.name, user.id), name: user.first_name }));
}

/** Muting and lifting a ban exist in supergroups only. */
function basic(type: string): string[] {
  if (type !== 'group') return [];
  return [
    'it is a basic group, where nobody can be muted: make it a supergroup by switching "Chat history for new ' +
      'members" to visible in its settings; its id changes, so put the new one into the community file',
  ];
}

function lacking(membership: Readonly<Record<string, unknown>>, bot: Bot): string[] {
  if (membership.status === 'creator') return [];
  if (membership.status !== 'administrator') {
    const deaf =
      bot.can_read_all_group_messages === true
        ? ''
        : ', and until then it hears commands only, because its privacy mode is on';
    return [`the bot is no admin: make it one with ${Object.values(rights).join(', ')}${deaf}`];
  }
  const names = Object.entries(rights).filter(([right]) => membership[right] !== true);
  return names.length === 0 ? [] : [`the bot lacks: ${names.map(([, name]) => name).join(', ')}; grant it as an admin`];
}

function notThere(bot: Bot, said?: string): string {
  const name = bot.username === undefined ? 'the bot' : `@${bot.username}`;
  const because = said === undefined ? '' : ` (${said})`;
  return `${name} is not in it, or the id in the community file is wrong${because}: add the bot to the group`;
}
