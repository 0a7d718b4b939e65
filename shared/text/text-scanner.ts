import { FoundSets } from './found-sets.ts';
import type { Lexicon } from './lexicon.ts';
import type { Hit, Hits } from './needle.ts';
import { type Asker, WordsInText } from './words-in-text.ts';

/** Nobody reads more places than these of one word. */
const mostPlaces = 8;

/** Finds the words of a lexicon in one text after the other, each in one go. The hits hold until the next one. */
export class TextScanner implements Hits {
  readonly #lexicon: Lexicon;
  readonly #words: WordsInText;
  readonly #foundSets: FoundSets;
  /** All places of the text that was scanned last, by set, once somebody has asked for any. */
  #places: ReadonlyMap<number, Hit[]> | undefined;
  /** Those of the sets that were asked for: a text may have words of hundreds of which nobody tells. */
  #ordered = new Map<number, readonly Hit[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#words = new WordsInText(lexicon);
    this.#foundSets = new FoundSets(lexicon.data);
  }

  /** The original, and what `fold` makes of it. */
  scan(original: string, folded: string): Hits {
    this.#foundSets.begin();
    this.#places = undefined;
    // Not emptied: each table that a map once had leads to the next one, and the engine keeps them all for a while.
    if (this.#ordered.size > 0) this.#ordered = new Map();
    this.#words.read(original, folded);
    this.#words.show(this.#marker);
    return this;
  }

  readonly #marker: Asker = {
    wants: (word) => !this.#foundSets.hasAllOf(word),
    take: (word) => this.#foundSets.addAllOf(word),
  };

  has(set: number): boolean {
    return this.#foundSets.has(set);
  }

  get sets(): readonly number[] {
    return this.#foundSets.list;
  }

  of(set: number): readonly Hit[] {
    if (!this.has(set)) return [];
    const known = this.#ordered.get(set);
    if (known) return known;
    this.#places ??= this.#placesBySet();
    const ordered = inOrder(this.#places.get(set) ?? []);
    this.#ordered.set(set, ordered);
    return ordered;
  }

  #placesBySet(): Map<number, Hit[]> {
    const { wordSets, sets } = this.#lexicon.data;
    const found = new Map<number, Hit[]>();
    for (const [number, hits] of this.#placesByWord()) {
      const last = (wordSets[number + 1] ?? 0) - 1;
      for (let at = wordSets[number] ?? 0; at <= last; at++) {
        const set = sets[at] ?? 0;
        const before = found.get(set);
        if (before) before.push(...hits);
        // Nobody else has them when this is the last of its sets.
        else found.set(set, at === last ? hits : [...hits]);
      }
    }
    return found;
  }

  #placesByWord(): Map<number, Hit[]> {
    const found = new Map<number, Hit[]>();
    this.#words.show({
      wants: (number) => (found.get(number)?.length ?? 0) < mostPlaces,
      take: (number, from, to, disguise) => {
        const word = this.#lexicon.wordAt(number);
        const as = disguise?.as ?? (this.#words.isExact(number, from) ? 'exact' : 'folded');
        const hits = found.get(number);
        if (!hits) found.set(number, [{ word, as, from, to }]);
        else if (!isAmong(hits, from, to)) hits.push({ word, as, from, to });
      },
    });
    return found;
  }
}

function isAmong(hits: readonly Hit[], from: number, to: number): boolean {
  for (const hit of hits) if (hit.from === from && hit.to === to) return true;
  return false;
}

/** A word that is looked for in two ways stands there once. */
function inOrder(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits;
  const sorted = hits.toSorted((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter(({ word, from, to }, at) => {
    for (let before = at - 1; before >= 0; before--) {
      const other = sorted[before];
      if (other?.from !== from || other.to !== to) return true;
      if (other.word === word) return false;
    }
    return true;
  });
}
