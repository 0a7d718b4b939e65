import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shipped } from '../detection/shipped.ts';
import { readShippedLists } from './read-lists.ts';

let read: Shipped | undefined;

/** What `reeve train` writes beside a community file. */
export const weightsFileName = 'weights.bin';

/**
 * The lists and weights that lie beside this code, read once; with a community's folder its own weights, when it has
 * some. Not for functions: theirs are packed at synth.
 */
export function readShipped(folder?: string): Shipped {
  read ??= { ...readShippedLists(), weights: readFileSync(join(import.meta.dirname, '../detection/weights.bin')) };
  const own = folder === undefined ? undefined : join(folder, weightsFileName);
  return own !== undefined && existsSync(own) ? { ...read, weights: readFileSync(own) } : read;
}
