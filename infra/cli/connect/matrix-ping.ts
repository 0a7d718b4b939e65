import * as z from 'zod';
import type { Connection } from '../../../shared/platforms/platform.ts';

/** The homeserver may take a minute to find out that nobody answers. */
const patience = 70_000;

const refusedSchema = z.object({
  errcode: z.string(),
  error: z.string().optional(),
  status: z.number().optional(),
});

/**
 * Lets the homeserver call Reeve, as it does with every event
 * (https://spec.matrix.org/v1.17/application-service-api/#pinging). Gives what is wrong; undefined: it got through.
 */
export async function pingThrough({ apiUrl, secrets, fetch }: Connection, id: string): Promise<string | undefined> {
  const url = `${apiUrl.replace(/\/+$/, '')}/_matrix/client/v1/appservice/${encodeURIComponent(id)}/ping`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${secrets.asToken ?? ''}`, 'content-type': 'application/json' },
    body: JSON.stringify({ transaction_id: 'reeve-connect' }),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  if (answer.ok) return undefined;
  const refused = refusedSchema.safeParse(await answer.json().catch(() => undefined));
  return refused.success ? wrongWith(refused.data, id) : `the homeserver could not try (HTTP ${answer.status})`;
}

const unreachable =
  'the homeserver cannot reach Reeve: start it, and check that url in the registration is its address as the homeserver sees it';

function wrongWith({ errcode, error = '', status = 0 }: z.infer<typeof refusedSchema>, id: string): string {
  const reasons: Readonly<Record<string, string>> = {
    M_CONNECTION_FAILED: unreachable,
    M_CONNECTION_TIMEOUT: unreachable,
    M_URL_NOT_SET: 'url is missing in the registration: Reeve hears of nothing',
    M_FORBIDDEN: `the id of the registration is not "${id}", as "reeve registration" makes it`,
    M_BAD_STATUS: badStatus(status),
  };
  return reasons[errcode] ?? `the homeserver could not try: ${errcode} ${error}`.trimEnd();
}

function badStatus(status: number): string {
  if (status === 401 || status === 403) {
    return 'Reeve does not know the homeserver: MATRIX_HS_TOKEN where it runs must be hs_token of the registration';
  }
  return `what answers at url in the registration is not Reeve, or not its Matrix part (HTTP ${status})`;
}
