import { Duration } from 'aws-cdk-lib';
import { EventBus, EventField, Match, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { LambdaFunction, SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { eventSource } from '../../shared/ports/aws/event-bridge-bus.ts';
import { acknowledge } from './acknowledge.ts';
import type { ReeveFunction } from './reeve-function.ts';

/** The bus of domain events. The operator's own rules may listen to it, too. */
export class DomainBus extends Construct {
  readonly bus: EventBus;
  /** What could not be handed on, or what notify-admins failed with three times. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus');
    // EventBridge and Lambda take no FIFO queue here.
    this.deadLetters = new Queue(this, 'DeadLetters', { retentionPeriod: Duration.days(14), enforceSSL: true });
    acknowledge(
      this.deadLetters,
      ['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy'],
      'It is the queue of dead letters.',
    );
  }

  allowPublishing({ lambda }: ReeveFunction): void {
    this.bus.grantPutEventsTo(lambda);
    lambda.addEnvironment('BUS_NAME', this.bus.eventBusName);
  }

  /** What the admins are to read goes to the function, and word of it (no evidence, no names) to the topic. */
  notify({ lambda }: ReeveFunction, topic: ITopic, community: string): void {
    const { deadLetters: deadLetterQueue } = this;
    const word = `Reeve, ${community}: ${EventField.detailType} at ${EventField.time}. See the admin chat.`;
    new Rule(this, 'Notices', {
      description: 'Domain events that the admins are to read',
      eventBus: this.bus,
      eventPattern: { source: [eventSource], detail: { notice: { words: { text: Match.exists() } } } },
      targets: [
        new LambdaFunction(lambda, { deadLetterQueue }),
        new SnsTopic(topic, { deadLetterQueue, message: RuleTargetInput.fromText(word) }),
      ],
    });
  }
}
