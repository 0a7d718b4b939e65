import { copyFile, cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Community } from '../../shared/community/community.ts';
import { lexiconOf } from '../../shared/community/compile.ts';
import { outlineOf } from '../../shared/detection/shipped.ts';
import { readShipped } from '../../shared/lists/read-shipped.ts';
import { deployable } from '../../shared/platforms/deployable.ts';
import { bundledFiles } from '../../shared/ports/aws/bundled-community.ts';
import { encodeLexicon } from '../../shared/text/lexicon.ts';
import { suffixFile } from '../../shared/text/site.ts';
import { bundleCode, type Code } from './bundle-code.ts';
import { noCalendars } from './no-calendars.ts';
import { onlyPlatforms } from './only-platforms.ts';
import { ownCommunity } from './own-community.ts';
import { noPictures, rendererInside } from './pictures.ts';
import { slimmed } from './slim-function.ts';

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
    await writeCode(name, asset, codeOf(name));
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
    const platforms = Object.keys(community.platforms);
    if (hasOwnCode(name, platforms)) await writeCode(name, asset, codeFor(name, community));
    else await cp(bundles[name], asset, { recursive: true });
    await writeFile(join(asset, bundledFiles.community), `${JSON.stringify(community)}\n`);
    if (name === 'decide') await addCompilation(community, asset, folder);
    return asset;
  });
}

async function writeCode(name: FunctionName, asset: string, code: Code): Promise<void> {
  await bundleCode(asset, code);
  // Beside the code, not in it: it takes 6 ms to load, and few messages need it (`shared/text/site.ts`).
  if (name === 'decide') await copyFile(suffixList, join(asset, suffixFile));
}

/** What decide knows depends on the file; and what holds code of platforms, on those that the file names. */
function hasOwnCode(name: FunctionName, platforms: readonly string[]): boolean {
  return name === 'decide' || (platforms.length > 0 && halves[name] !== undefined);
}

function codeFor(name: FunctionName, community: Community): Code {
  const code = codeOf(name, Object.keys(community.platforms));
  // Before the others: of several that read a file, the first one does.
  const plugins = [...ownCommunity(community), ...(code.plugins ?? [])];
  const hasCalendars = (community.classes?.calendars ?? []).length > 0;
  const left = [...(hasCalendars ? [] : [noCalendars]), ...(community.digest?.chart ? [] : [noPictures])];
  return { ...code, plugins: [...plugins, ...left] };
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

/** The code of a function of a community on these platforms: each brings a file of its own, loaded when it is needed. */
export function codeOf(name: FunctionName, platforms: readonly string[] = all): Code {
  const entry = join(root, 'functions', name, 'handler.ts');
  const slim = slimmed(name, platforms);
  const half = halves[name];
  if (half === undefined) return { entry, plugins: slim };
  const files = platforms.map((platform) => [platform, join(root, 'shared/platforms', platform, `${half}.ts`)]);
  return { entry, later: Object.fromEntries(files), plugins: [...slim, onlyPlatforms(platforms), rendererInside] };
}

/** Functions that hold code of platforms, and which half of it: a stack gets that of its own community's. */
const halves: Readonly<Partial<Record<FunctionName, 'receiver' | 'performer'>>> = {
  'receive-webhook': 'receiver',
  'apply-effects': 'performer',
};

const all = deployable.map(({ name }) => name);
