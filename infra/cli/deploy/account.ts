import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { StackRefused } from '../stack-outputs.ts';

/** The stack that the CDK makes once in an account and region, for the code of functions. */
const toolkit = 'CDKToolkit';

const signIn =
  'sign in first: "aws configure" or "aws sso login" with AWS_PROFILE, or AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION';

/** Where the environment points: the region. Throws when there is nobody to deploy as, before anything is built. */
export async function signedInRegion(): Promise<string> {
  const { config } = new CloudFormationClient({});
  try {
    const region = await config.region();
    await config.credentials();
    return region;
  } catch (error) {
    const missing = error instanceof Error && error.message.includes('Region') ? 'no region' : 'no credentials';
    throw new StackRefused(`AWS: ${missing}; ${signIn}`, { cause: error });
  }
}

/** Has the CDK been here before? */
export async function isBootstrapped(): Promise<boolean> {
  try {
    await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName: toolkit }));
    return true;
  } catch (error) {
    // How CloudFormation says that a stack does not exist.
    if (error instanceof Error && error.name === 'ValidationError') return false;
    const code = error instanceof Error ? error.name : 'unknown';
    throw new StackRefused(`AWS does not let us look at its stacks (${code}); ${signIn}`, { cause: error });
  }
}
