import type { PlatformManifest } from '../platform.ts';

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
  abilities: { mute: true, buttons: true, edit: true, reactions: true, joinRequests: true, privateMessages: true },
  // Groups have negative numbers, supergroups begin with -100; accounts positive ones: https://core.telegram.org/api/bots/ids
  ids: {
    chat: { pattern: /^-[1-9]\d{0,19}$/, about: 'the id of a group, a negative number such as -1001234567890' },
    member: { pattern: /^-?[1-9]\d{0,19}$/, about: 'the number of an account, such as telegram:2002' },
  },
};
