import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type LogLevel, type Plugin } from 'esbuild';
import type { Community } from '../../shared/community/community.ts';
import { lexiconOf } from '../../shared/community/compile.ts';
import { outlineOf } from '../../shared/detection/shipped.ts';
import { readShipped } from '../../shared/lists/read-shipped.ts';
import { bundledFiles } from '../../shared/ports/aws/bundled-community.ts';
import { encodeLexicon } from '../../shared/text/lexicon.ts';
import { suffixFile } from '../../shared/text/site.ts';
import { slimSdk } from './slim-sdk.ts';

export const functionNames = ['receive-webhook', 'decide', 'apply-effects', 'notify-admins'] as const;

export type FunctionName = (typeof functionNames)[number];

/** The handler as Lambda names it: file and export. */
export const handlerName = 'index.handler';

/** Asset directories by function. */
export type Bundles = Readonly<Record<FunctionName, string>>;

const root = join(import.meta.dirname, '../..');

/** As tldts publishes it for CJS; what its package calls `main` asks for further packages. */
const suffixList = join(root, 'node_modules/tldts/dist/index.cjs.min.js');

/** Writes the code of every function under `directory`; the same input gives the same bytes. */
export async function bundleFunctions(directory: string): Promise<Bundles> {
  await rm(directory, { recursive: true, force: true });
  return forEachFunction(async (name) => {
    const asset = join(directory, name);
    await bundleFunction(name, asset);
    // Beside the code, not in it: it takes 6 ms to load, and few messages need it (`shared/text/site.ts`).
    if (name === 'decide') await copyFile(suffixList, join(asset, suffixFile));
    return asset;
  });
}

/** The same code with the checked community beside it, under `directory`. */
export async function addCommunity(
  bundles: Bundles,
  community: Community,
  directory: string,
  folder?: string,
): Promise<Bundles> {
  await rm(directory, { recursive: true, force: true });
  return forEachFunction(async (name) => {
    const asset = join(directory, name);
    await cp(bundles[name], asset, { recursive: true });
    const platforms = Object.keys(community.platforms);
    if (platforms.length > 0 && withPlatforms.has(name)) await bundleFunction(name, asset, [onlyPlatforms(platforms)]);
    await writeFile(join(asset, bundledFiles.community), `${JSON.stringify(community)}\n`);
    if (name === 'decide') await addCompilation(community, asset, folder);
    return asset;
  });
}

/** What would take a cold function too long: the words of all rules as one automaton, and what the detectors weigh. */
async function addCompilation(community: Community, asset: string, folder?: string): Promise<void> {
  const shipped = readShipped(folder);
  const { weights, ...lists } = outlineOf(shipped);
  await writeFile(join(asset, bundledFiles.lexicon), encodeLexicon(lexiconOf(community, () => shipped)));
  await writeFile(join(asset, bundledFiles.lists), `${JSON.stringify(lists)}\n`);
  await writeFile(join(asset, bundledFiles.weights), weights);
}

async function forEachFunction(make: (name: FunctionName) => Promise<string>): Promise<Bundles> {
  const made = await Promise.all(functionNames.map(async (name) => [name, await make(name)] as const));
  return Object.fromEntries(made) as Bundles;
}

async function bundleFunction(name: FunctionName, asset: string, plugins: readonly Plugin[] = []): Promise<void> {
  await bundle(join(root, 'functions', name, 'handler.ts'), asset, [...slimmed(name), ...plugins]);
}

/** What leaves out of a function what only others ask for. */
export function slimmed(name: FunctionName): readonly Plugin[] {
  if (schemaless.has(name)) return [noSchemas, noExamples, wordingsAlone];
  return name === 'receive-webhook' ? [wordingsAlone, manifestsToReceive] : [wordingsAlone];
}

/** Functions that hold code of platforms: a stack gets that of its own community's. */
const withPlatforms: ReadonlySet<FunctionName> = new Set(['receive-webhook', 'apply-effects']);

/**
 * Leaves the lines of all others out of the catalogues, and so their code out of the bundle. What is left is needed by
 * everyone who starts: code that nothing has to load later is packed a third smaller.
 */
export function onlyPlatforms(names: readonly string[]): Plugin {
  return {
    name: 'only-platforms',
    setup(build) {
      build.onLoad({ filter: /shared\/platforms\/(receivers|performers)\.ts$/ }, async ({ path }) => {
        const code = await readFile(path, 'utf8');
        const imports: string[] = [];
        const own = code.replace(catalogueLine, (line, name) => (names.includes(name) ? line : ''));
        const contents = own.replace(loading, (_, file, half) => {
          imports.push(`import { ${half} } from ${file};\n`);
          return half;
        });
        if (imports.length !== names.length || contents.includes('import(')) throw new Error(notRead(path, names));
        return { contents: imports.join('') + contents, loader: 'ts' };
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
const loading = /\(await import\(('[^']+')\)\)\.(\w+)/g;

/** The code of a function, beside `index.mjs`, which loads it. */
export const codeFile = 'function.cjs';

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
    build.onLoad({ filter: /shared\/[a-z/]+\/[a-z-]*texts\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      return { contents: code.replace(besideWordings, ''), loader: 'ts' };
    });
  },
};

/** Of what manifests say, receive-webhook asks who calls it, and how; the rest is for others. */
const manifestsToReceive: Plugin = {
  name: 'manifests-to-receive',
  setup(build) {
    build.onLoad({ filter: /shared\/platforms\/[a-z]+\/manifest\.ts$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      return { contents: code.replace(askedElsewhere, ''), loader: 'ts' };
    });
  },
};

/** As the formatter writes them: what `ReceivingManifest` does not name, and what operators read of secrets. */
const askedElsewhere =
  /^ {2}(?:title|registered|api|abilities|ids|messageLink|messageAt)\b.*?(?=^ {2}[\w/]|^\};)|^ +(?:about|variable): .*?,\n/gms;

/** As the formatter writes them: a key, and a list, a text or the name of one. */
const besideWordings =
  /(?<=[\s{,])(?:needs|placeholders|about):\s+(?:\[[^\]]*\]|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|[A-Za-z]+),?/g;

/** As the formatter writes them. */
const examples = /^ {2}examples: \[\n.*?^ {2}\],\n/ms;
const about = /^ {2}about:\s+(['"`]).*?\1,\n/ms;

/** One entry file with all it imports. */
export async function bundle(
  entry: string,
  asset: string,
  plugins: readonly Plugin[] = [],
  logLevel: LogLevel = 'error',
): Promise<void> {
  await mkdir(asset, { recursive: true });
  await copyFile(join(import.meta.dirname, 'entry.mjs'), join(asset, 'index.mjs'));
  await build({
    entryPoints: [entry],
    outfile: join(asset, codeFile),
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    minify: true,
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel,
    plugins: [slimSdk, ...plugins],
  });
}
