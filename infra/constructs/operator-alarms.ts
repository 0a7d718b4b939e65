import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct, type IConstruct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

const period = Duration.minutes(5);
/** A message that failed four times has waited 80 seconds. */
const oldest = Duration.minutes(15);

/**
 * What the operator must hear of, and the topic it is told on: subscribe to it with an address. Ten alarms are free in an
 * account, so a stack has no more.
 */
export class OperatorAlarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    this.topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
    const reason =
      'Alarms and rules cannot publish under the free key, and a key of its own costs $1 a month; no message holds a name or a text of a member.';
    acknowledge(this.topic, ['AwsSolutions-SNS2'], reason);
  }

  /** Anything on it waits for somebody. */
  onDeadLetters(queue: Queue): void {
    const metric = queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' });
    const todo = 'See it with "reeve dlq list --stack", mend the reason, then "reeve dlq retry --stack".';
    this.#alarm(queue, 'Depth', metric, 0, `Something was put aside after its tries. ${todo}`);
  }

  /** Work is not keeping up, or somebody's waits for a platform that does not answer. */
  onAge(queue: Queue): void {
    const metric = queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' });
    const todo = 'See the log of the function behind the queue.';
    this.#alarm(
      queue,
      'Age',
      metric,
      oldest.toSeconds(),
      `A message waits for over ${oldest.toMinutes()} minutes. ${todo}`,
    );
  }

  onErrors(lambda: LambdaFunction): void {
    const metric = lambda.metricErrors({ period, statistic: 'Sum' });
    this.#alarm(
      lambda,
      'Errors',
      metric,
      0,
      'The function itself failed (a missing secret, no answer in time). See its log.',
    );
  }

  #alarm(of: IConstruct, what: string, metric: IMetric, threshold: number, alarmDescription: string): void {
    const [, ...path] = of.node.path.split('/');
    const alarm = new Alarm(this, [...path, what].join('-'), {
      metric,
      threshold,
      alarmDescription,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
