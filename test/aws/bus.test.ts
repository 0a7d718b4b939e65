import { PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import type { DomainEvent } from '../../shared/effects/effect.ts';
import { EventBridgeBus, eventSource } from '../../shared/ports/aws/event-bridge-bus.ts';
import { describeBus } from '../contract/bus.ts';
import { pollQueue } from './poll-queue.ts';
import { eventBridge, output } from './stack.ts';
import { temporaryQueue } from './temporary-queue.ts';

describeBus('EventBridge', async () => {
  const queue = await temporaryQueue('standard');
  const name = 'test-everything';
  const bus = output('Bus');
  const EventPattern = JSON.stringify({ source: [eventSource] });
  await eventBridge.send(new PutRuleCommand({ Name: name, EventBusName: bus, EventPattern }));
  const Targets = [{ Id: 'queue', Arn: queue.arn }];
  await eventBridge.send(new PutTargetsCommand({ Rule: name, EventBusName: bus, Targets }));
  const received: DomainEvent[] = [];
  const polling = pollQueue(queue.url, async ({ Records }) => {
    received.push(...Records.map(({ body }) => (JSON.parse(body) as { detail: DomainEvent }).detail));
    return { batchItemFailures: [] };
  });
  return {
    bus: new EventBridgeBus(eventBridge, bus),
    received: async () => received,
    async close() {
      await polling.stop();
      await queue.remove();
    },
  };
});
