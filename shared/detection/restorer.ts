import { Bonds } from './bonds.ts';
import { inOrder } from './in-order.ts';
import type { InsultWords } from './insult-words.ts';
import { recognized } from './recognized.ts';
import { spelledOut } from './spelled-out.ts';
import { strangenessOf } from './strangeness.ts';

/** Longer texts are not restored: nobody writes so much that must be puzzled out, except to be slow. */
export const longestRestored = 100;

/** With less of a text standing apart, its characters are those that are meant, and in order. */
const leastApart = 0.3;

/** A text read as it may be meant, with a character for each that was written. */
export interface Restored {
  readonly text: string;
  /** Behind "read": `with its characters in order`. */
  readonly how: string;
}

/** Undoes what the words of a list do not: whole sentences in disorder, characters by their looks, words by their initials. */
export class Restorer {
  readonly #bonds: Bonds;
  readonly #insults: InsultWords;

  constructor(table: Uint32Array, insults: InsultWords) {
    this.#bonds = new Bonds(table);
    this.#insults = insults;
  }

  /** One way after the other, of those that change anything. The original: as it was written, for its capitals. */
  *restore(text: string, original: string): Generator<Restored> {
    for (const { how, read } of this.#ways) {
      const restored = read(text, original);
      if (restored !== undefined && restored !== text) yield { text: restored, how };
    }
  }

  readonly #ways: readonly { how: string; read: (text: string, original: string) => string | undefined }[] = [
    { how: 'with initials spelled out', read: (text, original) => this.#spelledOut(text, original) },
    { how: 'with its characters in order', read: (text) => this.#inOrder(text) },
    { how: 'with characters taken for those they look like', read: (text) => this.#recognized(text) },
  ];

  #spelledOut(text: string, original: string): string | undefined {
    return hasLatin.test(text) ? spelledOut(text, original, this.#bonds, this.#insults) : undefined;
  }

  #inOrder(text: string): string | undefined {
    return strangenessOf(text).apart >= leastApart ? inOrder(text, this.#bonds) : undefined;
  }

  #recognized(text: string): string | undefined {
    const { apart, rare } = strangenessOf(text);
    return apart >= leastApart && rare > 0 ? recognized(text, this.#bonds, this.#insults) : undefined;
  }
}

const hasLatin = /[a-z]{2}/;
