import { localDate } from '../../community/zone.ts';
import { accountOf } from '../../decision/account.ts';
import type { Draft } from '../../decision/draft.ts';
import type { MemberId } from '../../event/ids.ts';
import { type Inviter, inviterKind, inviterRankKind, inviteWayKind } from '../../records/inviter.ts';
import type { Member } from '../../records/member.ts';
import { shortId } from '../../text/identity.ts';

/** The record of whoever brings others, begun if there is none; what is changed in it must be kept. */
export function inviterOf(draft: Draft, member: Pick<Member, 'id' | 'name'>): Inviter {
  const account = accountOf(draft, draft.memberOf(member));
  const known = draft.view.read(inviterKind, account.id);
  if (known) return known;
  const code = freeCode(draft, account.id);
  draft.view.put(inviteWayKind, { member: account.id }, code);
  return { account: account.id, name: account.name, code, links: [], came: 0, vested: 0, ended: 0, bad: 0 };
}

/** Short enough to be typed; longer when somebody else has the short one. */
function freeCode(draft: Draft, account: MemberId): string {
  const whole = shortId(`invite ${account}`).toUpperCase();
  const codes = [6, 8, whole.length].map((length) => whole.slice(-length));
  return codes.find((code) => (draft.view.read(inviteWayKind, code)?.member ?? account) === account) ?? whole;
}

/** So that whatever was changed is written, and the board follows. */
export function keepInviter(draft: Draft, inviter: Inviter): void {
  const { account, name, vested } = inviter;
  const before = draft.view.read(inviterKind, account)?.vested ?? 0;
  draft.view.put(inviterKind, inviter, account);
  if (before === vested) return;
  if (before > 0) draft.view.delete(inviterRankKind, String(before), account);
  if (vested > 0) draft.view.put(inviterRankKind, { account, name, vested }, String(vested), account);
}

type Count = 'came' | 'vested' | 'ended' | 'bad';

/** Counts what became of somebody whom this account has brought; of one that was forgotten nothing is counted. */
export function count(draft: Draft, account: MemberId, changes: Readonly<Partial<Record<Count, number>>>): void {
  const inviter = draft.view.read(inviterKind, account);
  if (!inviter) return;
  const { came = 0, vested = 0, ended = 0, bad = 0 } = changes;
  keepInviter(draft, {
    ...inviter,
    came: inviter.came + came,
    vested: inviter.vested + vested,
    ended: inviter.ended + ended,
    bad: inviter.bad + bad,
  });
}

/** How many invitations of theirs have been rewarded in this month. */
export function paidThisMonth(draft: Draft, { paid }: Inviter): number {
  return paid?.[0] === thisMonth(draft) ? paid[1] : 0;
}

export function countPaid(draft: Draft, inviter: Inviter): Inviter {
  return { ...inviter, paid: [thisMonth(draft), paidThisMonth(draft, inviter) + 1] };
}

function thisMonth({ community, now }: Draft): string {
  return localDate(community.data.timezone, now).slice(0, 7);
}
