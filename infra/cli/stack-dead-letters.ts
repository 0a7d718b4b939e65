import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { type Message, SQSClient } from '@aws-sdk/client-sqs';
import type { DomainEvent } from '../../shared/effects/effect.ts';
import { type Event, groupOf } from '../../shared/event/event.ts';
import { EventBridgeBus } from '../../shared/ports/aws/event-bridge-bus.ts';
import { type DeadLetter, SqsDeadLetters } from '../../shared/ports/aws/sqs-dead-letters.ts';
import { SqsQueue } from '../../shared/ports/aws/sqs-queue.ts';
import type { QueueMessage } from '../../shared/ports/queue.ts';
import { stackNamed } from '../stack-names.ts';
import type { DeadLetterBox } from './dead-letter-box.ts';
import { StackRefused, stackOutputs } from './stack-outputs.ts';

/** All of a deployed stack's. `name`: the stack's or its community's. */
export async function stackDeadLetters(name: string): Promise<DeadLetterBox[]> {
  const stack = stackNamed(name);
  const outputs = await stackOutputs(stack);
  const output = (key: string) => {
    const value = outputs.get(key);
    if (value === undefined) throw new StackRefused(`the stack ${stack} has no output ${key}; deploy it again`);
    return value;
  };
  const client = new SQSClient({});
  const events = new SqsQueue(client, output('EventsQueue'));
  const effects = new SqsQueue(client, output('EffectsQueue'));
  const bus = new EventBridgeBus(new EventBridgeClient({}), output('Bus'));
  const letters = (key: string, read?: (message: Message) => QueueMessage) =>
    new SqsDeadLetters(client, output(key), read);
  return [
    box('events', letters('EventsDeadLetters'), (some) => events.sendAgain(some)),
    box('effects', letters('EffectsDeadLetters'), (some) => effects.sendAgain(some)),
    box('timers', letters('TimersDeadLetters', timerOf), (some) => events.sendAgain(some)),
    box('notices', letters('NoticesDeadLetters', noticeOf), (some) => bus.publish(some.map(detailOf))),
  ];
}

function box(
  name: string,
  letters: SqsDeadLetters,
  send: (letters: readonly DeadLetter[]) => Promise<void>,
): DeadLetterBox {
  return { name, list: () => letters.list(), retry: (wanted) => letters.retry(send, wanted) };
}

/** What EventBridge Scheduler could not put on the events queue: the event itself. */
function timerOf({ Body = '' }: Message): QueueMessage {
  const event = JSON.parse(Body) as Event;
  return { id: event.id, group: groupOf(event), body: Body };
}

/** What the bus could not hand on, or notify-admins failed with: our event in EventBridge's envelope. */
function noticeOf({ Body = '' }: Message): QueueMessage {
  const { detail } = JSON.parse(Body) as { readonly detail: DomainEvent };
  return { id: detail.id, group: detail.name, body: JSON.stringify(detail) };
}

function detailOf({ body }: DeadLetter): DomainEvent {
  return JSON.parse(body) as DomainEvent;
}
