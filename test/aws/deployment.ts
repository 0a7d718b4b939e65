import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stackName } from '../../infra/stack-names.ts';
import { runCommand } from './run-command.ts';

const root = join(import.meta.dirname, '../..');
const cdk = join(root, 'node_modules/.bin/cdk');

/** The community in `communities/` that exists for these tests. */
export const community = 'evening-class';

/** Bootstraps the account and deploys the real app with the test's community; answers what the stack tells of itself. */
export async function deploy(
  aws: Readonly<Record<string, string>>,
  context: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-deploy-'));
  const outputs = join(folder, 'outputs.json');
  const options = ['--output', join(folder, 'cdk.out'), '-c', 'communities=test/aws/communities'];
  for (const [name, value] of Object.entries(context)) options.push('-c', `${name}=${value}`);
  // Nothing of the shell may send this to a real account.
  const env = { PATH: process.env.PATH, HOME: folder, CDK_DISABLE_CLI_TELEMETRY: 'true', ...aws };
  try {
    // From a folder without cdk.json: it needs no app.
    await runCommand(cdk, ['bootstrap', 'aws://000000000000/us-east-1'], { env, cwd: folder });
    const deploying = ['deploy', stackName(community), '--require-approval', 'never', '--outputs-file', outputs];
    await runCommand(cdk, [...deploying, ...options], { env, cwd: root });
    return JSON.parse(readFileSync(outputs, 'utf8'))[stackName(community)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
