import type { Hit } from '../../text/needle.ts';
import type { Reading } from '../../text/reading.ts';
import { isAsked, isDenied } from './meant-otherwise.ts';
import type { OpinionSets } from './prepared.ts';

/** The topics that a text speaks of; empty for nearly every text, at no more than a look for each. */
export function topicsOf({ hits }: Reading, { topics }: OpinionSets): readonly string[] {
  let found: string[] | undefined;
  for (const { name, set } of topics) {
    if (!hits.has(set)) continue;
    if (found) found.push(name);
    else found = [name];
  }
  return found ?? none;
}

const none: readonly string[] = [];

/** Does it hold a negative word that is meant: not denied, not asked, and not part of a phrase that is harmless? */
export function isNegative({ hits, folded }: Reading, { negative, harmless }: OpinionSets): boolean {
  if (!negative.some((set) => hits.has(set))) return false;
  const phrases = harmless.flatMap((set) => hits.of(set));
  return negative.some((set) => hits.of(set).some((hit) => isMeant(hit, folded, phrases)));
}

function isMeant(hit: Hit, folded: string, phrases: readonly Hit[]): boolean {
  if (phrases.some(({ from, to }) => from <= hit.from && hit.to <= to)) return false;
  return !isDenied(folded, hit) && !isAsked(folded, hit);
}
