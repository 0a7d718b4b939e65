import type { LexiconData } from './lexicon-data.ts';

/** Which sets have a word in the present text. */
export class FoundSets {
  /** By set: the text in which it was last found. Nothing has to be cleared between two texts. */
  readonly #foundIn: Uint32Array;
  readonly #data: LexiconData;
  #text = 1;
  readonly #list: number[] = [];

  constructor(data: LexiconData) {
    this.#data = data;
    this.#foundIn = new Uint32Array(data.counts[0] ?? 0);
  }

  get list(): readonly number[] {
    return this.#list;
  }

  begin(): void {
    if (this.#list.length > 0) this.#list.length = 0;
    this.#text = (this.#text + 1) >>> 0;
    if (this.#text !== 0) return;
    // Four thousand million texts later an old mark would look like a new one.
    this.#foundIn.fill(0);
    this.#text = 1;
  }

  has(set: number): boolean {
    return this.#foundIn[set] === this.#text;
  }

  /** All sets that the word is in. */
  hasAllOf(word: number): boolean {
    const { wordSets, sets } = this.#data;
    for (let at = wordSets[word] ?? 0; at < (wordSets[word + 1] ?? 0); at++) {
      if (!this.has(sets[at] ?? 0)) return false;
    }
    return true;
  }

  addAllOf(word: number): void {
    const { wordSets, sets } = this.#data;
    for (let at = wordSets[word] ?? 0; at < (wordSets[word + 1] ?? 0); at++) {
      const set = sets[at] ?? 0;
      if (this.has(set)) continue;
      this.#foundIn[set] = this.#text;
      this.#list.push(set);
    }
  }
}
