import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const scripts = ['test/eval/run.ts', 'test/simulation/run.ts', 'test/fuzz/run.ts', 'infra/training/run.ts'];

function called(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe.each(scripts)('%s', (script) => {
  it('prints how it is used, and ends', () => {
    expect(called(script, '--help')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^npm run \w+ \[/),
      stderr: '',
    });
  });

  it('says what it does not understand, and how it is used', () => {
    const { status, stderr } = called(script, '--nonsense');
    expect(status).toBe(2);
    expect(stderr).toMatch(/'--nonsense'[\s\S]*npm run \w+ \[/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('npm run simulate', () => {
  it('asks for whole numbers and for a community', () => {
    expect(called('test/simulation/run.ts', '--seeds', 'x').stderr).toContain(
      'a whole number above 0 for --seeds, got x',
    );
    expect(called('test/simulation/run.ts', '--members', '3').stderr).toContain('at least 100 members, got 3');
  });
});
