import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../aws/run-command.ts';

const version = '1.163.2';
const cache = join(import.meta.dirname, '../../node_modules/.cache/reeve');
const environment = join(cache, `synapse-${version}`);

/** Synapse's Python. */
export const synapsePython = join(environment, 'bin/python');

/** Only when everything was there is it written: a cut installation begins again. */
const complete = join(environment, 'complete');

/** Installs Synapse from PyPI into a virtual environment of its own when it is not there yet. */
export async function installSynapse(): Promise<void> {
  if (existsSync(complete)) return;
  console.log(`Installing matrix-synapse ${version} into a virtual environment …`);
  mkdirSync(cache, { recursive: true });
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary', 'matrix-synapse'];
  try {
    await runCommand('python3', ['-m', 'venv', '--clear', environment]);
    await runCommand(synapsePython, [...pip, `matrix-synapse==${version}`]);
    await runCommand(synapsePython, ['-c', `import synapse.app.homeserver; open(${JSON.stringify(complete)}, "w")`]);
  } catch (error) {
    const todo = 'it takes Python 3.10 or newer with venv (Debian: apt-get install python3-venv) and a way to PyPI';
    throw new Error(`installing matrix-synapse: ${todo}\n${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
