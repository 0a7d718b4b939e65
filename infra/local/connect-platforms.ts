import { loadNamed } from '../../shared/platforms/catalogue.ts';
import { deployable } from '../../shared/platforms/deployable.ts';
import { performers } from '../../shared/platforms/performers.ts';
import type { PlatformManifest } from '../../shared/platforms/platform.ts';
import { apiUrlOf, type Environment, EnvironmentSecrets, isConfigured } from './environment-secrets.ts';
import type { ConnectedPlatform } from './reeve.ts';

/** Every platform that has a secret in the environment. Throws `MissingSecret` when one has only some of its secrets. */
export async function connectPlatforms(environment: Environment): Promise<ConnectedPlatform[]> {
  const configured = deployable.filter((manifest) => isConfigured(manifest, environment));
  return await Promise.all(configured.map((manifest) => connect(manifest, environment)));
}

async function connect(manifest: PlatformManifest, environment: Environment): Promise<ConnectedPlatform> {
  const secrets = await new EnvironmentSecrets(environment).of(manifest);
  const performer = await loadNamed(performers, manifest.name);
  return { performer, connection: { secrets, apiUrl: apiUrlOf(manifest, environment, secrets), fetch } };
}
