import { type Member, memberKind } from '../records/member.ts';
import type { Draft } from './draft.ts';

/**
 * The record that holds a member's points and strikes: their own, or that of the person whose further account they are.
 * For nearly everybody it is the record at hand, and costs no read.
 */
export function accountOf({ view }: Pick<Draft, 'view'>, member: Member): Member {
  return (member.account && view.read(memberKind, member.account)) || member;
}

/** The member as rules see them: with the points and strikes of all their accounts. */
export function withAccount(draft: Draft, member: Member): Member {
  const account = accountOf(draft, member);
  if (account === member) return member;
  const { points, strikes, counted } = account;
  return { ...member, points, strikes, ...(counted === undefined ? {} : { counted }) };
}
