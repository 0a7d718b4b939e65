import { createHash, timingSafeEqual } from 'node:crypto';
import { MissingSecret } from '../../ports/secret-source.ts';
import type { Secrets, Verification, WebhookRequest } from '../platform.ts';
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
  // Digests have one length, so that the time taken tells neither the secret's length nor where the first difference is.
  return timingSafeEqual(digest(got), digest(expected)) ? { ok: true } : refused;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
