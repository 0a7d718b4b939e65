import { say } from '../../community/say.ts';
import { called } from '../../decision/called.ts';
import type { Draft } from '../../decision/draft.ts';
import { reverse } from '../../decision/points.ts';
import { publishOfMember } from '../../decision/publish.ts';
import type { Case } from '../../records/case.ts';
import { type Invitation, invitationKind } from '../../records/invitation.ts';
import { type Member, memberKind } from '../../records/member.ts';
import type { Erased } from '../workflow.ts';
import { count } from './inviters.ts';
import { vestAt, vestNoMore } from './timer.ts';

type Gone = 'left' | 'removed';

/** Why nothing comes of an invitation, or no longer. */
export type Lost = Gone | 'inviter-gone' | 'same-person' | 'silent' | 'withheld';

/** They have left the community, by themselves or not. */
export function hasLeft(draft: Draft, member: Member): void {
  delete member.brought;
  const invitation = invitationOf(draft, member);
  if (invitation) lose(draft, invitation, 'left');
}

/** A case mutes or removes them: it counts for the branch, and a removal takes the reward back at once. */
export function hasOffended(draft: Draft, member: Member, { id, status, sanction }: Case): void {
  if (status !== 'open' || sanction.do === 'none' || sanction.do === 'warn') return;
  const invitation = invitationOf(draft, member);
  if (!invitation?.inviter) return;
  const { cases = [] } = invitation;
  if (cases.length === 0) count(draft, invitation.inviter, { bad: 1 });
  const noted = { ...invitation, cases: [...cases.filter((one) => one !== id), id].slice(-mostCases) };
  draft.view.put(invitationKind, noted, member.id);
  if (sanction.do === 'kick' || sanction.do === 'ban') lose(draft, noted, 'removed', id);
}

const mostCases = 10;

/** It was no offence: what was lost by it waits anew, for whoever was removed has to come in again. */
export function isUndone(draft: Draft, member: Member, { id }: Case): void {
  const invitation = invitationOf(draft, member);
  if (!invitation?.inviter || !invitation.cases?.includes(id)) return;
  const cases = invitation.cases.filter((one) => one !== id);
  if (cases.length === 0) count(draft, invitation.inviter, { bad: -1 });
  if (invitation.lostBy !== id) return draft.view.put(invitationKind, { ...invitation, cases }, member.id);
  const { lostBy: _, source: __, vestedAt: ___, points: ____, ...rest } = invitation;
  const { after = 0 } = draft.community.data.growth ?? {};
  const due = draft.now + after;
  const again = { ...rest, cases, state: 'pending', due, turn: (rest.turn ?? 0) + 1 } as const;
  draft.view.put(invitationKind, again, member.id);
  count(draft, invitation.inviter, { ended: -1 });
  draft.do(vestAt(member.id, due));
}

/** Nobody else's joining costs a read. */
function invitationOf(draft: Draft, { id, invitedBy }: Member): Invitation | undefined {
  if (invitedBy === undefined) return undefined;
  return draft.view.read(invitationKind, id);
}

function lose(draft: Draft, invitation: Invitation, why: Gone, by?: string): void {
  const { state, vestedAt = 0 } = invitation;
  const { loseWithin = 0 } = draft.community.data.growth ?? {};
  if (state === 'pending') return end(draft, invitation, why, by);
  if (state !== 'vested' || draft.now >= vestedAt + loseWithin) return;
  takeBack(draft, { ...invitation, state: 'reversed', ...(by === undefined ? {} : { lostBy: by }) }, why);
}

/** Before anything was given. */
export function end(draft: Draft, invitation: Invitation, why: Lost, by?: string): void {
  const { member, inviter } = invitation;
  draft.view.put(
    invitationKind,
    { ...invitation, state: 'ended', ...(by === undefined ? {} : { lostBy: by }) },
    member,
  );
  if (inviter) count(draft, inviter, { ended: 1 });
  draft.do(vestNoMore(member));
  draft.note(`nothing comes of the invitation: ${why}`);
}

function takeBack(draft: Draft, invitation: Invitation, why: Gone): void {
  const { member: id, name, inviter, source, points = 0, chat } = invitation;
  draft.view.put(invitationKind, invitation, id);
  if (!inviter) return;
  count(draft, inviter, { vested: -1, ended: 1 });
  const from = draft.view.read(memberKind, inviter);
  const reversed = from !== undefined && source !== undefined && reverse(draft, from, source, why);
  publishOfMember(draft, 'invitation.reversed', { member: id, by: inviter, why });
  if (!reversed) return;
  const member = called(draft, { id, name }, chat);
  draft.do({ type: 'tell', member: inviter, words: say(draft.community.data, 'growth.reversed', { member, points }) });
}

/** Whoever is forgotten vanishes from the tree; what was counted stays. */
export function waitNoMore(draft: Draft, { kind, record }: Erased): void {
  if (kind !== invitationKind.name) return;
  const { member, inviter, state } = record as Invitation;
  if (state !== 'pending') return;
  draft.do(vestNoMore(member));
  if (inviter) count(draft, inviter, { ended: 1 });
}
