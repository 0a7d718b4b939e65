import type { DomainEventName } from '../effects/domain-events/catalogue.ts';
import type { DetailOf } from '../effects/domain-events/detail.ts';
import type { Notice } from '../effects/effect.ts';
import type { MemberId } from '../event/ids.ts';
import { shortId } from '../text/identity.ts';
import type { Draft } from './draft.ts';

export interface Published {
  /** What it is about, where one event may lead to several of this name. */
  readonly of?: string | number;
  /** What it is known by in place of its name and `of`. */
  readonly as?: string;
  /** What the admins are to read of it. */
  readonly notice?: Notice | undefined;
}

/** Tells the bus; once for each event, name and `of`. */
export function publish<N extends DomainEventName>(
  draft: Draft,
  name: N,
  detail: DetailOf<N>,
  { of, as = of === undefined ? name : `${name}.${of}`, notice }: Published = {},
): void {
  const event = { name, version: 1, id: `${draft.event.id}!${as}`, at: draft.now, detail } as const;
  draft.do({ type: 'publish', event: notice ? { ...event, notice } : event });
}

/** The same, where one event may be about several members. Ids stay in logs, so the member is hashed. */
export function publishOfMember<N extends DomainEventName>(
  draft: Draft,
  name: N,
  detail: DetailOf<N> & { readonly member: MemberId },
): void {
  publish(draft, name, detail, { of: shortId(detail.member) });
}
