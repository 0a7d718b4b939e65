import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';
import { loadNamed } from '../../shared/platforms/catalogue.ts';
import { deployable } from '../../shared/platforms/deployable.ts';
import { receivers } from '../../shared/platforms/receivers.ts';
import { clientSettings } from '../../shared/ports/aws/client-settings.ts';
import { log, variable } from '../../shared/ports/aws/environment.ts';
import { requestOf, resultOf } from '../../shared/ports/aws/function-url.ts';
import { ParameterSecrets } from '../../shared/ports/aws/parameter-secrets.ts';
import { SqsQueue } from '../../shared/ports/aws/sqs-queue.ts';
import { calls, receive } from './receive.ts';

const names = variable('PLATFORMS').split(',');
const platforms = deployable.filter(({ name }) => names.includes(name));
const deps = {
  secrets: new ParameterSecrets(new SSMClient(clientSettings), variable('SECRETS_PREFIX')),
  events: new SqsQueue(new SQSClient(clientSettings), variable('EVENTS_QUEUE_URL')),
  onUnused: (platform: string, what: string) => log({ message: 'unused', platform, what }),
};

/** Fetches the secrets while the function starts, and loads the platform's code where it is known whose will be needed. */
export async function start(): Promise<void> {
  const sole = names.length === 1 ? names : [];
  const fetched = platforms.map((manifest) => deps.secrets.of(manifest));
  await Promise.all([...fetched, ...sole.map((name) => loadNamed(receivers, name))]);
}

/** Of several platforms, each is loaded when it calls for the first time. */
export async function handler(event: LambdaFunctionURLEvent): Promise<LambdaFunctionURLResult> {
  const request = requestOf(event);
  const called = platforms.filter((manifest) => calls(request, manifest));
  const halves = await Promise.all(called.map(({ name }) => loadNamed(receivers, name)));
  return resultOf(await receive(request, { ...deps, receivers: halves }));
}
