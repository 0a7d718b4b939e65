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
  const wanted = performers.filter(({ manifest }) => names.includes(manifest.name));
  const connecting = wanted.map(async (performer) => {
    const { manifest } = performer;
    const apiUrl = environment[manifest.api.variable] ?? manifest.api.url;
    const connection = { secrets: await secrets.of(manifest), apiUrl, fetch };
    return [manifest.name, { performer, connection }] as const;
  });
  return new Map(await Promise.all(connecting));
}
