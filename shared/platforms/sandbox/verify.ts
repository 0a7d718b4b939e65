import type { Secrets, Verification, WebhookRequest } from '../platform.ts';
import { sameSecret } from '../same-secret.ts';

export const secretHeader = 'x-sandbox-secret';

/** Every web page in the browser can reach this machine's loopback: only the room knows the secret of this start. */
export function verify(request: WebhookRequest, secrets: Secrets): Verification {
  const expected = secrets.webhookSecret;
  if (!expected) return { ok: false, reason: 'no secret to compare with' };
  const got = request.headers[secretHeader];
  if (got === undefined) return { ok: false, reason: `no ${secretHeader} header` };
  return sameSecret(got, expected) ? { ok: true } : { ok: false, reason: `${secretHeader} is not the secret` };
}
