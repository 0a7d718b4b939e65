import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = `${root}infra/cli/reeve.ts`;

function reeve(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', cwd: root });
  return { status, stdout, stderr };
}

describe('the command line as a process', () => {
  test('ends with 0, 1 or 2', () => {
    expect(reeve('--help').status).toBe(0);
    expect(reeve('check', 'nowhere.yaml').status).toBe(1);
    expect(reeve('chekc').status).toBe(2);
  });

  test('writes results to its output and complaints about the call to its errors', () => {
    expect(reeve('--help')).toMatchObject({ stdout: expect.stringContaining('check'), stderr: '' });
    expect(reeve('chekc')).toMatchObject({ stdout: '', stderr: expect.stringContaining('did you mean "check"?') });
  });

  test('can be started by its name: npx finds it in the package and its first line finds the Node beside it', () => {
    const { bin } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { bin: { reeve: string } };
    expect(`${root}${bin.reeve}`).toBe(script);
    accessSync(script, constants.X_OK);
    expect(readFileSync(script, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});
