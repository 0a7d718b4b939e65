import type { Event } from '../event/event.ts';
import { inviteWayKind } from '../records/inviter.ts';
import { memberKind } from '../records/member.ts';
import { shortId } from '../text/identity.ts';
import type { Draft } from './draft.ts';

/** Whose the link is by which somebody comes: of a member's own the platform names the bot, which has made it. */
export function withLinkOwner(draft: Draft, event: Event): Event {
  if ((event.type !== 'joined' && event.type !== 'join-requested') || event.link === undefined) return event;
  const owner = draft.view.read(inviteWayKind, shortId(event.link))?.member;
  const known = owner && draft.view.read(memberKind, owner);
  return known ? { ...event, linkOf: { id: known.id, name: known.name, kind: 'person' } } : event;
}
