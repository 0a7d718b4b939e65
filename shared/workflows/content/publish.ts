import type { Draft } from '../../decision/draft.ts';
import type { DomainEvent } from '../../effects/effect.ts';

type Name = 'post.featured' | 'post.unfeatured' | 'collection.told';

/** Tells the bus; `which`: what it is about, for one event may be about several. */
export function publishContent(draft: Draft, name: Name, which: string, detail: DomainEvent['detail']): void {
  const id = `${draft.event.id}!${name}.${which}`;
  draft.do({ type: 'publish', event: { name, version: 1, id, at: draft.now, detail } });
}
