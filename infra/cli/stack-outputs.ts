import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';

/** Something about the operator's AWS account is not as it must be; the message says what to do. */
export class StackRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StackRefused';
  }
}

/** What a deployed stack tells of itself, by name. */
export async function stackOutputs(stack: string): Promise<ReadonlyMap<string, string>> {
  try {
    const { Stacks = [] } = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName: stack }));
    const outputs = Stacks[0]?.Outputs ?? [];
    return new Map(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
  } catch (error) {
    throw refusal(stack, error);
  }
}

function refusal(stack: string, error: unknown): StackRefused {
  const name = error instanceof Error ? error.name : 'unknown';
  const todo = /Credential|ExpiredToken|InvalidClientTokenId|Region/.test(`${name} ${error}`)
    ? 'sign in to AWS first: set AWS_PROFILE or AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION'
    : 'check the name and the region; stacks are called reeve-<community>';
  return new StackRefused(`reading the stack ${stack} failed (${name}); ${todo}`, { cause: error });
}
