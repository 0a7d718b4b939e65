import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { deployable } from '../../../shared/platforms/deployable.ts';
import type { PlatformManifest, SecretDeclaration } from '../../../shared/platforms/platform.ts';
import { parameterName } from '../../../shared/ports/aws/parameter-secrets.ts';

/** What is left for the operator after a deploy, as commands to copy. `outputs`: what the stack tells of itself. */
export async function nextSteps(outputs: ReadonlyMap<string, string>): Promise<string[]> {
  const platforms = deployable.filter(({ name }) => outputs.has(`Webhook${name}`));
  const prefix = outputs.get('SecretsPrefix') ?? '';
  const secrets = await Promise.all(platforms.map((platform) => missingSecrets(platform, prefix)));
  const addressOf = ({ name }: PlatformManifest) => new URL(outputs.get(`Webhook${name}`) ?? '').origin;
  const registrations = platforms
    .filter(({ registered }) => registered)
    .map((one) => registerStep(one, addressOf(one)));
  const connects = platforms.map((one) => connectStep(one, addressOf(one)));
  return [
    ...registrations.flat(),
    ...secrets.flat(),
    ...connects.flat(),
    ...alarmStep(outputs.get('OperatorTopic') ?? ''),
  ];
}

/** Functions read a secret when they start: one that is there already is not asked for again. */
async function missingSecrets({ secrets }: PlatformManifest, prefix: string): Promise<string[]> {
  const Names = secrets.map((secret) => parameterName(prefix, secret));
  const { Parameters = [] } = await new SSMClient({}).send(new GetParametersCommand({ Names }));
  const there = new Set(Parameters.map(({ Name }) => Name));
  const missing = secrets.filter((secret) => !there.has(parameterName(prefix, secret)));
  return missing.flatMap((secret) => secretStep(secret, prefix));
}

function secretStep(secret: SecretDeclaration, prefix: string): string[] {
  return [
    `Store ${secret.variable}: ${secret.about}`,
    `  aws ssm put-parameter --type SecureString --name ${parameterName(prefix, secret)} --value '…'`,
  ];
}

function registerStep({ title }: PlatformManifest, address: string): string[] {
  return [
    `Make the registration for the ${title} homeserver, once; it tells where the file goes and how its tokens are stored`,
    `  npm run -s reeve -- registration --url ${address} --bot @reeve:example.org --out reeve.yaml`,
  ];
}

function connectStep({ name, registered }: PlatformManifest, address: string): string[] {
  const url = registered ? '' : ` --url ${address}`;
  return [
    `Point ${name} at the stack, with the same secrets in the environment (again only when its address changes)`,
    `  npm run -s reeve -- connect ${name}${url}`,
  ];
}

function alarmStep(topic: string): string[] {
  return [
    'Hear of alarms and serious notices by mail (once)',
    `  aws sns subscribe --topic-arn ${topic} --protocol email --notification-endpoint you@example.org`,
  ];
}
