/**
 * How closely a text must match a word. `exact`: as it is written, letter case included. `folded`: however it is cased,
 * spelled in Unicode or broken up (`fold.ts`, `streams.ts`). `loose`: also by its sound, its initials, its halves.
 */
export type Closeness = 'exact' | 'folded' | 'loose';

/** A word or phrase to be found. */
export interface Needle {
  /** As in a list file. A star at an end lets letters join there: `спам*`. */
  readonly word: string;
  /** `folded` when absent. */
  readonly as?: Closeness;
  /** True: found wherever these letters stand, within words and within safe words. Only a hint that looking closer may pay. */
  readonly hint?: boolean;
}

/** Takes what is to be found while rules are prepared; all of it becomes one automaton. */
export interface NeedleRegistry {
  /** Asks for these needles. The number is what to ask `Hits` for; the same array again is the same number. */
  add(needles: readonly Needle[]): number;
  /** Words in which none of the needles is meant: 鸡蛋, Scunthorpe. The longest word that stands at a place wins. */
  addSafe(words: readonly string[]): void;
}

/** What stands in one text, by the numbers of `NeedleRegistry`. Valid until another text is scanned. */
export interface Hits {
  /** A needle of this set stands in the text. */
  has(set: number): boolean;
  /** Every set with a needle in the text, each once. */
  readonly sets: readonly number[];
  /** All places of a set's needles, in the order of the text. For traces and scores, not for every message. */
  of(set: number): readonly Hit[];
}

export interface Hit {
  /** The needle's word as it was given. */
  readonly word: string;
  /** How it was found; `folded` covers all that is neither the word itself nor its sound. */
  readonly as: Closeness;
  /** In the folded text, UTF-16 units. */
  readonly from: number;
  readonly to: number;
}
