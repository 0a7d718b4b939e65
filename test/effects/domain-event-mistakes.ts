import { domainEvents } from '../../shared/effects/domain-events/catalogue.ts';
import type { DetailField, DomainEventKind } from '../../shared/effects/domain-events/kind.ts';
import type { DomainEvent } from '../../shared/effects/effect.ts';

/** How an event differs from what its entry in the catalogue promises: nothing, when all is well. */
export function mistakesOf({ name, version, detail, notice }: DomainEvent): string[] {
  const kind = (domainEvents as Readonly<Record<string, DomainEventKind>>)[name];
  if (!kind) return [`${name}: not in shared/effects/domain-events/; add it there, and to its workflow's manifest`];
  const unknown = Object.keys(detail).filter((field) => detail[field] !== undefined && !kind.detail[field]);
  return [
    ...(version === kind.version ? [] : [`${name}: expected version ${kind.version}, got ${version}`]),
    ...unknown.map((field) => `${name}: its detail has a field ${field} that is not in the catalogue`),
    ...Object.entries(kind.detail).flatMap(([field, is]) => mistakeOf(`${name}: ${field}`, is, detail[field])),
    ...(kind.notice === 'always' && !notice ? [`${name}: expected a notice`] : []),
    ...(kind.notice === 'never' && notice ? [`${name}: expected no notice`] : []),
  ];
}

function mistakeOf(where: string, { type, optional, values }: DetailField, value: unknown): string[] {
  if (value === undefined) return optional ? [] : [`${where}: missing`];
  if (typeof value !== type) return [`${where}: expected a ${type}, got a ${typeof value}`];
  if (values && !values.includes(value as string)) return [`${where}: expected one of ${values.join(', ')}`];
  return [];
}
