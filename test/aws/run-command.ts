import { spawn } from 'node:child_process';

/** Runs to the end; what it says is shown only when it fails. */
export async function runCommand(
  command: string,
  args: readonly string[],
  {
    env = process.env,
    cwd = process.cwd(),
  }: { env?: Readonly<Record<string, string>> | NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<string> {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return said;
  throw new Error(`running ${command} ${args.join(' ')}: ended with ${code}\n${said}`);
}
