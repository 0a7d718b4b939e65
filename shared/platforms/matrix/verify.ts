import { MissingSecret } from '../../ports/secret-source.ts';
import type { Secrets, Verification, WebhookRequest } from '../platform.ts';
import { sameSecret } from '../same-secret.ts';
import { matrix } from './manifest.ts';

const refused: Verification = { ok: false, reason: 'the bearer token is missing or wrong' };

/**
 * Matrix signs nothing: the homeserver shows `hs_token`, as `Authorization: Bearer` or, when it is old, in the query.
 * Where both are, both must be right (https://spec.matrix.org/v1.17/application-service-api/#legacy-authorization).
 * Throws `MissingSecret` when there is nothing to compare with: an empty secret never means "no check".
 */
export function verify(request: WebhookRequest, secrets: Secrets): Verification {
  const expected = secrets.hsToken;
  if (expected === undefined || expected === '') throw new MissingSecret(matrix.name, ['MATRIX_HS_TOKEN']);
  const shown = [...inHeader(request), ...inQuery(request)];
  return shown.length > 0 && shown.every((token) => sameSecret(token, expected)) ? { ok: true } : refused;
}

/** A header of another kind shows no token, but it does not let one in the query pass either. */
function inHeader({ headers: { authorization } }: WebhookRequest): readonly string[] {
  return authorization === undefined ? [] : [/^Bearer +(.*)$/is.exec(authorization)?.[1] ?? ''];
}

function inQuery({ path }: WebhookRequest): readonly string[] {
  const query = path.indexOf('?');
  return query < 0 ? [] : new URLSearchParams(path.slice(query)).getAll('access_token');
}
