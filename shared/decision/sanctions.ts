import type { Effect } from '../effects/effect.ts';
import type { ChatId } from '../event/ids.ts';
import type { Case } from '../records/case.ts';
import type { ActiveSanction, Member } from '../records/member.ts';

/** The sanctions that hold now. */
export function inForce({ sanctions = [] }: Pick<Member, 'sanctions'>, now: number): readonly ActiveSanction[] {
  return sanctions.filter(({ until }) => until === 0 || until > now);
}

/** Notes what the case lays on its member. */
export function lay(member: Member, { id, chat, sanction }: Case, now: number): void {
  if (sanction.do !== 'mute' && sanction.do !== 'ban') return;
  const until = sanction.do === 'mute' ? sanction.until : 0;
  member.sanctions = [...inForce(member, now), { case: id, kind: sanction.do, chat, until }];
}

/**
 * The case's sanction beside those that other cases have laid on the same member in the same chat: platforms hold one
 * state only, so a shorter mute would cut a longer one short, and a mute or a kick would lift a ban.
 */
export function sanctionEffects(
  { id: caseId, chat, member: whom, sanction }: Case,
  member: Member,
  now: number,
): Effect[] {
  const others = inForce(member, now).filter((one) => one.case !== caseId && one.chat === chat);
  switch (sanction.do) {
    case 'none':
    case 'warn':
      return [];
    case 'ban':
      return [{ type: 'ban', chat, member: whom, caseId }];
    case 'kick':
      return isBanned(others) ? [] : [{ type: 'kick', chat, member: whom, caseId }];
    case 'mute': {
      const until = Math.max(sanction.until, muteEnd(others));
      return isBanned(others) ? [] : [{ type: 'mute', chat, member: whom, until, caseId }];
    }
    default:
      return sanction satisfies never;
  }
}

/** Takes the case's sanctions back, as far as no other case holds the same in the same chat. */
export function lift(member: Member, { id: caseId, chat, member: whom }: Case, now: number): Effect[] {
  const standing = inForce(member, now);
  const mine = standing.filter((one) => one.case === caseId);
  const left = standing.filter((one) => one.case !== caseId);
  member.sanctions = left;
  const here = left.filter((one) => one.chat === chat);
  if (isBanned(here)) return [];
  const effects: Effect[] = [];
  if (isBanned(mine)) effects.push({ type: 'unban', chat, member: whom, caseId });
  if (mine.some(({ kind }) => kind === 'mute')) {
    const until = muteEnd(here);
    const ends: Effect = { type: 'unmute', chat, member: whom, caseId };
    effects.push(until > 0 ? { type: 'mute', chat, member: whom, until, caseId } : ends);
  }
  return effects;
}

/** Somebody has come in: no ban holds them any more, and leaving or being removed has ended no mute. */
export function admit(member: Member, chat: ChatId, now: number): Effect[] {
  if (!member.sanctions) return [];
  member.sanctions = inForce(member, now).filter((one) => one.kind !== 'ban' || one.chat !== chat);
  const until = muteEnd(member.sanctions.filter((one) => one.chat === chat));
  return until > 0 ? [{ type: 'mute', chat, member: member.id, until }] : [];
}

function isBanned(sanctions: readonly ActiveSanction[]): boolean {
  return sanctions.some(({ kind }) => kind === 'ban');
}

/** When the last of the mutes ends; 0 when there is none. */
function muteEnd(sanctions: readonly ActiveSanction[]): number {
  return Math.max(0, ...sanctions.filter(({ kind }) => kind === 'mute').map(({ until }) => until));
}
