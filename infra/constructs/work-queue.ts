import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { DeduplicationScope, FifoThroughputLimit, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { ReeveFunction } from './reeve-function.ts';

export interface WorkQueueProps {
  /** Of the function that works on it. */
  readonly timeout: Duration;
}

/** SQS: at least six times what the function may take, or messages come again while they are worked on. */
const timesTimeout = 6;

/**
 * The consumer puts aside what fails for the fifth time, with its reason. The queue's own redrive only catches what
 * kills the function itself; waiting counts as a delivery too, so its limit is high.
 */
const mostDeliveries = 200;

/** Functions working on one queue at the same time; more would only be refused by the table or the platform. */
const mostConcurrency = 20;

/**
 * An ordered queue in high-throughput mode with its dead letters. Deduplication by content is for EventBridge Scheduler,
 * which cannot give an id; all others do.
 */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { timeout }: WorkQueueProps) {
    super(scope, id);
    const fifo = {
      fifo: true,
      contentBasedDeduplication: true,
      deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
      fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
      retentionPeriod: Duration.days(14),
      enforceSSL: true,
    };
    this.deadLetters = new Queue(this, 'DeadLetters', fifo);
    this.queue = new Queue(this, 'Queue', {
      ...fifo,
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * timesTimeout),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: mostDeliveries },
    });
    acknowledge(
      this.deadLetters,
      ['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy'],
      'It is the queue of dead letters.',
    );
  }

  /** Permission and the variable that names the queue together. */
  allowSending({ lambda }: ReeveFunction, variable: string): void {
    this.queue.grantSendMessages(lambda);
    lambda.addEnvironment(variable, this.queue.queueUrl);
  }

  /** Lets the function work on the queue and put messages aside. */
  feed({ lambda }: ReeveFunction, variable: string): void {
    lambda.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: mostConcurrency }),
    );
    this.deadLetters.grantSendMessages(lambda);
    lambda.addEnvironment(variable, this.queue.queueUrl);
    lambda.addEnvironment('DEAD_LETTERS_URL', this.deadLetters.queueUrl);
    const findings = ['Serverless-LambdaDLQ', 'Serverless-LambdaEventSourceMappingDestination'];
    acknowledge(
      lambda,
      findings,
      'What it fails with stays on its queue and then goes to the dead letters of that queue.',
    );
  }
}
