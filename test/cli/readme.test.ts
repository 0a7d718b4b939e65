import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../infra/cli/commands.ts';
import { withTables } from '../../infra/cli/readme-tables.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('the README', () => {
  it('has tables as fresh as the code (npm run docs)', () => {
    expect(withTables(readme)).toBe(readme);
  });

  it('names only scripts and commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const run = Array.from(readme.matchAll(/npm run (?:-s )?([a-z:]+)/g), ([, name = '']) => name);
    expect(run.filter((name) => scripts[name] === undefined)).toEqual([]);
    const known = new Set(commands.map(({ name }) => name));
    const named = Array.from(readme.matchAll(/reeve -- ([a-z]+)/g), ([, name = '']) => name);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
