import type { Community } from '../../shared/community/community.ts';
import { InMemoryReeve } from '../flow/in-memory-reeve.ts';
import { community } from './community.ts';
import { RecordingPlatform } from './recording-platform.ts';

/** A Reeve in memory with one recording platform, for tests of what is decided. */
export function world(changes: Partial<Community> = {}) {
  const platform = new RecordingPlatform();
  const reeve = new InMemoryReeve({ community: community(changes), performers: platform.performers });
  return { reeve, platform };
}
