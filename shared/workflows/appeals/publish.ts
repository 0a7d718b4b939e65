import type { Draft } from '../../decision/draft.ts';
import type { DomainEvent } from '../../effects/effect.ts';

/** Tells the bus; once for each event, case and name. */
export function publishAppeal(
  draft: Draft,
  name: 'appeal.opened' | 'appeal.resolved',
  detail: DomainEvent['detail'] & { readonly case: string },
): void {
  const id = `${draft.event.id}!${name}.${detail.case}`;
  draft.do({ type: 'publish', event: { name, version: 1, id, at: draft.now, detail } });
}
