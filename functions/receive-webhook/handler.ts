import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import { receivers } from '../../shared/platforms/receivers.ts';
import { clientSettings } from '../../shared/ports/aws/client-settings.ts';
import { log, variable } from '../../shared/ports/aws/environment.ts';
import { requestOf, resultOf } from '../../shared/ports/aws/function-url.ts';
import { ParameterSecrets } from '../../shared/ports/aws/parameter-secrets.ts';
import { SqsQueue } from '../../shared/ports/aws/sqs-queue.ts';
import { receive } from './receive.ts';

const platforms = variable('PLATFORMS').split(',');
const deps = {
  receivers: receivers.filter(({ manifest }) => platforms.includes(manifest.name)),
  secrets: new ParameterSecrets(new SSMClient(clientSettings), variable('SECRETS_PREFIX')),
  events: new SqsQueue(new SQSClient(clientSettings), variable('EVENTS_QUEUE_URL')),
  onUnused: (platform: string, what: string) => log({ message: 'unused', platform, what }),
};

/** Fetches the secrets while the function starts. */
export async function start(): Promise<void> {
  await Promise.all(deps.receivers.map(({ manifest }) => deps.secrets.of(manifest)));
}

export async function handler(event: LambdaFunctionURLEvent): Promise<LambdaFunctionURLResult> {
  return resultOf(await receive(requestOf(event), deps));
}
