import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuildResult, build, type LogLevel, type Metafile, type Plugin, transform } from 'esbuild';
import { slimSdk } from './slim-sdk.ts';

/** The code of a function, beside `index.mjs`, which loads it. */
export const codeFile = 'function.cjs';

export interface Code {
  /** What runs from the start. */
  readonly entry: string;
  /** What it imports only when it is needed, by the name of the file that it gets; all else of the kind is named by a hash. */
  readonly later?: Readonly<Record<string, string>>;
  readonly plugins?: readonly Plugin[];
  readonly logLevel?: LogLevel;
}

/** A file that was written. */
export interface CodeFile {
  readonly bytes: Buffer;
  /** The files that are loaded with it. */
  readonly needs: readonly string[];
}

const root = join(import.meta.dirname, '../..');
/** As it is written: escaped, every Chinese character would take six bytes in place of three. */
const charset = 'utf8';
const common = { platform: 'node', target: 'node24', minify: true, legalComments: 'none', charset } as const;

/**
 * Writes an entry file with all it imports, and gives the files by their names. What it imports by `import()` comes into
 * files of its own, which are not read before that; and what these share with it, or with each other, into further ones,
 * so that it is there once.
 */
export async function bundleCode(asset: string, code: Code): Promise<ReadonlyMap<string, CodeFile>> {
  await mkdir(asset, { recursive: true });
  await copyFile(join(import.meta.dirname, 'entry.mjs'), join(asset, 'index.mjs'));
  const { outputFiles, metafile } = await split(asset, code);
  const imports = importsOf(metafile);
  const needed = loadable(imports);
  const files = outputFiles.filter(({ path }) => needed.has(basename(path)));
  const written = files.map(async ({ path, text }) => {
    const bytes = Buffer.from(await asCommonJs(text));
    await writeFile(path, bytes);
    return [basename(path), { bytes, needs: imports.get(basename(path))?.needs ?? [] }] as const;
  });
  return new Map(await Promise.all(written));
}

function split(asset: string, code: Code): Promise<BuildResult<{ write: false; metafile: true }>> {
  return build({
    ...common,
    entryPoints: { [basename(codeFile, '.cjs')]: code.entry, ...code.later },
    outdir: asset,
    outExtension: { '.js': '.cjs' },
    chunkNames: '[hash]',
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    mainFields: ['module', 'main'],
    loader: { '.wasm': 'binary' },
    logLevel: code.logLevel ?? 'error',
    plugins: [slimSdk, ...(code.plugins ?? [])],
    write: false,
    metafile: true,
  });
}

/** esbuild splits ES modules only; `entry.mjs` says why functions are CJS. */
async function asCommonJs(text: string): Promise<string> {
  // `import()` would start Node's loader of ES modules.
  const { code } = await transform(text, { ...common, format: 'cjs', supported: { 'dynamic-import': false } });
  return code;
}

interface Imports {
  readonly needs: readonly string[];
  readonly later: readonly string[];
}

/** What every file imports of the others. */
function importsOf({ outputs }: Metafile): ReadonlyMap<string, Imports> {
  const files = Object.entries(outputs).map(([path, { imports }]) => {
    const others = imports.filter(({ external }) => external !== true);
    const of = (kind: string) => others.filter((one) => one.kind === kind).map((one) => basename(one.path));
    return [basename(path), { needs: of('import-statement'), later: of('dynamic-import') }] as const;
  });
  return new Map(files);
}

/** The files that are loaded, or may be: esbuild also writes those that nothing asks for any more. */
function loadable(imports: ReadonlyMap<string, Imports>): ReadonlySet<string> {
  const reached = new Set([codeFile]);
  for (const one of reached) {
    const { needs = [], later = [] } = imports.get(one) ?? {};
    for (const other of [...needs, ...later]) reached.add(other);
  }
  return reached;
}
