import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stackOutputs } from '../../infra/cli/stack-outputs.ts';
import { stackName } from '../../infra/stack-names.ts';
import { runCommand } from './run-command.ts';

const root = join(import.meta.dirname, '../..');

/** The community in `communities/` that exists for these tests. */
export const community = 'evening-class';

export interface Deployment {
  /** What the operator was told. */
  readonly said: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Deploys as the operator does, into an account where nothing has been before. */
export async function deploy(
  aws: Readonly<Record<string, string>>,
  context: Readonly<Record<string, string>>,
): Promise<Deployment> {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-deploy-'));
  const options = ['--output', join(folder, 'cdk.out')];
  for (const [name, value] of Object.entries(context)) options.push('-c', `${name}=${value}`);
  // Nothing of the shell may send this to a real account.
  const env = { PATH: process.env.PATH, HOME: folder, TMPDIR: folder, CDK_DISABLE_CLI_TELEMETRY: 'true', ...aws };
  const program = join(root, 'infra/cli/deploy.ts');
  const args = [program, community, '--communities', 'test/aws/communities', '--', ...options];
  try {
    const said = await runCommand(process.execPath, args, { env });
    return { said, outputs: Object.fromEntries(await stackOutputs(stackName(community))) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
