import type { Draft } from '../../decision/draft.ts';
import { groupsOn } from '../../decision/groups.ts';
import { accountsOf } from '../../decision/same-person.ts';
import { inForce } from '../../decision/sanctions.ts';
import { platformOf } from '../../event/ids.ts';
import type { Case } from '../../records/case.ts';
import { type Member, memberKind } from '../../records/member.ts';

/** A ban in one chat holds in all chats of the community, for every account of the person. */
export function banEverywhere(draft: Draft, member: Member, found: Case): void {
  if (found.sanction.do !== 'ban' || !draft.community.data.exit?.bansEverywhere) return;
  for (const account of recordsOf(draft, member)) {
    if (draft.community.roleOf(account.id) !== 'member') continue;
    const chats = groupsOn(draft, platformOf(account.id)).filter((chat) => !draft.isProtected(account, chat));
    for (const chat of chats) {
      if (account === member && chat === found.chat) continue;
      draft.do({ type: 'ban', chat, member: account.id, caseId: found.id });
    }
    if (account === member || chats[0] === undefined) continue;
    const ban = { case: found.id, kind: 'ban', chat: chats[0], until: 0 } as const;
    account.sanctions = [...inForce(account, draft.now), ban];
    draft.keep(account);
  }
}

/** The case is taken back, and its ban with it, unless another one still holds. The ban of its own chat is lifted by the case. */
export function liftEverywhere(draft: Draft, member: Member, found: Case): void {
  if (found.sanction.do !== 'ban' || !draft.community.data.exit?.bansEverywhere) return;
  const accounts = recordsOf(draft, member);
  for (const account of accounts) {
    const left = (account.sanctions ?? []).filter((one) => one.case !== found.id);
    if (left.length === (account.sanctions ?? []).length) continue;
    account.sanctions = left;
    draft.keep(account);
  }
  if (accounts.some((account) => isBanned(draft, account))) return draft.note('another ban still holds');
  for (const account of accounts) {
    for (const chat of groupsOn(draft, platformOf(account.id))) {
      if (account === member && chat === found.chat) continue;
      draft.do({ type: 'unban', chat, member: account.id, caseId: found.id });
    }
  }
}

export function isBanned(draft: Draft, member: Member): boolean {
  return inForce(member, draft.now).some(({ kind }) => kind === 'ban');
}

/** All accounts of a person of which something is known; the member itself as it is being changed. */
export function recordsOf(draft: Draft, member: Member): Member[] {
  return accountsOf(draft, member.id).flatMap((id) =>
    id === member.id ? member : (draft.view.read(memberKind, id) ?? []),
  );
}
