import type { FoundEnds } from './found-ends.ts';
import type { LexiconData } from './lexicon-data.ts';
import { SafePlaces } from './safe-places.ts';
import type { TextUnits } from './text-units.ts';
import { Unspoken } from './unspoken.ts';

/** What clears a word that stands in the text. Looked into only once there is one. */
export class Innocence {
  readonly #safe: SafePlaces;
  #folded = '';
  #unspoken: Unspoken | undefined;

  constructor(data: LexiconData) {
    this.#safe = new SafePlaces(data);
  }

  begin(folded: string, units: TextUnits, found: FoundEnds): void {
    this.#folded = folded;
    this.#unspoken = undefined;
    this.#safe.begin(folded, units, found);
  }

  /** Safe words say something else there, or nobody says it. */
  clears(from: number, to: number, isPlain: boolean): boolean {
    if (this.#safe.cover(from, to)) return true;
    this.#unspoken ??= new Unspoken(this.#folded);
    return this.#unspoken.holds(from, to, isPlain);
  }
}
