import { GetParametersCommand, type SSMClient } from '@aws-sdk/client-ssm';
import type { SecretDeclaration, Secrets } from '../../platforms/platform.ts';
import { MissingSecret, type SecretSource } from '../secret-source.ts';

/** What manifests say of secrets in the bundles of functions. */
interface Declared {
  readonly name: string;
  readonly secrets: readonly Parameter[];
}

type Parameter = Pick<SecretDeclaration, 'name' | 'parameter'>;

/**
 * Secrets as SecureString parameters of SSM under `/reeve/<community>/`, fetched once per environment.
 * They are asked for by name: a function may read its platforms' parameters and no others.
 */
export class ParameterSecrets implements SecretSource {
  readonly #client: SSMClient;
  readonly #prefix: string;
  readonly #fetched = new Map<string, Promise<Secrets>>();

  constructor(client: SSMClient, prefix: string) {
    this.#client = client;
    this.#prefix = prefix;
  }

  of(manifest: Declared): Promise<Secrets> {
    const known = this.#fetched.get(manifest.name);
    if (known !== undefined) return known;
    const fetching = this.#fetch(manifest);
    this.#fetched.set(manifest.name, fetching);
    // What failed is asked for again next time; who asked now gets the fault.
    fetching.catch(() => this.#fetched.delete(manifest.name));
    return fetching;
  }

  async #fetch({ name, secrets }: Declared): Promise<Secrets> {
    if (secrets.length === 0) return {};
    const named = (secret: Parameter) => parameterName(this.#prefix, secret);
    const command = new GetParametersCommand({ Names: secrets.map(named), WithDecryption: true });
    const { Parameters = [] } = await this.#client.send(command);
    const values = new Map(Parameters.map(({ Name, Value }) => [Name, Value]));
    const missing = secrets.map(named).filter((parameter) => !values.get(parameter));
    if (missing.length > 0) throw new MissingSecret(name, missing);
    return Object.fromEntries(secrets.map((secret) => [secret.name, values.get(named(secret)) ?? '']));
  }
}

/** `prefix`: `/reeve/<community>`, with no slash at its end. */
export function parameterName(prefix: string, { parameter }: Pick<SecretDeclaration, 'parameter'>): string {
  return `${prefix}/${parameter}`;
}
