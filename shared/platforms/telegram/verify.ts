import { MissingSecret } from '../../ports/secret-source.ts';
import type { Secrets, Verification, WebhookRequest } from '../platform.ts';
import { sameSecret } from '../same-secret.ts';
import { telegram } from './manifest.ts';

/** Telegram signs nothing: the header repeats the `secret_token` given to setWebhook. */
export const secretHeader = 'x-telegram-bot-api-secret-token';

const refused: Verification = { ok: false, reason: 'the secret header is missing or wrong' };

/** Throws `MissingSecret` when there is nothing to compare with: an empty secret never means "no check". */
export function verify(request: WebhookRequest, secrets: Secrets): Verification {
  const expected = secrets.webhookSecret;
  if (expected === undefined || expected === '') throw new MissingSecret(telegram.name, ['TELEGRAM_WEBHOOK_SECRET']);
  const got = request.headers[secretHeader];
  if (got === undefined) return refused;
  return sameSecret(got, expected) ? { ok: true } : refused;
}
