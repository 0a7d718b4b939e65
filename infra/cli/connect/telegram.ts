import type { Community } from '../../../shared/community/community.ts';
import type { Api } from '../../../shared/platforms/telegram/perform/api.ts';
import { chatReport, whoAmI } from './telegram-rights.ts';
import { setWebhook, webhookReport } from './telegram-webhook.ts';

/** What the operator is to read, and whether something is left to do. */
export interface Report {
  readonly lines: readonly string[];
  readonly ready: boolean;
}

/** Points Telegram at `url` and looks whether the bot can do its work in the community's chats. */
export async function connectTelegram(
  api: Api,
  url: string,
  secret: string,
  { chats, adminChat }: NonNullable<Community['platforms'][string]>,
): Promise<Report> {
  const bot = await whoAmI(api);
  await setWebhook(api, url, secret);
  const webhook = await webhookReport(api, url);
  const lines = [`Telegram sends what happens around ${bot.first_name} to ${url}.`, ...webhook.lines];
  const problems = [...webhook.wrong];

  for (const chat of chats ?? []) {
    const { title, missing } = await chatReport(api, bot, chat, 'group');
    if (missing.length === 0) lines.push(`${title}: ready.`);
    problems.push(...missing.map((what) => `${title}: ${what}.`));
  }
  if (adminChat !== undefined && !chats?.includes(adminChat)) {
    const { title, missing } = await chatReport(api, bot, adminChat, 'admin chat');
    if (missing.length === 0) lines.push(`${title} (admin chat): ready.`);
    problems.push(...missing.map((what) => `${title} (admin chat): ${what}.`));
  }
  const hints = chats === undefined ? hintsWithoutChats(bot.can_read_all_group_messages === true) : [];
  if (adminChat === undefined) hints.push(hintWithoutAdminChat);
  return { lines: [...lines, ...problems.map((what) => `To do: ${what}`), ...hints], ready: problems.length === 0 };
}

/** Telegram lets a bot write to nobody who has not written to it. */
const hintWithoutAdminChat =
  'The community file names no admin-chat: notices go to each admin in private, who must have sent /start to the bot.';

/** Nothing to look at: the operator is told what to look at. */
function hintsWithoutChats(readsAll: boolean): string[] {
  const listed = 'The community file lists no Telegram chats, so the bot serves every group it is in.';
  const rights = 'Make it an admin there with: Delete messages, Ban users, Invite users, Pin messages.';
  const deaf =
    'Its privacy mode is on: where it is no admin it hears commands only (@BotFather, /setprivacy, Disable).';
  return readsAll ? [listed, rights] : [listed, rights, deaf];
}
