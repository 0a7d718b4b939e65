import type { Needle, NeedleRegistry } from './needle.ts';

/** Gives sets the numbers that `LexiconBuilder` gave them, where the lexicon has been made before. */
export class NumberedSets implements NeedleRegistry {
  readonly #numbers = new Map<readonly Needle[], number>();

  add(needles: readonly Needle[]): number {
    const known = this.#numbers.get(needles);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(needles, number);
    return number;
  }

  addSafe(): void {}
}
