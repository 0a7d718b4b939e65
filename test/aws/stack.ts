import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SQSClient } from '@aws-sdk/client-sqs';

/** What `run.ts` tells the suites of the deployed stack. */
interface StackUnderTest {
  readonly said: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly standInPort: number;
}

/** `said`: what the operator was told. `standInPort`: where the deployed functions look for Telegram. */
export const { said, outputs, standInPort }: StackUnderTest = JSON.parse(
  process.env.REEVE_TEST_STACK ?? '{"said":"","outputs":{}}',
);

export function output(name: string): string {
  const value = outputs[name];
  if (value === undefined)
    throw new Error(`the deployed stack tells no ${name}; these suites run by: npm run test:aws`);
  return value;
}

/** One of each, with the emulator's address from the environment. */
export const sqs = new SQSClient({});
export const eventBridge = new EventBridgeClient({});
export const scheduler = new SchedulerClient({});

export const account = '000000000000';
export const region = 'us-east-1';
