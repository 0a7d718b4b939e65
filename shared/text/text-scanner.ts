import { originalPiece } from './fold.ts';
import { FoundEnds } from './found-ends.ts';
import { bareWord } from './joints.ts';
import type { Lexicon } from './lexicon.ts';
import { type Form, form, trait } from './lexicon-data.ts';
import type { Hit, Hits } from './needle.ts';
import { SafePlaces, standsAlone } from './safe-places.ts';

/** What was found, as far as it stands: an entry's traits and word, and its units in the form's text. */
type Visit = (traits: number, word: number, from: number, to: number) => void;

/** Finds the words of a lexicon in one text after the other, each in one go. The hits hold until the next one. */
export class TextScanner implements Hits {
  readonly #lexicon: Lexicon;
  /** By set: the scan in which it was last found. */
  readonly #foundIn: Uint32Array;
  #scan = 1;
  readonly #sets: number[] = [];
  #original = '';
  #folded = '';
  #units = new Uint16Array(256);
  readonly #found = new FoundEnds();
  readonly #safe = new SafePlaces();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#foundIn = new Uint32Array(lexicon.setCount);
  }

  scan(original: string, folded: string): Hits {
    this.#begin(original, folded);
    const { data } = this.#lexicon;
    const length = folded.length;
    this.#found.walk(data, this.#units, length, form.folded);
    if (this.#found.count === 0) return this;
    if (this.#lexicon.forms & trait.safe) this.#safe.read(data, this.#found, this.#units, length);
    this.#visit(form.folded, this.#found, this.#mark);
    return this;
  }

  has(set: number): boolean {
    return this.#foundIn[set] === this.#scan;
  }

  get sets(): readonly number[] {
    return this.#sets;
  }

  of(set: number): readonly Hit[] {
    const hits: Hit[] = [];
    if (!this.has(set)) return hits;
    this.#visit(form.folded, this.#found, (_traits, number, from, to) => {
      if (!this.#isIn(number, set)) return;
      const word = this.#lexicon.wordAt(number);
      const asWritten = originalPiece(this.#original, from, to) === bareWord(word);
      hits.push({ word, as: asWritten ? 'exact' : 'folded', from, to });
    });
    return hits.sort((a, b) => a.from - b.from || b.to - a.to);
  }

  #begin(original: string, folded: string): void {
    this.#original = original;
    this.#folded = folded;
    this.#sets.length = 0;
    this.#safe.clear();
    this.#scan = (this.#scan + 1) >>> 0;
    if (this.#scan === 0) {
      this.#foundIn.fill(0);
      this.#scan = 1;
    }
    if (this.#units.length <= folded.length) this.#units = new Uint16Array(folded.length * 2);
    const units = this.#units;
    for (let at = 0; at < folded.length; at++) units[at] = folded.charCodeAt(at);
    units[folded.length] = 0;
  }

  #visit(wanted: Form, found: FoundEnds, visit: Visit): void {
    const { outputForms, outputNext, outputLength } = this.#lexicon.data;
    for (let index = 0; index < found.count; index++) {
      const end = found.ends[index] ?? 0;
      for (let output = found.outputs[index] ?? 0; ((outputForms[output] ?? 0) & wanted) !== 0; ) {
        this.#visitOutput(output, wanted, end - (outputLength[output] ?? 0), end, visit);
        output = outputNext[output] ?? 0;
      }
    }
  }

  #visitOutput(output: number, wanted: Form, from: number, to: number, visit: Visit): void {
    const { outputFirst, entryTraits, entryWord } = this.#lexicon.data;
    for (let entry = outputFirst[output] ?? 0; entry < (outputFirst[output + 1] ?? 0); entry++) {
      const traits = entryTraits[entry] ?? 0;
      if ((traits & wanted) === 0 || (traits & trait.safe) !== 0) continue;
      const word = entryWord[entry] ?? 0;
      if (this.#stands(traits, word, from, to)) visit(traits, word, from, to);
    }
  }

  #stands(traits: number, word: number, from: number, to: number): boolean {
    if ((traits & trait.hint) !== 0) return true;
    if (!standsAlone(traits, this.#units, this.#folded.length, from, to) || this.#safe.covers(from, to)) return false;
    if ((traits & trait.exact) === 0) return true;
    return originalPiece(this.#original, from, to) === bareWord(this.#lexicon.wordAt(word));
  }

  readonly #mark: Visit = (_traits, word) => {
    const { wordSets, sets } = this.#lexicon.data;
    for (let at = wordSets[word] ?? 0; at < (wordSets[word + 1] ?? 0); at++) {
      const set = sets[at] ?? 0;
      if (this.#foundIn[set] === this.#scan) continue;
      this.#foundIn[set] = this.#scan;
      this.#sets.push(set);
    }
  };

  #isIn(word: number, set: number): boolean {
    const { wordSets, sets } = this.#lexicon.data;
    for (let at = wordSets[word] ?? 0; at < (wordSets[word + 1] ?? 0); at++) if (sets[at] === set) return true;
    return false;
  }
}
