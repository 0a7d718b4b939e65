import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deployable } from '../../../shared/platforms/deployable.ts';
import { sandbox } from '../../../shared/platforms/sandbox/manifest.ts';

const root = resolve(import.meta.dirname, '../../..');

function reachableFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(root, file), 'utf8');
  for (const [, to = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/g)) {
    reachableFrom(relative(root, resolve(root, dirname(file), to)), seen);
  }
  return seen;
}

describe('the sandbox', () => {
  it('is not among the platforms that can be deployed', () => {
    expect(sandbox.localOnly).toBe(true);
    expect(deployable).not.toContain(sandbox);
  });

  it('is no part of any function on AWS, nor of the stack', () => {
    const handlers = readdirSync(join(root, 'functions'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('handler.ts'))
      .map((file) => join('functions', file));
    const reached = [...handlers, 'infra/app.ts'].flatMap((file) => [...reachableFrom(file)]);
    expect(handlers.length).toBeGreaterThan(2);
    expect(reached.filter((file) => /sandbox\/(?!manifest\.ts)/.test(file))).toEqual([]);
  });
});
