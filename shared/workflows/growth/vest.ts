import { say } from '../../community/say.ts';
import { called } from '../../decision/called.ts';
import type { Draft } from '../../decision/draft.ts';
import { grant, notGiven } from '../../decision/points.ts';
import { publishOfMember } from '../../decision/publish.ts';
import { accountsOf, isSamePerson } from '../../decision/same-person.ts';
import type { TimerEvent } from '../../event/event.ts';
import { type Invitation, invitationKind } from '../../records/invitation.ts';
import { type Inviter, inviterKind } from '../../records/inviter.ts';
import type { LedgerEntry, Reason } from '../../records/ledger.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { shortId } from '../../text/identity.ts';
import { isBad } from './bad-branch.ts';
import { countPaid, keepInviter, paidThisMonth } from './inviters.ts';
import { end } from './lose.ts';
import type { GrowthSettings } from './settings.ts';
import { vestAt, vestNoMore } from './timer.ts';

const day = 24 * 3600_000;

/** Their first message that breaks no rule. Costs nothing for everybody who was not brought. */
export function hasSpoken(draft: Draft, member: Member): void {
  if (member.brought && draft.community.data.growth?.act === 'message') hasActed(draft, member);
}

/** What others give points for. */
const helpful: ReadonlySet<Reason> = new Set<Reason>(['thanks', 'answer', 'suggestion', 'feature', 'report']);

/** `member`: the account that counts for all of theirs. */
export function hasEarned(draft: Draft, member: Member, { reason, points }: LedgerEntry): void {
  if (draft.community.data.growth?.act !== 'helpful' || points <= 0 || !helpful.has(reason)) return;
  const accounts = [member, ...(member.linked ?? []).flatMap((id) => draft.view.read(memberKind, id) ?? [])];
  for (const one of accounts) if (one.brought) hasActed(draft, one);
}

function hasActed(draft: Draft, member: Member): void {
  const { growth } = draft.community.data;
  delete member.brought;
  draft.keep(member);
  const invitation = draft.view.read(invitationKind, member.id);
  if (invitation?.state !== 'pending' || !growth) return;
  const acted = { ...invitation, actedAt: draft.now };
  keep(draft, acted);
  if (draft.now >= invitation.due) look(draft, acted, growth);
}

/** They have been here long enough, or it is looked at again. Early, late or twice it does the same. */
export function vestDue(draft: Draft, { member: id, at }: TimerEvent): void {
  const { growth } = draft.community.data;
  const invitation = id && draft.view.read(invitationKind, id);
  if (invitation?.state !== 'pending' || !growth) return draft.note('nothing waits for this any more');
  if (draft.now < invitation.due) {
    return draft.do(vestAt(invitation.member, Math.max(invitation.due, at + 1)));
  }
  look(draft, invitation, growth);
}

/** Both are needed, time and act: whichever comes last gives the reward, or ends it, or lets it wait. */
function look(draft: Draft, invitation: Invitation, growth: GrowthSettings): void {
  const { member: id, at } = invitation;
  const member = draft.view.read(memberKind, id);
  const inviter = invitation.inviter && draft.view.read(inviterKind, invitation.inviter);
  if (!member || member.leftAt !== undefined) return end(draft, invitation, 'left');
  if (!inviter || !isHere(draft, inviter)) return end(draft, invitation, 'inviter-gone');
  if (isSamePerson(draft, id, inviter.account)) return end(draft, invitation, 'same-person');
  const acted = invitation.actedAt !== undefined;
  if (acted && !isBad(draft, inviter, growth) && !isWithheld(draft, invitation, growth)) {
    return vest(draft, invitation, { inviter, growth });
  }
  const last = at + growth.actWithin;
  if (draft.now >= last) return end(draft, invitation, acted ? 'withheld' : 'silent');
  // An act is heard of when it happens; of a sanction or a cap that has ended nobody tells.
  draft.do(vestAt(id, acted ? Math.min(draft.now + day, last) : last));
  draft.note(acted ? 'the reward waits' : 'nothing useful has come of it yet');
}

function isHere(draft: Draft, { account }: Inviter): boolean {
  return accountsOf(draft, account).some((one) => {
    const known = draft.view.read(memberKind, one);
    return known !== undefined && known.leftAt === undefined;
  });
}

function isWithheld(draft: Draft, invitation: Invitation, { points }: GrowthSettings): boolean {
  if (!invitation.inviter || points === 0) return false;
  const to = draft.memberOf({ id: invitation.inviter, name: '' });
  const why = notGiven(draft, to, { source: sourceOf(invitation), points, reason: 'invitation' });
  return why === 'sanctioned' || why === 'capped';
}

function sourceOf({ member, turn = 0 }: Invitation): string {
  // Kept with the other's points for ever: who was brought is not to be read from it.
  return `invited.${shortId(`invited ${member}`)}.${turn}`;
}

/** Past the month's cap it counts on the board and earns nothing. */
function vest(
  draft: Draft,
  invitation: Invitation,
  { inviter, growth }: { readonly inviter: Inviter; readonly growth: GrowthSettings },
): void {
  const source = sourceOf(invitation);
  const isPaid = growth.points > 0 && paidThisMonth(draft, inviter) < growth.perMonth;
  const to = draft.memberOf({ id: inviter.account, name: inviter.name });
  const given = isPaid && grant(draft, to, { source, points: growth.points, reason: 'invitation' });
  const points = given ? growth.points : 0;
  const { warned: _, ...counted } = given ? countPaid(draft, inviter) : inviter;
  keepInviter(draft, { ...counted, vested: inviter.vested + 1 });
  const { member, name, chat } = invitation;
  keep(draft, { ...invitation, state: 'vested', vestedAt: draft.now, ...(given ? { source, points } : {}) });
  // It was a message, and the timer waits for none any more.
  if (draft.event.type !== 'timer') draft.do(vestNoMore(member));
  publishOfMember(draft, 'invitation.vested', { member, by: inviter.account, points });
  const named = called(draft, { id: member, name }, chat);
  const voice = draft.community.data;
  const words = given
    ? say(voice, 'growth.vested', { member: named, points })
    : say(voice, 'growth.vested-bare', { member: named });
  draft.do({ type: 'tell', member: inviter.account, words });
}

function keep(draft: Draft, invitation: Invitation): void {
  draft.view.put(invitationKind, invitation, invitation.member);
}
