import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { communityFileName } from '../../shared/community/load-folder.ts';

/** The community of whoever names none. */
const defaultFolder = fileURLToPath(new URL('../communities/penguin-tutoring', import.meta.url));

/** The community file meant by an argument: a file, its folder, or none for the default community. */
export function communityFile(argument: string | undefined): string {
  const path = argument ?? fromHere(defaultFolder);
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, communityFileName) : path;
}

/** A path as somebody standing in the current folder would write it. */
export function fromHere(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}
