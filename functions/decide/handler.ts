import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { compileCommunity } from '../../shared/community/compile.ts';
import { bundledCommunity, bundledCompilation } from '../../shared/ports/aws/bundled-community.ts';
import { clientSettings } from '../../shared/ports/aws/client-settings.ts';
import { DynamoStore } from '../../shared/ports/aws/dynamo-store.ts';
import { log, variable } from '../../shared/ports/aws/environment.ts';
import { FaultCounter } from '../../shared/ports/aws/fault-counter.ts';
import { sqsHandler } from '../../shared/ports/aws/sqs-consumer.ts';
import { SqsQueue } from '../../shared/ports/aws/sqs-queue.ts';
import { faultKind } from '../../shared/records/fault.ts';
import { decider } from './decide-batch.ts';

const clock = Date.now;
const client = new SQSClient(clientSettings);
const store = new DynamoStore(new DynamoDBClient(clientSettings), variable('TABLE_NAME'), clock);

const effects = new SqsQueue(client, variable('EFFECTS_QUEUE_URL'));
const community = compileCommunity(bundledCommunity(), bundledCompilation());

export const handler = sqsHandler(decider({ store, effects, community, clock }), {
  client,
  queue: variable('EVENTS_QUEUE_URL'),
  deadLetters: variable('DEAD_LETTERS_URL'),
  faults: new FaultCounter(store, clock),
  log,
});

/** Opens the connection to the table while the function starts; the record is never there. */
export async function start(): Promise<void> {
  await store.load([faultKind.key('none')]);
}
