import type { Shipped } from '../../detection/shipped.ts';
import type { ListName } from '../../lists/shipped-list.ts';
import type { NeedleRegistry } from '../../text/needle.ts';
import type { OpinionSettings } from './settings.ts';

/** The sets of words by which opinions are told, as numbers of the community's one automaton. */
export interface OpinionSets {
  readonly topics: readonly { readonly name: string; readonly set: number }[];
  readonly negative: readonly number[];
  /** Phrases in which a negative word is none. */
  readonly harmless: readonly number[];
}

export function opinionSets(
  settings: OpinionSettings | undefined,
  shipped: () => Shipped,
  needles: NeedleRegistry,
): OpinionSets | undefined {
  if (!settings) return undefined;
  const setOf = (words: readonly string[]) => needles.add(words.map((word) => ({ word })));
  const listed = (name: ListName) => shipped().lists.filter((list) => list.name === name);
  return {
    topics: settings.topics.map(({ name, words }) => ({ name, set: setOf(words) })),
    negative: [setOf(settings.negative), ...listed('negative').map((list) => needles.add(list.needles))],
    harmless: [setOf(settings.harmless), ...listed('not-negative').map((list) => needles.add(list.needles))],
  };
}
