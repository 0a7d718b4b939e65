import { renderDuration } from '../../community/durations.ts';
import { say } from '../../community/say.ts';
import { accountOf } from '../../decision/account.ts';
import { called } from '../../decision/called.ts';
import type { Draft } from '../../decision/draft.ts';
import { publishOfMember } from '../../decision/publish.ts';
import { isSamePerson } from '../../decision/same-person.ts';
import type { ChatId, MemberId } from '../../event/ids.ts';
import { type Invitation, invitationKind, invitedKind } from '../../records/invitation.ts';
import { inviterKind } from '../../records/inviter.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { inviterOf, keepInviter } from './inviters.ts';
import { vestAt } from './timer.ts';

export interface Bringing {
  readonly inviter: MemberId;
  readonly via: Invitation['via'];
  readonly chat: ChatId;
}

/** Why nobody is counted as having brought them. */
export type NotBrought = 'own' | 'gone' | 'circle';

/** Counts that this member was brought by the other, and waits for what comes of it. */
export function bring(draft: Draft, member: Member, bringing: Bringing): NotBrought | undefined {
  const growth = draft.community.data.growth;
  const known = draft.view.read(memberKind, bringing.inviter);
  const why = !known || known.leftAt !== undefined ? 'gone' : whyNot(draft, member, known.id);
  if (!growth || !known || why) {
    draft.note(`not counted as brought: ${why}`);
    return why;
  }
  const inviter = inviterOf(draft, known);
  const { id, name, joinedAt = draft.now } = member;
  const { via, chat } = bringing;
  const due = joinedAt + growth.after;
  const { account } = inviter;
  const invitation: Invitation = {
    member: id,
    name,
    inviter: account,
    chat,
    via,
    at: joinedAt,
    state: 'pending',
    due,
  };
  draft.view.put(invitationKind, invitation, id);
  draft.view.put(invitedKind, { inviter: account, member: id }, account, id);
  keepInviter(draft, { ...inviter, came: inviter.came + 1 });
  member.invitedBy ??= account;
  member.brought = true;
  draft.do(vestAt(id, Math.max(due, draft.now)));
  publishOfMember(draft, 'member.invited', { member: id, by: account, chat, via });
  tellInviter(draft, invitation, account);
  return undefined;
}

/** A circle needs somebody who has brought others already: who has was here before those, and is nobody's newcomer. */
function whyNot(draft: Draft, member: Member, inviter: MemberId): NotBrought | undefined {
  if (isSamePerson(draft, member.id, inviter)) return 'own';
  const own = draft.view.read(inviterKind, accountOf(draft, member).id);
  return own && own.came > 0 ? 'circle' : undefined;
}

/** In private, or not at all: nobody is called in the group for it. */
function tellInviter(draft: Draft, { member: id, name, chat }: Invitation, inviter: MemberId): void {
  const voice = draft.community.data;
  const { points = 0, after = 0 } = voice.growth ?? {};
  const time = renderDuration(after, voice.language);
  const words = say(voice, 'growth.came', { member: called(draft, { id, name }, chat), time, points });
  draft.do({ type: 'tell', member: inviter, words });
}
