import { standsAlone } from './joints.ts';

/** Which words stand in one text exactly as they are written. */
export class ExactWords {
  readonly #original: string;
  readonly #folded: string;
  readonly #known = new Map<string, boolean>();

  constructor(original: string, folded: string) {
    this.#original = original;
    this.#folded = folded;
  }

  /**
   * The word is known to stand here in the folded text, as its traits want it. Where folding has moved what follows, it is
   * enough that the original has it anywhere: looking up each place would take quadratic time.
   */
  has(word: string, traits: number, from: number): boolean {
    if (this.#original.length === this.#folded.length) return this.#original.startsWith(word, from);
    const known = this.#known.get(word) ?? this.#stands(word, traits);
    this.#known.set(word, known);
    return known;
  }

  #stands(word: string, traits: number): boolean {
    const original = this.#original;
    for (let at = original.indexOf(word); at !== -1; at = original.indexOf(word, at + 1)) {
      if (standsAlone(traits, original, at, at + word.length)) return true;
    }
    return false;
  }
}
