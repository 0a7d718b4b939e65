import type { Abilities } from '../effects/abilities.ts';
import { type ChatId, type MemberId, nativeId, platformOf } from '../event/ids.ts';
import { manifests } from '../platforms/manifests.ts';
import type { PlatformManifest } from '../platforms/platform.ts';
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
  /** The address that opens a message in its platform's apps, where there is one. */
  linkOf(chat: ChatId, messageId: string): string | undefined;
}

/** What is known of platforms by their names. */
export type PlatformFacts = Pick<CommunityFacts, 'abilitiesOf' | 'linkOf'>;

/** `abilitiesOf`, `linkOf`: other than the manifests say. */
export function factsOf(
  data: Community,
  abilitiesOf: PlatformFacts['abilitiesOf'] = byManifest.abilitiesOf,
  linkOf: PlatformFacts['linkOf'] = byManifest.linkOf,
): CommunityFacts {
  const admins = new Set<string>(data.people.admins);
  const staff = new Set<string>(data.people.staff);
  return {
    data,
    abilitiesOf,
    linkOf,
    titleOf: (platform) => manifests.find(({ name }) => name === platform)?.title ?? platform,
    retention: { evidence: data.notices.keepEvidence },
    roleOf: (member) => (admins.has(member) ? 'admin' : staff.has(member) ? 'staff' : 'member'),
  };
}

/** What the manifests say. Throws for a platform that has none. */
export const byManifest: PlatformFacts = {
  abilitiesOf: (platform) => manifestOf(platform).abilities,
  linkOf: (chat, messageId) => manifestOf(platformOf(chat)).messageLink?.(nativeId(chat), messageId),
};

function manifestOf(platform: string): PlatformManifest {
  const manifest = byName.get(platform);
  if (!manifest) throw new Error(`asking about ${platform}: expected a platform of shared/platforms/manifests.ts`);
  return manifest;
}

const byName: ReadonlyMap<string, PlatformManifest> = new Map(manifests.map((manifest) => [manifest.name, manifest]));
