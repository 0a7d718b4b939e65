import { SSMClient } from '@aws-sdk/client-ssm';
import { performers } from '../../shared/platforms/performers.ts';
import type { Connection, Performer } from '../../shared/platforms/platform.ts';
import { clientSettings } from '../../shared/ports/aws/client-settings.ts';
import { variable } from '../../shared/ports/aws/environment.ts';
import { ParameterSecrets } from '../../shared/ports/aws/parameter-secrets.ts';

type Connected = ReadonlyMap<string, { readonly performer: Performer; readonly connection: Connection }>;

/** The community's platforms with their secrets and addresses; secrets are fetched once, and again only after a fault. */
export function connectPlatforms(): () => Promise<Connected> {
  const platforms = variable('PLATFORMS').split(',');
  const secrets = new ParameterSecrets(new SSMClient(clientSettings), variable('SECRETS_PREFIX'));
  const connect = async (performer: Performer) => {
    const { manifest } = performer;
    const apiUrl = process.env[manifest.api.variable] ?? manifest.api.url;
    const connection = { secrets: await secrets.of(manifest), apiUrl, fetch };
    return [manifest.name, { performer, connection }] as const;
  };
  const wanted = performers.filter(({ manifest }) => platforms.includes(manifest.name));
  return async () => new Map(await Promise.all(wanted.map(connect)));
}
