import type { LexiconData } from './lexicon-data.ts';

export { LexiconBuilder } from './lexicon-builder.ts';
export { decodeLexicon, encodeLexicon, type LexiconData } from './lexicon-data.ts';
export { TextScanner } from './text-scanner.ts';

/** The words of a community, ready to be found. Any number of scanners may share it. */
export class Lexicon {
  readonly data: LexiconData;
  /** How many sets there are; `Hits` asks for 0 and so on. */
  readonly setCount: number;
  /** The forms of which any word wants to be found, and `trait.safe` when there are safe words. */
  readonly forms: number;

  constructor(data: LexiconData) {
    this.data = data;
    this.setCount = data.counts[0] ?? 0;
    this.forms = data.counts[1] ?? 0;
  }

  /** A word as it was given. */
  wordAt(number: number): string {
    const { wordLetters, letters } = this.data;
    return String.fromCharCode(...letters.subarray(wordLetters[number], wordLetters[number + 1]));
  }
}
