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

/** The same where none of them is rare. */
const leastApartIfUsual = 0.4;

/** By its initials spelled out, by its characters in order, or by taking characters for others like them. */
export type How = 'spelled' | 'ordered' | 'recognized';

/** A text read as it may be meant, with a character for each that was written. */
export interface Restored {
  readonly text: string;
  readonly how: How;
}

/** Undoes what the words of a list do not: whole sentences in disorder, characters by their looks, words by their initials. */
export class Restorer {
  readonly #bonds: Bonds;
  readonly #insults: InsultWords;

  constructor(table: Uint32Array, insults: InsultWords) {
    this.#bonds = new Bonds(table, insults);
    this.#insults = insults;
  }

  /** One way after the other, of those that change anything. The original: as it was written, for its capitals. */
  *restore(text: string, original: string): Generator<Restored> {
    const [bonds, insults] = [this.#bonds, this.#insults];
    if (hasLatin.test(text)) {
      const spelled = spelledOut(text, original, bonds, insults);
      if (spelled !== text) yield { text: spelled, how: 'spelled' };
    }
    const { apart, rare } = strangenessOf(text);
    if (apart < leastApart) return;
    const ordered = inOrder(text, bonds);
    if (ordered !== text) yield { text: ordered, how: 'ordered' };
    if (rare === 0 && apart < leastApartIfUsual) return;
    const meant = recognized(text, rare > 0 ? 'sound or look' : 'sound', bonds, insults);
    if (meant !== text) yield { text: meant, how: 'recognized' };
  }
}

const hasLatin = /[a-z]{2}/;
