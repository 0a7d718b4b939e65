import type { MemberId } from '../event/ids.ts';
import type { Retention } from '../records/kind.ts';
import type { Community } from './community.ts';

export type Role = 'admin' | 'staff' | 'member';

/** What can be told of a community without its rules: all that performing and notifying ask. */
export interface CommunityFacts {
  readonly data: Community;
  readonly retention: Retention;
  roleOf(member: MemberId): Role;
}

export function factsOf(data: Community): CommunityFacts {
  const admins = new Set<string>(data.people.admins);
  const staff = new Set<string>(data.people.staff);
  return {
    data,
    retention: { evidence: data.notices.keepEvidence },
    roleOf: (member) => (admins.has(member) ? 'admin' : staff.has(member) ? 'staff' : 'member'),
  };
}
