import { type FunctionUrl, FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { ReeveFunction } from './reeve-function.ts';

/**
 * The address platforms send to. Anyone may call it: who is meant to is told by the platform's secret, which the
 * function checks before anything else.
 */
export class WebhookEndpoint extends Construct {
  readonly #url: FunctionUrl;

  constructor(scope: Construct, id: string, { lambda }: ReeveFunction) {
    super(scope, id);
    acknowledge(lambda, ['Serverless-LambdaDLQ'], 'Whoever calls the URL waits for the answer and calls again.');
    this.#url = lambda.addFunctionUrl({ authType: FunctionUrlAuthType.NONE });
  }

  /** `path` begins with a slash, the function's URL ends with one. */
  at(path: string): string {
    return `${this.#url.url}${path.slice(1)}`;
  }
}
