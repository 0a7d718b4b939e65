import type { Abilities } from '../effects/abilities.ts';
import type { MemberId } from '../event/ids.ts';
import { manifests } from '../platforms/manifests.ts';
import type { Retention } from '../records/kind.ts';
import type { Community } from './community.ts';

export type Role = 'admin' | 'staff' | 'member';

/** What can be told of a community without its rules: all that performing and notifying ask. */
export interface CommunityFacts {
  readonly data: Community;
  readonly retention: Retention;
  roleOf(member: MemberId): Role;
  /** The platform of this name as people call it. */
  titleOf(platform: string): string;
  /** What the platform of this name can do. */
  abilitiesOf(platform: string): Abilities;
}

/** `abilitiesOf`: other than the manifests say. */
export function factsOf(data: Community, abilitiesOf = abilitiesByManifest): CommunityFacts {
  const admins = new Set<string>(data.people.admins);
  const staff = new Set<string>(data.people.staff);
  return {
    data,
    abilitiesOf,
    titleOf: (platform) => manifests.find(({ name }) => name === platform)?.title ?? platform,
    retention: { evidence: data.notices.keepEvidence },
    roleOf: (member) => (admins.has(member) ? 'admin' : staff.has(member) ? 'staff' : 'member'),
  };
}

function abilitiesByManifest(platform: string): Abilities {
  const manifest = manifests.find(({ name }) => name === platform);
  if (!manifest)
    throw new Error(`asking what ${platform} can do: expected a platform of shared/platforms/manifests.ts`);
  return manifest.abilities;
}
