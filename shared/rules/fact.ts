import type { Texts } from '../community/texts.ts';
import type { traceTexts } from './trace-texts.ts';

type FactTexts = Texts & typeof traceTexts;
export type FactKey = keyof FactTexts;
type PlaceholderOf<Key extends FactKey> = FactTexts[Key]['placeholders'][number];

/**
 * Something that was found, for the trace: a text by its key and what stands in it. Nothing is said before somebody reads
 * it, and then in the language of the community (`say-fact.ts`).
 */
export interface Fact {
  readonly key: FactKey;
  readonly values: Readonly<Record<string, FactValue>>;
}

/** Words and numbers stand as they are: names of the community file, never what a member wrote. */
export type FactValue = string | number | Span | Fact;

export interface Span {
  readonly milliseconds: number;
}

type Values<Key extends FactKey> = [PlaceholderOf<Key>] extends [never]
  ? []
  : [values: Readonly<Record<PlaceholderOf<Key>, FactValue>>];

export function fact<Key extends FactKey>(key: Key, ...[values]: Values<Key>): Fact {
  return { key, values: values ?? {} };
}

/** Several facts as one; undefined when there are none. */
export function joinFacts(
  facts: readonly Fact[],
  by: 'trace.and' | 'trace.or' | 'trace.also' | 'trace.beside',
): Fact | undefined {
  const [first, ...rest] = facts;
  return first && rest.reduce((before, next) => fact(by, { first: before, second: next }), first);
}
