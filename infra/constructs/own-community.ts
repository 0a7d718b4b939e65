import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import type { Community } from '../../shared/community/community.ts';
import { texts } from '../../shared/community/texts.ts';
import { workflows } from '../../shared/workflows/catalogue.ts';

/** Leaves out what this community never asks for: the workflows that its file leaves out, and the other languages. */
export function ownCommunity(community: Community): readonly Plugin[] {
  const on = workflows.filter((workflow) => workflow.isOn(community)).map(({ name }) => name);
  return [onlyWorkflows(on), onlyLanguage(community)];
}

function onlyWorkflows(names: readonly string[]): Plugin {
  return {
    name: 'only-workflows',
    setup(build) {
      build.onLoad({ filter: /shared\/workflows\/catalogue\.ts$/ }, async ({ path }) => {
        const code = await readFile(path, 'utf8');
        const found = Array.from(code.matchAll(listed), ([, name]) => name ?? '');
        if (names.some((name) => !found.includes(name))) throw new Error(notRead(path, names));
        const others = new Set(found.filter((name) => !names.includes(name)));
        const contents = code.replace(listed, (line, name) => (others.has(name) ? '' : line));
        return { contents: contents.replace(imported, (line, name) => (others.has(name) ? '' : line)), loader: 'ts' };
      });
    },
  };
}

/** Every text is kept, whoever says it: only in the one language, and as JSON, which is read faster than code. */
function onlyLanguage({ language }: Community): Plugin {
  const own = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, { [language]: text[language] }]));
  const contents = `export const texts = JSON.parse(${JSON.stringify(JSON.stringify(own))});`;
  return {
    name: 'only-language',
    setup(build) {
      build.onLoad({ filter: /shared\/community\/texts\.ts$/ }, () => ({ contents }));
    },
  };
}

function notRead(path: string, names: readonly string[]): string {
  const expected = `expected one line for each in the list and one import, written like the others, in ${path}`;
  return `bundling the workflows ${names.join(', ')} alone: ${expected}; or let the patterns read what stands there`;
}

/** As the formatter writes them: the workflow has the name of its constant. */
const listed = /^ {2}([a-z]+),\n/gim;
const imported = /^import \{ ([a-z]+) \} from '\.\/[a-z-]+\/manifest\.ts';\n/gim;
