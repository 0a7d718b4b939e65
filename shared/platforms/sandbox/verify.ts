import { createHash, timingSafeEqual } from 'node:crypto';
import type { Secrets, Verification, WebhookRequest } from '../platform.ts';

export const secretHeader = 'x-sandbox-secret';

/** Every web page in the browser can reach this machine's loopback: only the room knows the secret of this start. */
export function verify(request: WebhookRequest, secrets: Secrets): Verification {
  const expected = secrets.webhookSecret;
  if (!expected) return { ok: false, reason: 'no secret to compare with' };
  const got = request.headers[secretHeader];
  if (got === undefined) return { ok: false, reason: `no ${secretHeader} header` };
  return sameSecret(got, expected) ? { ok: true } : { ok: false, reason: `${secretHeader} is not the secret` };
}

/** Compares hashes, so that neither content nor length shows in the time it takes. */
export function sameSecret(got: string, expected: string): boolean {
  return timingSafeEqual(digest(got), digest(expected));
}

function digest(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
