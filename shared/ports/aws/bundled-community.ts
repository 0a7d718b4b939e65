import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Community } from '../../community/community.ts';
import type { CompileWith } from '../../community/compile.ts';
import type { Shipped } from '../../detection/shipped.ts';
import { decodeLexicon } from '../../text/lexicon.ts';
import { variable } from './environment.ts';

/** What synth writes beside a function's code. */
export const bundledFiles = {
  /** The community file as it was checked. */
  community: 'community.json',
  /** The words of all its rules as one automaton. */
  lexicon: 'lexicon.bin',
  /** What the shipped lists are called and weigh; their words stand in the lexicon. */
  lists: 'lists.json',
  /** The scorer's. */
  weights: 'weights.bin',
} as const;

export function bundledCommunity(): Community {
  return JSON.parse(bundled(bundledFiles.community).toString('utf8')) as Community;
}

/** What the community was compiled with at synth. */
export function bundledCompilation(): CompileWith {
  return { lexicon: decodeLexicon(bundled(bundledFiles.lexicon)), shipped: bundledShipped };
}

let shipped: Shipped | undefined;

/** The same object each time: its lists are known by identity. */
function bundledShipped(): Shipped {
  shipped ??= {
    ...(JSON.parse(bundled(bundledFiles.lists).toString('utf8')) as Omit<Shipped, 'weights'>),
    weights: bundled(bundledFiles.weights),
  };
  return shipped;
}

function bundled(file: string): Buffer {
  return readFileSync(join(variable('LAMBDA_TASK_ROOT'), file));
}
