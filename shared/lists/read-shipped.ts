import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shipped } from '../detection/shipped.ts';
import { readShippedLists } from './read-lists.ts';

let read: Shipped | undefined;

/** The lists and weights that lie beside this code, read once. Not for functions: theirs are packed at synth. */
export function readShipped(): Shipped {
  read ??= { ...readShippedLists(), weights: readFileSync(join(import.meta.dirname, '../detection/weights.bin')) };
  return read;
}
