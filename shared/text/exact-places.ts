import { fold } from './fold.ts';

/** Where words stand in one text exactly as they are written, by where they begin in the folded text. */
export class ExactPlaces {
  readonly #original: string;
  readonly #folded: string;
  readonly #places = new Map<string, ReadonlySet<number>>();

  constructor(original: string, folded: string) {
    this.#original = original;
    this.#folded = folded;
  }

  /** The word is known to stand here when folded. */
  has(word: string, from: number): boolean {
    if (this.#original === this.#folded) return this.#folded.startsWith(word, from);
    const places = this.#places.get(word) ?? this.#placesOf(word);
    this.#places.set(word, places);
    return places.has(from);
  }

  /** Goes through the text once for each word that stands in it, however often it does. */
  #placesOf(word: string): ReadonlySet<number> {
    const places = new Set<number>();
    let before = 0;
    let folded = 0;
    for (let at = this.#original.indexOf(word); at !== -1; at = this.#original.indexOf(word, at + 1)) {
      folded += fold(this.#original.slice(before, at)).length;
      before = at;
      places.add(folded);
    }
    return places;
  }
}
