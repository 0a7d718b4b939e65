import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Import {
  readonly from: string;
  readonly to: string;
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}

/** Every import of a file: ours as paths from the root, packages by their names. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return Array.from(found, ([, to = '']) => {
    return { from: file, to: to.startsWith('.') ? relative(root, resolve(root, dirname(file), to)) : `npm:${to}` };
  });
}

function imports(...folders: string[]): Import[] {
  return folders.flatMap(filesUnder).flatMap(importsOf);
}

/** Every import that loading a file leads to, the dynamic ones too. */
function reachableFrom(file: string, seen = new Set<string>()): Import[] {
  if (seen.has(file) || !file.endsWith('.ts')) return [];
  seen.add(file);
  const direct = importsOf(file);
  return [...direct, ...direct.flatMap(({ to }) => reachableFrom(to, seen))];
}

const isAws = ({ to }: Import) => /^npm:(@aws-sdk\/|@smithy\/|aws-cdk)/.test(to);

describe('imports run one way', () => {
  it('shared knows neither functions nor infra, and nobody but tests knows tests', () => {
    const wrong = imports('shared').filter(({ to }) => /^(functions|infra)\//.test(to));
    const tests = imports('shared', 'functions', 'infra').filter(({ to }) => to.startsWith('test/'));
    expect([...wrong, ...tests]).toEqual([]);
  });

  it('functions know shared alone', () => {
    expect(imports('functions').filter(({ to }) => to.startsWith('infra/'))).toEqual([]);
  });

  it('what decides knows neither ports nor platforms', () => {
    const middle = imports('shared/decision', 'shared/rules', 'shared/workflows', 'shared/text', 'shared/records');
    expect(middle.filter(({ to }) => /^shared\/(ports|platforms)\//.test(to))).toEqual([]);
  });

  it('AWS is known to its adapters, to functions and to the stack; the one-machine Reeve never reaches it', () => {
    const wrong = imports('shared').filter((one) => isAws(one) && !one.from.startsWith('shared/ports/aws/'));
    expect(wrong).toEqual([]);
    expect(reachableFrom('infra/local/main.ts').filter(isAws)).toEqual([]);
  });

  it('zod is imported whole or as its small form, never by name, so that bundles stay small', () => {
    const byName = [...filesUnder('shared'), ...filesUnder('functions'), ...filesUnder('infra')].filter((file) =>
      /import\s*\{[^}]*\}\s*from 'zod(\/mini)?'/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(byName).toEqual([]);
  });
});
