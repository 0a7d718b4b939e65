import type { MemberId } from '../event/ids.ts';
import type { People } from './condition.ts';

const kinds = ['nobody', 'anybody', 'member', 'staff'] as const;

export const inviterExpected = 'nobody, anybody, member, staff or a member by id such as telegram:1001';

export function isInviter(written: string): boolean {
  return (kinds as readonly string[]).includes(written) || /^[a-z]+:[^\s:]+$/.test(written);
}

/** `nobody`: they came by themselves, or before Reeve, or the platform did not tell. Admins belong to the staff. */
export function matchesInviter(wanted: readonly string[], by: MemberId | undefined, people: People): boolean {
  if (by === undefined) return wanted.includes('nobody');
  if (wanted.includes('anybody') || wanted.includes(by)) return true;
  return wanted.includes(people.roleOf(by) === 'member' ? 'member' : 'staff');
}
