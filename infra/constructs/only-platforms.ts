import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Leaves the lines of all others out of the catalogues, and so their code out of what is deployed. */
export function onlyPlatforms(names: readonly string[]): Plugin {
  return {
    name: 'only-platforms',
    setup(build) {
      build.onLoad({ filter: /shared\/platforms\/(receivers|performers)\.ts$/ }, async ({ path }) => {
        const code = await readFile(path, 'utf8');
        const found = new Set(Array.from(code.matchAll(catalogueLine), ([, name]) => name));
        if (names.some((name) => !found.has(name))) throw new Error(notRead(path, names));
        const contents = code.replace(catalogueLine, (line, name) => (names.includes(name) ? line : ''));
        return { contents, loader: 'ts' };
      });
    },
  };
}

function notRead(path: string, names: readonly string[]): string {
  const expected = `expected one line for each, written like the others, in ${path}`;
  return `bundling the code of ${names.join(', ')} alone: ${expected}; or let \`catalogueLine\` read what stands there`;
}

/** As the formatter writes them. */
const catalogueLine = /^ {2}([a-z]+): atFirstNeed\(.*\),\n/gm;
