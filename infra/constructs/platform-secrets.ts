import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { PlatformManifest } from '../../shared/platforms/platform.ts';
import { parameterName } from '../../shared/ports/aws/parameter-secrets.ts';
import { secretsPrefix } from '../stack-names.ts';
import type { ReeveFunction } from './reeve-function.ts';

export interface PlatformSecretsProps {
  /** The community's id. */
  readonly community: string;
  readonly platforms: readonly PlatformManifest[];
}

/** The names of the community's secrets, and leave to read exactly these. Their key is the account's own for SSM: free. */
export class PlatformSecrets extends Construct {
  readonly #prefix: string;
  readonly #platforms: readonly PlatformManifest[];

  constructor(scope: Construct, id: string, { community, platforms }: PlatformSecretsProps) {
    super(scope, id);
    this.#prefix = secretsPrefix(community);
    this.#platforms = platforms;
  }

  /** Permission and variables together. */
  allow({ lambda }: ReeveFunction): void {
    const names = this.#platforms.flatMap(({ secrets }) =>
      secrets.map((secret) => parameterName(this.#prefix, secret)),
    );
    const resources = names.map((name) => this.#arnOf(name));
    lambda.addToRolePolicy(new PolicyStatement({ actions: ['ssm:GetParameters'], resources }));
    lambda.addEnvironment('SECRETS_PREFIX', this.#prefix);
    lambda.addEnvironment('PLATFORMS', this.#platforms.map(({ name }) => name).join(','));
  }

  #arnOf(name: string): string {
    const resourceName = name.slice(1);
    const arnFormat = ArnFormat.SLASH_RESOURCE_NAME;
    return Stack.of(this).formatArn({ service: 'ssm', resource: 'parameter', resourceName, arnFormat });
  }
}
