import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { deployable } from '../../shared/platforms/deployable.ts';
import type { PlatformManifest } from '../../shared/platforms/platform.ts';
import type { FunctionName } from './bundle.ts';

/** What leaves out of a function, which serves these platforms, what only others ask for. */
export function slimmed(name: FunctionName, platforms: readonly string[]): readonly Plugin[] {
  if (schemaless.has(name)) return [noSchemas, noExamples, wordingsAlone];
  return name === 'receive-webhook' ? [wordingsAlone, manifestsToReceive(platforms)] : [wordingsAlone];
}

/** Functions that read nothing but what others of ours have written, and the community that was checked at synth. */
const schemaless: ReadonlySet<FunctionName> = new Set(['decide', 'notify-admins']);

/** Settings of conditions stand beside what conditions do; only the check of a community file asks for them. */
const noSchemas: Plugin = {
  name: 'no-schemas',
  setup(build) {
    build.onResolve({ filter: /^zod(\/.*)?$/ }, ({ path }) => ({ path, namespace: 'no-schemas' }));
    build.onLoad({ filter: /.*/, namespace: 'no-schemas' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** What conditions say of themselves is for the documentation, the tests and `reeve check`: 40 KB, made anew at each start. */
const noExamples: Plugin = {
  name: 'no-examples',
  setup(build) {
    build.onLoad({ filter: /shared\/rules\/conditions\/[a-z-]+\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      return { contents: code.replace(examples, '').replace(about, ''), loader: 'ts' };
    });
  },
};

/** Who reads a text and what may stand in it is for the check of a community file; functions say it. */
const wordingsAlone: Plugin = {
  name: 'wordings-alone',
  setup(build) {
    build.onLoad({ filter: /shared\/[a-z/]+\/(?:[a-z-]*texts|sentences-[a-z-]+)\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      const contents = code.replace(besideWordings, '').replace(besideSentences, "sentencesOf('')");
      return { contents, loader: 'ts' };
    });
  },
};

/** Of what manifests say, receive-webhook asks who calls it, and how; the rest is for others. */
function manifestsToReceive(platforms: readonly string[]): Plugin {
  const told = deployable.filter(({ name }) => platforms.includes(name)).map(toReceive);
  return {
    name: 'manifests-to-receive',
    setup(build) {
      build.onLoad({ filter: /shared\/platforms\/deployable\.ts$/ }, () => ({
        contents: `export const deployable = ${JSON.stringify(told)};`,
      }));
      for (const manifest of told) {
        build.onLoad({ filter: new RegExp(`shared/platforms/${manifest.name}/manifest\\.ts$`) }, () => ({
          contents: `export const ${manifest.name} = ${JSON.stringify(manifest)};`,
        }));
      }
    },
  };
}

/** What `ReceivingManifest` names, without what operators read of secrets. */
function toReceive({ name, webhookPath, webhookBelow, largestBody, secrets }: PlatformManifest) {
  const parameters = secrets.map(({ name, parameter }) => ({ name, parameter }));
  return { name, webhookPath, webhookBelow, largestBody, secrets: parameters };
}

/** As the formatter writes them: a key, and a list, a text or the name of one. */
const besideWordings =
  /(?<=[\s{,])(?:needs|placeholders|about):\s+(?:\[[^\]]*\]|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|[A-Za-z]+),?/g;

/** Of sentences it is said once for many. */
const besideSentences = /\bsentencesOf\(\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`),?\s*\)/g;

/** As the formatter writes them. */
const examples = /^ {2}examples: \[\n.*?^ {2}\],\n/ms;
const about = /^ {2}about:\s+(['"`]).*?\1,\n/ms;
