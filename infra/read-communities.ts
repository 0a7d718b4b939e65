import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Community } from '../shared/community/community.ts';
import { requireCommunity } from '../shared/community/load-folder.ts';

/** The communities in a folder, checked; only the one of this name when it is given. Throws with every mistake of a file. */
export function readCommunities(folder: string, only?: string): Community[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map(({ name }) => name).filter((name) => only === undefined || name === only);
  if (only !== undefined && names.length === 0) {
    const there = folders.map(({ name }) => name).join(', ');
    throw new Error(
      `reading communities: expected ${only} in ${folder}, which holds ${there || 'none'}; check the name`,
    );
  }
  return names.map((name) => requireCommunity(join(folder, name)));
}
