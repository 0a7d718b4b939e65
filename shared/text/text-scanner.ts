import { FoundSets } from './found-sets.ts';
import type { Lexicon } from './lexicon.ts';
import type { Hit, Hits } from './needle.ts';
import { type Asker, WordsInText } from './words-in-text.ts';

/** Nobody reads more places than these of one set. */
const mostHits = 1_000;

/** Finds the words of a lexicon in one text after the other, each in one go. The hits hold until the next one. */
export class TextScanner implements Hits {
  readonly #lexicon: Lexicon;
  readonly #words: WordsInText;
  readonly #foundSets: FoundSets;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#words = new WordsInText(lexicon);
    this.#foundSets = new FoundSets(lexicon.data);
  }

  /** The original, and what `fold` makes of it. */
  scan(original: string, folded: string): Hits {
    this.#foundSets.begin();
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
    const hits = new Map<string, Hit>();
    this.#words.show({
      wants: (word) => hits.size < mostHits && this.#lexicon.isIn(word, set),
      take: (number, from, to, disguise) => {
        const word = this.#lexicon.wordAt(number);
        const as = disguise?.as ?? (this.#words.isExact(number, from) ? 'exact' : 'folded');
        const key = `${from} ${to} ${word}`;
        if (!hits.has(key)) hits.set(key, { word, as, from, to });
      },
    });
    return [...hits.values()].sort((a, b) => a.from - b.from || b.to - a.to);
  }
}
