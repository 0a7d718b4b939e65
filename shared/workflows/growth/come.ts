import type { Draft } from '../../decision/draft.ts';
import type { JoinedEvent, JoinRequestedEvent } from '../../event/event.ts';
import type { MemberId } from '../../event/ids.ts';
import { type Invitation, invitationKind } from '../../records/invitation.ts';
import { type Member, memberKind } from '../../records/member.ts';
import { bring } from './bring.ts';

/** They knock at the door by somebody's link: platforms need not say so again when they are let in. */
export function hasAsked(draft: Draft, { member, chat, link, linkOf }: JoinRequestedEvent): void {
  if (link === undefined || linkOf?.kind !== 'person') return;
  const known = draft.view.read(memberKind, member.id);
  if (known?.joinedAt !== undefined || known?.leftAt !== undefined || (known?.messages ?? 0) > 0) return;
  if (draft.view.read(invitationKind, member.id)) return;
  const { id, name } = member;
  const asked: Invitation = {
    member: id,
    name,
    inviter: linkOf.id,
    chat,
    via: 'link',
    at: draft.now,
    state: 'asked',
    due: 0,
  };
  draft.view.put(invitationKind, asked, id);
}

/** `isNew`: they have not been seen before in any chat of the community. */
export function hasJoined(draft: Draft, member: Member, event: JoinedEvent, isNew: boolean): void {
  const by = broughtBy(draft, event);
  if (isNew && !by && draft.community.data.entry?.requests === undefined) return;
  const known = draft.view.read(invitationKind, member.id);
  if (known && known.state !== 'asked') return isBackAgain(draft, member, known);
  if (!isNew) return noteBack(draft, member, event);
  const brought = by ?? (known?.inviter && ({ inviter: known.inviter, via: 'link' } as const));
  if (brought) bring(draft, member, { ...brought, chat: event.chat });
}

/** Whose removal was undone is waited for anew; nobody else is brought twice. */
function isBackAgain(draft: Draft, member: Member, { state, actedAt }: Invitation): void {
  draft.note('brought before');
  if (state === 'pending' && actedAt === undefined) member.brought = true;
}

/** The same coming told once more, and this time by whose link. */
export function isToldAgain(draft: Draft, member: Member, event: JoinedEvent): void {
  const by = event.linkOf && broughtBy(draft, event);
  if (!by || member.joinedAt === undefined || Math.abs(event.at - member.joinedAt) > sameMoment) return;
  if (draft.view.read(invitationKind, member.id)) return draft.note('brought before');
  bring(draft, member, { ...by, chat: event.chat });
  draft.keep(member);
}

const sameMoment = 60_000;

interface Brought {
  readonly inviter: MemberId;
  readonly via: Invitation['via'];
}

/**
 * An admin who adds somebody, or lets them in, does their work; a member who does brings a friend. The group's own link is
 * its owner's, and whoever comes by that was brought by nobody: an admin's own is one that the bot has made.
 */
function broughtBy(draft: Draft, { linkOf, link, by, chat }: JoinedEvent): Brought | undefined {
  if (linkOf) {
    const isOwn = link !== undefined || !draft.isProtected(draft.memberOf(linkOf), chat);
    return linkOf.kind === 'person' && isOwn ? { inviter: linkOf.id, via: 'link' } : undefined;
  }
  if (by?.kind !== 'person' || draft.isProtected(draft.memberOf(by), chat)) return undefined;
  return { inviter: by.id, via: 'added' };
}

/** So that nobody says later that they were brought. */
function noteBack(draft: Draft, { id }: Member, { chat, at }: JoinedEvent): void {
  draft.view.put(invitationKind, { member: id, name: '', chat, via: 'added', at, state: 'back', due: 0 }, id);
}
