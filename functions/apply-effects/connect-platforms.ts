import { loadNamed } from '../../shared/platforms/catalogue.ts';
import { performers } from '../../shared/platforms/performers.ts';
import type { Connection, Performer } from '../../shared/platforms/platform.ts';
import type { SecretSource } from '../../shared/ports/secret-source.ts';

type Connected = ReadonlyMap<string, { readonly performer: Performer; readonly connection: Connection }>;

/** The named platforms with their secrets, each at its own address or at the one a variable of `environment` puts there. */
export async function connectPlatforms(
  names: readonly string[],
  secrets: SecretSource,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Connected> {
  const connecting = names.map(async (name) => {
    const performer = await loadNamed(performers, name);
    const { manifest } = performer;
    const { api } = manifest;
    const own = await secrets.of(manifest);
    const apiUrl = environment[api.variable] ?? (api.secret && own[api.secret]) ?? api.url;
    const connection = { secrets: own, apiUrl, fetch };
    return [manifest.name, { performer, connection }] as const;
  });
  return new Map(await Promise.all(connecting));
}
