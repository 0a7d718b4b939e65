import { type Case, caseKind } from '../records/case.ts';
import type { Draft } from './draft.ts';

/** What people read and type of a case's id: enough to tell it from every other that is kept. */
const shownCharacters = 6;

export function numberOf({ id }: Pick<Case, 'id'>): string {
  return id.slice(0, shownCharacters);
}

/** The case that somebody has typed the number of; undefined as well when there are several. */
export function findCase({ view }: Draft, typed: string): Case | undefined {
  const [, number] = /^#?([0-9a-z]{4,11})$/.exec(typed.trim().toLowerCase()) ?? [];
  if (number === undefined) return undefined;
  const keys = view.keysOf({ partition: caseKind.key('').partition, sortPrefix: number, limit: 2 });
  const [key] = keys;
  return key && keys.length === 1 ? view.readAt(caseKind, key) : undefined;
}
