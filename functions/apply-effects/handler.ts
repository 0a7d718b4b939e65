import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { factsOf } from '../../shared/community/facts.ts';
import { bundledCommunity } from '../../shared/ports/aws/bundled-community.ts';
import { clientSettings } from '../../shared/ports/aws/client-settings.ts';
import { DynamoStore } from '../../shared/ports/aws/dynamo-store.ts';
import { log, variable } from '../../shared/ports/aws/environment.ts';
import { EventBridgeBus } from '../../shared/ports/aws/event-bridge-bus.ts';
import { FaultCounter } from '../../shared/ports/aws/fault-counter.ts';
import { ParameterSecrets } from '../../shared/ports/aws/parameter-secrets.ts';
import { SchedulerTimers, timersFromVariables } from '../../shared/ports/aws/scheduler-timers.ts';
import { sqsHandler } from '../../shared/ports/aws/sqs-consumer.ts';
import { SqsQueue } from '../../shared/ports/aws/sqs-queue.ts';
import { applier } from './apply-batch.ts';
import { connectPlatforms } from './connect-platforms.ts';

const clock = Date.now;
const client = new SQSClient(clientSettings);
const store = new DynamoStore(new DynamoDBClient(clientSettings), variable('TABLE_NAME'), clock);
const events = new SqsQueue(client, variable('EVENTS_QUEUE_URL'));
const timers = new SchedulerTimers(new SchedulerClient(clientSettings), timersFromVariables(), events, clock);
const bus = new EventBridgeBus(new EventBridgeClient(clientSettings), variable('BUS_NAME'));
const community = factsOf(bundledCommunity());
const secrets = new ParameterSecrets(new SSMClient(clientSettings), variable('SECRETS_PREFIX'));
const connected = () => connectPlatforms(variable('PLATFORMS').split(','), secrets, process.env);
const deadLetters = variable('DEAD_LETTERS_URL');
const faults = new FaultCounter(store, clock);

const note = (line: string) => log({ message: line });

export const handler = sqsHandler(
  async (batch) =>
    applier({ store, performers: await connected(), timers, bus, events, community, clock, note })(batch),
  { client, queue: variable('EFFECTS_QUEUE_URL'), deadLetters, faults, log },
);

/** Fetches the secrets while the function starts. */
export const start = connected;
