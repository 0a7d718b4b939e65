import type { Draft } from '../../decision/draft.ts';
import { isSamePerson } from '../../decision/same-person.ts';
import type { MemberId } from '../../event/ids.ts';
import type { Appeal } from '../../records/appeal.ts';
import type { Case } from '../../records/case.ts';

/** The admins who had no part in the case. */
export function othersThanActed(draft: Draft, { by }: Case, appeal: Appeal): MemberId[] {
  return draft.community.data.people.admins.filter(
    (admin) => !isSamePerson(draft, admin, appeal.member) && !(by !== undefined && isSamePerson(draft, admin, by)),
  );
}

/** Whoever decided about a case does not decide about the appeal, unless there is nobody else; nobody about their own. */
export function mayJudge(draft: Draft, admin: MemberId, found: Case, appeal: Appeal): boolean {
  if (!draft.isAdmin(admin) || isSamePerson(draft, admin, appeal.member)) return false;
  const others = othersThanActed(draft, found, appeal);
  return others.length === 0 || others.includes(admin);
}
