import type { Community } from '../../shared/community/community.ts';
import { localDate } from '../../shared/community/zone.ts';
import { type ChatId, type MemberId, memberId } from '../../shared/event/ids.ts';
import { type Member, type NicknameState, newMember } from '../../shared/records/member.ts';
import { parseNickname } from '../../shared/workflows/nickname/parse.ts';
import { nameHash } from '../../shared/workflows/nickname/parts.ts';
import type { MemberFacts } from './member-facts.ts';

/** What is told of whoever has sent an imagined message. */
export interface ImaginedMember {
  readonly newcomer: boolean;
  /** What is said of them beyond that. */
  readonly facts?: MemberFacts;
  readonly name?: string;
}

/** Whoever has sent it. */
export const author = memberId('imagined', 1);
/** Another member, and one who is on the staff. */
export const somebody = memberId('imagined', 2);
export const teacher = memberId('imagined', 3);

const minute = 60_000;
const year = 365 * 24 * 60 * minute;

export function imagineMember(community: Community, imagined: ImaginedMember, chat: ChatId, at: number): Member {
  const { name, newcomer, facts = {} } = imagined;
  const { joined = newcomer ? minute : 2 * year, messages = newcomer ? 0 : 500, points = 0, strikes = 0 } = facts;
  const [ladder = ''] = Object.keys(community.ladders);
  const counted = strikes === 0 ? {} : { counted: [['', ladder, strikes, at] as const] };
  const inviter = inviterOf(facts['invited-by']);
  return {
    ...newMember(author, name ?? ''),
    joinedAt: at - joined,
    messages,
    points,
    strikes,
    ...counted,
    ...(inviter === undefined ? {} : { invitedBy: inviter }),
    ...nicknameOf(community, imagined, chat, at),
  };
}

function inviterOf(written: MemberFacts['invited-by']): MemberId | undefined {
  if (written === undefined || written === 'nobody') return undefined;
  if (written === 'member') return somebody;
  return written === 'staff' ? teacher : written;
}

/** Nothing where nothing is asked of names, or none is given. */
function nicknameOf(
  { nickname: asked, timezone }: Community,
  { name, facts }: ImaginedMember,
  chat: ChatId,
  at: number,
): { readonly nickname?: NicknameState } {
  const parsed =
    asked && name !== undefined ? parseNickname(name, asked, Number(localDate(timezone, at).slice(0, 4))) : undefined;
  const state = facts?.nickname ?? (parsed && (parsed.ok ? 'right' : 'wrong'));
  if (state === undefined) return {};
  const says = state === 'right' && parsed?.ok ? { says: parsed.parts } : {};
  return { nickname: { state, judged: nameHash(name ?? ''), ...says, chat, since: at, reminders: 0 } };
}
