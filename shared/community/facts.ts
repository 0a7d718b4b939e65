import type { Abilities } from '../effects/abilities.ts';
import { type ChatId, chatId, type MemberId, nativeId, platformOf } from '../event/ids.ts';
import { deployable } from '../platforms/deployable.ts';
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
  /** The message that such an address opens. */
  messageAt(link: string): { readonly chat: ChatId; readonly messageId: string } | undefined;
}

/** What is known of platforms by their names. */
export type PlatformFacts = Pick<CommunityFacts, 'abilitiesOf' | 'linkOf' | 'messageAt' | 'titleOf'>;

/** `other`: than the manifests of the platforms that can be deployed say. */
export function factsOf(data: Community, other: Partial<PlatformFacts> = {}): CommunityFacts {
  const admins = new Set<string>(data.people.admins);
  const staff = new Set<string>(data.people.staff);
  return {
    ...deployed,
    ...other,
    data,
    retention: { evidence: data.notices.keepEvidence },
    roleOf: (member) => (admins.has(member) ? 'admin' : staff.has(member) ? 'staff' : 'member'),
  };
}

/** What the manifests say. Asking for the abilities of a platform that has none throws. */
export function factsByManifest(manifests: readonly PlatformManifest[]): PlatformFacts {
  const byName = new Map(manifests.map((manifest) => [manifest.name, manifest]));
  return {
    titleOf: (platform) => byName.get(platform)?.title ?? platform,
    abilitiesOf(platform) {
      const manifest = byName.get(platform);
      if (manifest) return manifest.abilities;
      throw new Error(`asking what ${platform} can do: expected one of ${[...byName.keys()].join(', ')}`);
    },
    linkOf: (chat, messageId) => byName.get(platformOf(chat))?.messageLink?.(nativeId(chat), messageId),
    messageAt(link) {
      for (const { name, messageAt } of manifests) {
        const found = messageAt?.(link);
        if (found) return { chat: chatId(name, found.chat), messageId: found.message };
      }
      return undefined;
    },
  };
}

const deployed = factsByManifest(deployable);
