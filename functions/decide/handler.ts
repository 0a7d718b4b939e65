import { setTimeout } from 'node:timers/promises';
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
import { atFirstNeed } from '../../shared/text/at-first-need.ts';
import { decider } from './decide-batch.ts';

const clock = Date.now;
/** Milliseconds after which the first bytes have gone out. */
const underWay = 5;
const client = new SQSClient(clientSettings);
const store = new DynamoStore(new DynamoDBClient(clientSettings), variable('TABLE_NAME'), clock);

const effects = new SqsQueue(client, variable('EFFECTS_QUEUE_URL'));
const consumer = atFirstNeed(() => {
  const community = compileCommunity(bundledCommunity(), bundledCompilation());
  return decider({ store, effects, community, clock });
});

export const handler = sqsHandler((batch) => consumer()(batch), {
  client,
  queue: variable('EVENTS_QUEUE_URL'),
  deadLetters: variable('DEAD_LETTERS_URL'),
  faults: new FaultCounter(store, clock),
  log,
});

/**
 * Opens the connection to the table while the function starts; the record is never there. The rules and their words are
 * made ready while the network is waited for.
 */
export async function start(): Promise<void> {
  const connected = store.load([faultKind.key('none')]);
  await Promise.race([connected, setTimeout(underWay)]);
  consumer();
  await connected;
}
