import type { Draft } from '../../decision/draft.ts';
import { accountsOf } from '../../decision/same-person.ts';
import type { ChatId } from '../../event/ids.ts';
import type { Member } from '../../records/member.ts';

/** Staff and admins, by any of their accounts: whoever looks at a report about them is another, and nobody sanctions them. */
export function isOfTeam(draft: Draft, member: Member, chat: ChatId | undefined): boolean {
  if (accountsOf(draft, member.id).some((id) => draft.community.roleOf(id) !== 'member')) return true;
  const place = chat ?? member.adminOf?.[0];
  return place !== undefined && draft.isProtected(member, place);
}
