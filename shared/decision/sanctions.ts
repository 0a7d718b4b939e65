import type { Abilities } from '../effects/abilities.ts';
import type { Effect } from '../effects/effect.ts';
import type { ChatId } from '../event/ids.ts';
import type { Case } from '../records/case.ts';
import type { ActiveSanction, Member } from '../records/member.ts';
import type { Draft } from './draft.ts';
import { endsByTimer, muteEnd, muting, unmuting } from './mutes.ts';

/** When, and what the platform can do. */
type Here = Pick<Draft, 'now' | 'abilities' | 'community'>;

/** Holds in this chat: laid there, or a ban that holds in all of them. */
function holdsIn({ community }: Here, chat: ChatId) {
  const everywhere = community.data.exit?.bansEverywhere === true;
  return (one: ActiveSanction) => one.chat === chat || (everywhere && one.kind === 'ban');
}

/** The sanctions that hold now. */
export function inForce({ sanctions = [] }: Pick<Member, 'sanctions'>, now: number): readonly ActiveSanction[] {
  return sanctions.filter(({ until }) => until === 0 || until > now);
}

/** Those, and the mutes that are over but for the timer of ours that ends them. */
function noted(member: Member, { now, abilities }: HereOf): readonly ActiveSanction[] {
  return endsByTimer(abilities) ? (member.sanctions ?? []) : inForce(member, now);
}

interface HereOf {
  readonly now: number;
  readonly abilities: Abilities;
}

function of(draft: Here, { id }: Member): HereOf {
  return { now: draft.now, abilities: draft.abilities(id) };
}

/** What a sanction needs to know of its case; what is no offence may lay one, too. */
type Laid = Pick<Case, 'id' | 'chat' | 'member' | 'sanction'>;

/** Notes what the case lays on its member. */
export function lay(draft: Here, member: Member, { id, chat, sanction }: Laid): void {
  if (sanction.do !== 'mute' && sanction.do !== 'ban') return;
  const until = sanction.do === 'mute' ? sanction.until : 0;
  member.sanctions = [...noted(member, of(draft, member)), { case: id, kind: sanction.do, chat, until }];
}

/**
 * The case's sanction beside those that other cases have laid on the same member in the same chat: platforms hold one
 * state only, so a shorter mute would cut a longer one short, and a mute or a kick would lift a ban.
 */
export function sanctionEffects(
  draft: Here,
  { id: caseId, chat, member: whom, sanction }: Laid,
  member: Member,
): Effect[] {
  const others = inForce(member, draft.now).filter((one) => one.case !== caseId && holdsIn(draft, chat)(one));
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
      return isBanned(others) ? [] : muting({ chat, member: whom, caseId }, until, draft.abilities(whom));
    }
    default:
      return sanction satisfies never;
  }
}

/** Takes the case's sanctions back, as far as no other case holds the same in the same chat. */
export function lift(
  draft: Here,
  member: Member,
  { id: caseId, chat, member: whom }: Omit<Laid, 'sanction'>,
): Effect[] {
  const here = of(draft, member);
  const standing = noted(member, here);
  const mine = standing.filter((one) => one.case === caseId && one.chat === chat);
  const left = standing.filter((one) => !mine.includes(one));
  const wasMuted = mine.some(({ kind }) => kind === 'mute');
  const others = inForce({ sanctions: left.filter(holdsIn(draft, chat)) }, here.now);
  member.sanctions = left;
  if (isBanned(others)) {
    // It is ended when they come back, for until then it is the ban that holds.
    if (wasMuted && endsByTimer(here.abilities)) member.sanctions = [...left, over(caseId, chat, here.now)];
    return [];
  }
  const whose = { chat, member: whom, caseId };
  const effects: Effect[] = isBanned(mine) ? [{ type: 'unban', ...whose }] : [];
  if (!wasMuted) return effects;
  const until = muteEnd(others);
  // A mute of another case that is over, too, ends with this one.
  if (until === 0) member.sanctions = left.filter((one) => one.kind !== 'mute' || one.chat !== chat);
  return [...effects, ...(until > 0 ? muting(whose, until, here.abilities) : unmuting(whose, here.abilities))];
}

function over(caseId: string, chat: ChatId, now: number): ActiveSanction {
  return { case: caseId, kind: 'mute', chat, until: now };
}

/** Somebody has come in: no ban holds them any more, and leaving or being removed has ended no mute. */
export function admit(draft: Here, member: Member, chat: ChatId): Effect[] {
  if (!member.sanctions) return [];
  const here = of(draft, member);
  member.sanctions = noted(member, here).filter((one) => one.kind !== 'ban' || one.chat !== chat);
  const mutes = member.sanctions.filter((one) => one.kind === 'mute' && one.chat === chat);
  const until = muteEnd(inForce({ sanctions: mutes }, here.now));
  const whom = { chat, member: member.id };
  if (until > 0) return muting(whom, until, here.abilities);
  if (mutes.length === 0) return [];
  member.sanctions = member.sanctions.filter((one) => !mutes.includes(one));
  return unmuting(whom, here.abilities);
}

function isBanned(sanctions: readonly ActiveSanction[]): boolean {
  return sanctions.some(({ kind }) => kind === 'ban');
}
