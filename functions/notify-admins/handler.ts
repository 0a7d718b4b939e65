import { SQSClient } from '@aws-sdk/client-sqs';
import type { EventBridgeEvent } from 'aws-lambda';
import { factsOf } from '../../shared/community/facts.ts';
import type { DomainEvent } from '../../shared/effects/effect.ts';
import { bundledCommunity } from '../../shared/ports/aws/bundled-community.ts';
import { clientSettings } from '../../shared/ports/aws/client-settings.ts';
import { log, variable } from '../../shared/ports/aws/environment.ts';
import { SqsQueue } from '../../shared/ports/aws/sqs-queue.ts';
import { notifier } from './notify.ts';

const notify = notifier({
  community: factsOf(bundledCommunity()),
  effects: new SqsQueue(new SQSClient(clientSettings), variable('EFFECTS_QUEUE_URL')),
});

/** Called by a rule of the bus. What it throws is tried again twice and then kept on the queue of dead letters. */
export async function handler({ detail }: EventBridgeEvent<string, DomainEvent>): Promise<void> {
  await notify(detail);
  log({ message: 'notified', id: detail.id, name: detail.name });
}
