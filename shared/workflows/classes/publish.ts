import type { Draft } from '../../decision/draft.ts';
import type { DomainEvent } from '../../effects/effect.ts';

type Name = 'class.announced' | 'class.changed' | 'class.cancelled' | 'class.reminded' | 'class.material';

export function publish(
  draft: Draft,
  name: Name,
  detail: DomainEvent['detail'] & { readonly class: string; readonly lesson?: string },
): void {
  const id = `${draft.event.id}!${name}.${detail.lesson ?? detail.class}`;
  draft.do({ type: 'publish', event: { name, version: 1, id, at: draft.now, detail } });
}
