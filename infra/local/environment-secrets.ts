import type { PlatformManifest, Secrets } from '../../shared/platforms/platform.ts';
import { MissingSecret, type SecretSource } from '../../shared/ports/secret-source.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Secrets from environment variables. */
export class EnvironmentSecrets implements SecretSource {
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  async of(manifest: PlatformManifest): Promise<Secrets> {
    const values = manifest.secrets.map(({ name, variable }) => [name, valueIn(this.#environment, variable) ?? '']);
    const missing = manifest.secrets.filter(({ variable }) => valueIn(this.#environment, variable) === undefined);
    if (missing.length > 0) {
      throw new MissingSecret(
        manifest.title,
        missing.map(({ variable }) => variable),
      );
    }
    return Object.fromEntries(values);
  }
}

/** Is any secret of the platform set? Half of them set is configured, too: wrongly, and `of` says so. */
export function isConfigured({ secrets }: PlatformManifest, environment: Environment): boolean {
  return secrets.some(({ variable }) => valueIn(environment, variable) !== undefined);
}

/** Where the platform's API is: its default or the operator's own, unless a variable puts a stand-in there. */
export function apiUrlOf({ api }: PlatformManifest, environment: Environment, secrets: Secrets): string {
  return valueIn(environment, api.variable) ?? (api.secret && secrets[api.secret]) ?? api.url;
}

/** An empty variable is one that is not set. */
function valueIn(environment: Environment, variable: string): string | undefined {
  const value = environment[variable]?.trim();
  return value === '' ? undefined : value;
}
