import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { handlerName } from './bundle.ts';

export interface ReeveFunctionProps {
  readonly description: string;
  readonly code: Code;
  readonly environment?: Readonly<Record<string, string>>;
  /** Default: 30 seconds. */
  readonly timeout?: Duration;
  /** Where calls go that nobody waits for and that failed three times. */
  readonly deadLetterQueue?: IQueue;
}

/**
 * A function with Reeve's defaults, once: Node 24 on arm64, 512 MB (a call of AWS takes half as long as with 256 and
 * costs the same), its own log group for a month, and a role that may write there and nothing else.
 */
export class ReeveFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: ReeveFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // A role of our own: the managed policy that CDK would add allows writing to every log group.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    this.lambda = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: Duration.seconds(30),
      handler: handlerName,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      // Without the three lines that Lambda itself writes for every call.
      systemLogLevelV2: SystemLogLevel.WARN,
      ...props,
      logGroup,
      role,
      environment: { ...props.environment },
    });
    acknowledge(
      this,
      ['Serverless-LambdaTracing'],
      'Traces cost with every message; ids of events in the logs tell their way.',
    );
  }
}
