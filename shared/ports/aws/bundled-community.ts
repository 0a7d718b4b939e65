import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Community } from '../../community/community.ts';
import { variable } from './environment.ts';

/** The community file as it was checked and written at synth, beside the function's code. */
export const communityFile = 'community.json';

export function bundledCommunity(): Community {
  return JSON.parse(readFileSync(join(variable('LAMBDA_TASK_ROOT'), communityFile), 'utf8')) as Community;
}
