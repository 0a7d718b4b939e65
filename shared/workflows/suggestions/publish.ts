import type { Draft } from '../../decision/draft.ts';
import type { DomainEvent, Notice } from '../../effects/effect.ts';

type Name = 'suggestion.received' | 'suggestion.adopted' | 'suggestion.moved';

export function publish(
  draft: Draft,
  name: Name,
  detail: DomainEvent['detail'] & { readonly suggestion: number },
  notice?: Notice,
): void {
  const id = `${draft.event.id}!${name}.${detail.suggestion}`;
  const event = { name, version: 1, id, at: draft.now, detail, ...(notice ? { notice } : {}) } as const;
  draft.do({ type: 'publish', event });
}
