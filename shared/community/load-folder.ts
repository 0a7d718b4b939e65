import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Community } from './community.ts';
import { type Loaded, loadCommunity } from './load.ts';
import { type Mistake, mistakeLine, quoted } from './mistake.ts';

/** The name of the file in every community's folder. */
export const communityFileName = 'community.yaml';

/** Loads the community of a folder: its file and the lists beside it. */
export function loadCommunityFolder(folder: string): Loaded {
  return loadCommunityFile(join(folder, communityFileName));
}

/** Loads a community by the path of its file; the folder around it names it. */
export function loadCommunityFile(file: string): Loaded {
  const folder = dirname(file);
  const id = basename(resolve(folder));
  const bytes = readIfThere(file);
  const whole = { file, line: 1, column: 1, path: '' };
  if (bytes === undefined) return { ok: false, mistakes: [{ ...whole, ...noFile }] };
  const loaded = loadCommunity(bytes, { id, file, readFile: (path) => readIfThere(join(folder, path)) });
  if (/^[a-z][a-z0-9-]{0,39}$/.test(id)) return loaded;
  const got = `the folder ${quoted(id)}`;
  const mistakes = loaded.ok ? [] : loaded.mistakes;
  return { ok: false, mistakes: [{ ...whole, ...wrongFolder, got }, ...mistakes] };
}

const noFile: Pick<Mistake, 'expected' | 'got' | 'todo'> = {
  expected: 'a community file',
  got: 'no file of this name',
  todo: 'Check the path; a community is a folder with a community.yaml in it.',
};

const wrongFolder = {
  expected: 'a folder named in small letters, digits and hyphens: its name is the community’s id',
  todo: 'Rename the folder.',
};

/** The community of a folder, for who cannot go on without. Throws `CommunityRefused` with every mistake. */
export function requireCommunity(folder: string): Community {
  const loaded = loadCommunityFolder(folder);
  if (!loaded.ok) throw new CommunityRefused(loaded.mistakes);
  return loaded.community;
}

export class CommunityRefused extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    const lines = mistakes.map((mistake) => `  ${mistakeLine(mistake)}`);
    super(`the community file has ${mistakes.length} mistake${mistakes.length === 1 ? '' : 's'}:\n${lines.join('\n')}`);
    this.name = 'CommunityRefused';
    this.mistakes = mistakes;
  }
}

/** Undefined when nothing of that name can be read as a file; other troubles of the disk are thrown. */
function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(String(code))) return undefined;
    throw error;
  }
}
