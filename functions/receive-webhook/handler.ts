import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import { loadNamed } from '../../shared/platforms/catalogue.ts';
import { receivers } from '../../shared/platforms/receivers.ts';
import { clientSettings } from '../../shared/ports/aws/client-settings.ts';
import { log, variable } from '../../shared/ports/aws/environment.ts';
import { requestOf, resultOf } from '../../shared/ports/aws/function-url.ts';
import { ParameterSecrets } from '../../shared/ports/aws/parameter-secrets.ts';
import { SqsQueue } from '../../shared/ports/aws/sqs-queue.ts';
import { receive } from './receive.ts';

/** Their code runs while the function starts; that of other platforms does not. */
const loaded = Promise.all(
  variable('PLATFORMS')
    .split(',')
    .map((name) => loadNamed(receivers, name)),
);
const deps = {
  secrets: new ParameterSecrets(new SSMClient(clientSettings), variable('SECRETS_PREFIX')),
  events: new SqsQueue(new SQSClient(clientSettings), variable('EVENTS_QUEUE_URL')),
  onUnused: (platform: string, what: string) => log({ message: 'unused', platform, what }),
};

/** Fetches the secrets while the function starts. */
export async function start(): Promise<void> {
  await Promise.all((await loaded).map(({ manifest }) => deps.secrets.of(manifest)));
}

export async function handler(event: LambdaFunctionURLEvent): Promise<LambdaFunctionURLResult> {
  return resultOf(await receive(requestOf(event), { ...deps, receivers: await loaded }));
}
