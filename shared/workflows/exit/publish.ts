import type { Draft } from '../../decision/draft.ts';
import type { DomainEvent } from '../../effects/effect.ts';
import type { MemberId } from '../../event/ids.ts';
import { shortId } from '../../text/identity.ts';

/** Tells the bus; one decision may be about many members. */
export function publishExit(
  draft: Draft,
  name: 'member.removed' | 'member.readmitted' | 'member.erased',
  detail: DomainEvent['detail'] & { readonly member: MemberId },
): void {
  const id = `${draft.event.id}!${name}.${shortId(detail.member)}`;
  draft.do({ type: 'publish', event: { name, version: 1, id, at: draft.now, detail } });
}
