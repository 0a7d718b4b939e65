import type { Draft } from '../../decision/draft.ts';
import type { DomainEvent } from '../../effects/effect.ts';
import type { MemberId } from '../../event/ids.ts';
import { shortId } from '../../text/identity.ts';

type Name = 'member.invited' | 'invitation.vested' | 'invitation.reversed';

/** Tells the bus of an invitation; `by`: whoever has brought the member. */
export function publishInvitation(
  draft: Draft,
  name: Name,
  detail: DomainEvent['detail'] & { readonly member: MemberId; readonly by: MemberId },
): void {
  const id = `${draft.event.id}!${name}.${shortId(detail.member)}`;
  draft.do({ type: 'publish', event: { name, version: 1, id, at: draft.now, detail } });
}
