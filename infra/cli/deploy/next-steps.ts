import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { deployable } from '../../../shared/platforms/manifests.ts';
import type { PlatformManifest, SecretDeclaration } from '../../../shared/platforms/platform.ts';
import { parameterName } from '../../../shared/ports/aws/parameter-secrets.ts';

/** What is left for the operator after a deploy, as commands to copy. `outputs`: what the stack tells of itself. */
export async function nextSteps(outputs: ReadonlyMap<string, string>): Promise<string[]> {
  const platforms = deployable.filter(({ name }) => outputs.has(`Webhook${name}`));
  const prefix = outputs.get('SecretsPrefix') ?? '';
  const secrets = await Promise.all(platforms.map((platform) => missingSecrets(platform, prefix)));
  const connects = platforms.map(({ name }) => connectStep(name, outputs.get(`Webhook${name}`) ?? ''));
  return [...secrets.flat(), ...connects.flat(), ...alarmStep(outputs.get('OperatorTopic') ?? '')];
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

function connectStep(platform: string, webhook: string): string[] {
  return [
    `Point ${platform} at the stack, with the same secrets in the environment (again only when its address changes)`,
    `  npm run -s reeve -- connect ${platform} --url ${new URL(webhook).origin}`,
  ];
}

function alarmStep(topic: string): string[] {
  return [
    'Hear of alarms and serious notices by mail (once)',
    `  aws sns subscribe --topic-arn ${topic} --protocol email --notification-endpoint you@example.org`,
  ];
}
