import * as z from 'zod';
import { telegram } from '../../../shared/platforms/telegram/manifest.ts';
import { usedUpdates } from '../../../shared/platforms/telegram/parse.ts';
import type { Api } from '../../../shared/platforms/telegram/perform/api.ts';
import { ask } from './ask-telegram.ts';

/** Telegram calls no other ports (https://core.telegram.org/bots/webhooks). */
const ports = ['', '443', '80', '88', '8443'];

/** Where Telegram is to call: the address given, with the webhook's path behind it. Else what is wrong with it. */
export function webhookAddress(given: string): { readonly url: string } | { readonly wrong: string } {
  const url = URL.parse(given);
  if (url === null) return { wrong: `--url must be an address like https://reeve.example, got "${given}"` };
  if (url.protocol !== 'https:')
    return { wrong: 'Telegram calls https addresses only: --url must begin with https://' };
  if (url.username !== '' || url.search !== '' || url.hash !== '') {
    return { wrong: '--url must be a plain address, without user, ? or #' };
  }
  if (!ports.includes(url.port)) return { wrong: `Telegram calls ports 443, 80, 88 and 8443 only, not ${url.port}` };
  const path = url.pathname.replace(/\/+$/, '');
  return { url: url.origin + (path.endsWith(telegram.webhookPath) ? path : path + telegram.webhookPath) };
}

/** Sets the webhook for exactly the updates we use: some of them Telegram sends only when they are asked for by name. */
export async function setWebhook(api: Api, url: string, secret: string): Promise<void> {
  const asked = { url, secret_token: secret, allowed_updates: usedUpdates, max_connections: 40 };
  await ask(api, 'setWebhook', asked, z.literal(true));
}

const webhookInfoSchema = z.object({
  url: z.string().optional(),
  pending_update_count: z.number().optional(),
  allowed_updates: z.array(z.string()).optional(),
  last_error_date: z.number().optional(),
  last_error_message: z.string().optional(),
});

/** What Telegram itself says of the webhook, and what of it is not as it should be. */
export async function webhookReport(
  api: Pick<Api, 'call'>,
  url: string,
): Promise<{ lines: string[]; wrong: string[] }> {
  const info = await ask(api, 'getWebhookInfo', {}, webhookInfoSchema);
  const lines = [`Telegram has ${info.pending_update_count ?? 0} update(s) waiting for it.`];
  const missing = usedUpdates.filter((kind) => !(info.allowed_updates ?? usedUpdates).includes(kind));
  const wrong: string[] = [];
  if (info.url !== url) wrong.push('the webhook is another by now: somebody else sets it with the same token');
  if (missing.length > 0) wrong.push(`Telegram does not send ${missing.join(', ')}: run this command again`);
  if (info.last_error_date !== undefined) {
    const when = new Date(info.last_error_date * 1000).toISOString();
    lines.push(`Its last trouble with a webhook, at ${when}: ${info.last_error_message ?? 'unknown'}.`);
  }
  return { lines, wrong };
}
