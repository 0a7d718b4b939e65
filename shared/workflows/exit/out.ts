import type { Draft } from '../../decision/draft.ts';
import { groupsOn } from '../../decision/groups.ts';
import { inForce } from '../../decision/sanctions.ts';
import type { Effect } from '../../effects/effect.ts';
import { type ChatId, platformOf } from '../../event/ids.ts';
import type { Member } from '../../records/member.ts';

/** Out of every group of the platform. Not where they are banned: platforms lift a ban by removing somebody. */
export function outOfGroups(draft: Draft, member: Member): Effect[] {
  return chatsOf(draft, member).map((chat) => ({ type: 'kick', chat, member: member.id }));
}

function chatsOf(draft: Draft, member: Member): ChatId[] {
  const bans = inForce(member, draft.now).filter(({ kind }) => kind === 'ban');
  return groupsOn(draft, platformOf(member.id)).filter(
    (chat) => !bans.some((one) => one.chat === chat) && !draft.isProtected(member, chat),
  );
}
