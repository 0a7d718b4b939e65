import type { Community } from '../../../shared/community/community.ts';
import type { Api } from '../../../shared/platforms/telegram/perform/api.ts';
import type { Report } from './report.ts';
import { adminsOf, chatReport, whoAmI } from './telegram-rights.ts';
import { setWebhook, webhookReport } from './telegram-webhook.ts';

/** Points Telegram at `url` and looks whether the bot can do its work in the community's chats. */
export async function connectTelegram(
  api: Api,
  url: string,
  secret: string,
  { platforms, people }: Pick<Community, 'platforms' | 'people'>,
): Promise<Report> {
  const { chats, adminChat } = platforms.telegram ?? {};
  const bot = await whoAmI(api);
  await setWebhook(api, url, secret);
  const webhook = await webhookReport(api, url);
  const lines = [`Telegram sends what happens around ${bot.first_name} to ${url}.`, ...webhook.lines];
  const problems = [...webhook.wrong];

  for (const chat of chats ?? []) {
    const { title, missing } = await chatReport(api, bot, chat, 'group');
    if (missing.length === 0) lines.push(`${title}: ready.`);
    problems.push(...missing.map((what) => `${title}: ${what}.`));
    if (missing.length === 0) lines.push(...unlisted(title, await adminsOf(api, chat), people));
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

/** Telegram tells of nobody who was an admin before the bot came: until the file does, they are asked for nicknames. */
function unlisted(
  title: string,
  admins: Awaited<ReturnType<typeof adminsOf>>,
  { admins: known, staff }: Community['people'],
): string[] {
  const strangers = admins.filter(({ id }) => !known.includes(id) && !staff.includes(id));
  if (strangers.length === 0) return [];
  const names = strangers.map(({ id, name }) => `${id} (${name})`).join(', ');
  return [`${title}: its admins ${names} are not under people in the community file; list them as admins or staff.`];
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
