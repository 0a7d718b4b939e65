import type { Community } from '../../shared/community/community.ts';
import type { Abilities } from '../../shared/effects/abilities.ts';
import { InMemoryReeve } from '../flow/in-memory-reeve.ts';
import { community } from './community.ts';
import { RecordingPlatform } from './recording-platform.ts';

/** A Reeve in memory with one recording platform, for tests of what is decided. `lacking`: what the platform cannot do. */
export function world(changes: Partial<Community> = {}, lacking: Partial<Abilities> = {}) {
  const platform = new RecordingPlatform(lacking);
  const reeve = new InMemoryReeve({ community: community(changes), performers: platform.performers });
  return { reeve, platform };
}
