import type { LexiconData } from './lexicon-data.ts';

export { LexiconBuilder } from './lexicon-builder.ts';
export { decodeLexicon, encodeLexicon, type LexiconData } from './lexicon-data.ts';
export { TextScanner } from './text-scanner.ts';

/** The words of a community, ready to be found. Any number of scanners may share it. */
export class Lexicon {
  readonly data: LexiconData;
  /** The forms of which any word wants to be found. */
  readonly forms: number;
  /** Those that somebody has asked for. */
  readonly #words = new Map<number, string>();

  constructor(data: LexiconData) {
    this.data = data;
    this.forms = data.counts[1] ?? 0;
  }

  isIn(word: number, set: number): boolean {
    const { wordSets, sets } = this.data;
    for (let at = wordSets[word] ?? 0; at < (wordSets[word + 1] ?? 0); at++) if (sets[at] === set) return true;
    return false;
  }

  /** A word as it was given. */
  wordAt(number: number): string {
    const known = this.#words.get(number);
    if (known !== undefined) return known;
    const { wordLetters, letters } = this.data;
    const word = String.fromCharCode(...letters.subarray(wordLetters[number], wordLetters[number + 1]));
    this.#words.set(number, word);
    return word;
  }
}
