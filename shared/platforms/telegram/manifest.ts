import { allAbilities } from '../../effects/abilities.ts';
import type { PlatformManifest } from '../platform.ts';

/** A supergroup's id for bots is this less its own number: https://core.telegram.org/api/bots/ids */
const firstSupergroup = -1_000_000_000_000;

export const telegram: PlatformManifest = {
  name: 'telegram',
  title: 'Telegram',
  webhookPath: '/webhooks/telegram',
  secrets: [
    {
      name: 'botToken',
      variable: 'TELEGRAM_BOT_TOKEN',
      parameter: 'telegram/bot-token',
      about: 'the token that @BotFather gives with /newbot or /token, like 7000000001:AAE…',
    },
    {
      name: 'webhookSecret',
      variable: 'TELEGRAM_WEBHOOK_SECRET',
      parameter: 'telegram/webhook-secret',
      about: 'a long random text of your own, 1 to 256 of A-Z a-z 0-9 _ -, for example from: openssl rand -hex 32',
    },
  ],
  api: { variable: 'TELEGRAM_API_URL', url: 'https://api.telegram.org' },
  abilities: {
    // All messages as an admin, which it must be anyway.
    ...allAbilities,
    // https://core.telegram.org/bots/api#chatmemberupdated tells of changes only.
    tellsAdmins: false,
    // https://core.telegram.org/bots/api#update has no update for it.
    tellsDeletions: false,
    // https://core.telegram.org/bots/api#deletemessage limits only what admins of other kinds may not delete; a query is
    // answered within seconds ("query is too old") or not at all.
    deadlines: { answer: 15_000 },
  },
  // Groups have negative numbers, supergroups begin with -100; accounts positive ones: https://core.telegram.org/api/bots/ids
  ids: {
    chat: { pattern: /^-[1-9]\d{0,19}$/, about: 'the id of a group, a negative number such as -1001234567890' },
    member: { pattern: /^-?[1-9]\d{0,19}$/, about: 'the number of an account, such as telegram:2002' },
  },
  // Messages of supergroups only: https://core.telegram.org/api/links#private-message-links
  messageLink(chat, message) {
    const supergroup = firstSupergroup - Number(chat);
    return supergroup > 0 ? `https://t.me/c/${supergroup}/${message}` : undefined;
  },
  // In a topic the topic's number stands between them; of public groups they hold a name instead, which nobody tells us.
  messageAt(link) {
    const [, chat, message] =
      /^(?:https?:\/\/)?t\.me\/c\/(\d{1,15})(?:\/\d{1,15})?\/(\d{1,15})(?:[?#].*)?$/i.exec(link) ?? [];
    return chat === undefined || message === undefined
      ? undefined
      : { chat: `${firstSupergroup - Number(chat)}`, message };
  },
};
