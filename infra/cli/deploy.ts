import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCommunityFolder } from '../../shared/community/load-folder.ts';
import { stackName } from '../stack-names.ts';
import type { ExitCode, Io } from './command.ts';
import { isBootstrapped, signedInRegion } from './deploy/account.ts';
import { nextSteps } from './deploy/next-steps.ts';
import { showMistake } from './show-mistake.ts';
import { StackRefused, stackOutputs } from './stack-outputs.ts';

const root = join(import.meta.dirname, '../..');
const usage = 'npm run deploy -- NAME [--communities FOLDER] [-- OPTION OF CDK …]';

/**
 * `npm run deploy -- NAME`: checks the community, deploys its stack with the CDK of this project, and prints what is left
 * to do. 0: deployed. 1: mistakes in the file, or AWS would not. 2: called wrongly.
 */
async function deploy(args: readonly string[], io: Io): Promise<ExitCode> {
  const asked = readArguments(args);
  if ('wrong' in asked) {
    io.err(`${asked.wrong}\nUsage: ${usage}`);
    return 2;
  }
  const { name, folder, options } = asked;
  if (!isSound(join(folder, name), io)) return 1;
  const region = await signedInRegion();
  io.out(`Deploying ${stackName(name)} to ${region} …`);
  const context = ['-c', `communities=${folder}`, '-c', `community=${name}`];
  if (!(await isBootstrapped())) {
    io.out('The CDK has not been here before: it makes its bucket and roles first.');
    await cdk(['bootstrap', ...context, ...options]);
  }
  await cdk(['deploy', stackName(name), '--require-approval', 'never', ...context, ...options]);
  const steps = await nextSteps(await stackOutputs(stackName(name)));
  io.out(`\n${stackName(name)} is deployed. What is left:\n`);
  for (const line of steps) io.out(line);
  return 0;
}

interface Asked {
  readonly name: string;
  readonly folder: string;
  readonly options: readonly string[];
}

function readArguments(args: readonly string[]): Asked | { readonly wrong: string } {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const { values, positionals } = parseArgs({
    args: args.slice(0, end),
    allowPositionals: true,
    options: { communities: { type: 'string', default: 'infra/communities' } },
  });
  const folder = resolve(root, values.communities);
  const [name, ...more] = positionals;
  const there = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? entry.name : [],
  );
  if (name === undefined) return { wrong: `which community? There are ${there.join(', ')}.` };
  if (more.length > 0) return { wrong: `one community at a time, got ${positionals.join(' ')}` };
  if (!there.includes(name)) return { wrong: `no community ${name} in ${folder}; there are ${there.join(', ')}` };
  return { name, folder, options: args.slice(end + 1) };
}

/** No stack is touched for a file with mistakes. */
function isSound(folder: string, io: Io): boolean {
  const loaded = loadCommunityFolder(folder);
  for (const mistake of loaded.ok ? loaded.warnings : loaded.mistakes) {
    showMistake(mistake, io, loaded.ok ? 'warning' : 'mistake');
  }
  const todo = !loaded.ok
    ? 'mend the community file first.'
    : Object.keys(loaded.community.platforms).length === 0
      ? 'on AWS the file must name its platforms; write "platforms: { telegram: {} }".'
      : undefined;
  if (todo !== undefined) io.err(`Nothing was deployed: ${todo}`);
  return todo === undefined;
}

/** The exact version that is pinned here, on the Node that runs this; what it says goes straight to the operator. */
async function cdk(args: readonly string[]): Promise<void> {
  const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` };
  const child = spawn(join(root, 'node_modules/.bin/cdk'), args, { cwd: root, stdio: 'inherit', env });
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  if (code !== 0) throw new StackRefused(`cdk ${args[0]} ended with ${code}; what it said stands above`);
}

try {
  const io = { out: console.log, err: console.error, env: process.env, terminal: process.stdout.isTTY };
  process.exitCode = await deploy(process.argv.slice(2), io);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const isUsage = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? `${error.message}\nUsage: ${usage}` : `deploy: ${error.message}`);
  process.exitCode = isUsage ? 2 : 1;
}
