import { ExactWords } from './exact-words.ts';
import { FoundEnds } from './found-ends.ts';
import { Innocence } from './innocence.ts';
import { bareWord, standsAlone } from './joints.ts';
import { KnownAnswers } from './known-answers.ts';
import type { Lexicon } from './lexicon.ts';
import { form, trait } from './lexicon-data.ts';
import { looksPlain } from './looks-plain.ts';
import type { Closeness } from './needle.ts';
import { isDisguise, newStream, type Stream, writeBare, writeSound } from './streams.ts';
import { TextUnits } from './text-units.ts';

/** A form of the text beside the folded one, and what was found in it. */
export interface Disguise {
  readonly name: 'bare' | 'sound';
  readonly as: Closeness;
  readonly write: typeof writeBare;
  readonly stream: Stream;
  readonly found: FoundEnds;
  /** Which of the likenesses found are meant, as far as it was asked: who marks and who wants places ask the same. */
  readonly meant: KnownAnswers;
}

const disguises = [
  { name: 'bare', as: 'folded', write: writeUnlessPlain },
  { name: 'sound', as: 'loose', write: writeSound },
] as const;

function writeUnlessPlain(original: string, folded: string, into: Stream): boolean {
  return !looksPlain(folded) && writeBare(original, folded, into);
}

/** What is done with words that may stand in a text. */
export interface Asker {
  /** Whether it pays to look closer at this word. */
  wants(word: number): boolean;
  /** It stands here in the folded text. No disguise: as it is. */
  take(word: number, from: number, to: number, disguise: Disguise | undefined): void;
}

/** In each form. To ask whether a likeness is a disguise is dear, and a text with so many that are none is made to be slow. */
const mostLikenesses = 300;

/** A power of two. */
const settledPlaces = 512;

/** The words of a lexicon in one text after the other, in memory that is used again. */
export class WordsInText {
  readonly #lexicon: Lexicon;
  readonly #units = new TextUnits();
  readonly #found = new FoundEnds();
  readonly #disguises: readonly Disguise[];
  readonly #innocence: Innocence;
  #original = '';
  #folded = '';
  #exact: ExactWords | undefined;
  #likenesses = 0;
  /**
   * Outputs that, with all shorter ones that end with them, have nothing more for who asks, each at the place of its last
   * bits. One that was forgotten for another is only gone through once more.
   */
  readonly #settled = new Int32Array(settledPlaces);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#innocence = new Innocence(lexicon.data);
    this.#disguises = disguises
      .filter(({ name }) => (lexicon.forms & form[name]) !== 0)
      .map((disguise) => ({
        ...disguise,
        stream: newStream(),
        found: new FoundEnds(),
        meant: new KnownAnswers(),
      }));
  }

  /** Goes through a text, once in each of its forms that says something new. */
  read(original: string, folded: string): void {
    const { data } = this.#lexicon;
    this.#original = original;
    this.#folded = folded;
    this.#exact = undefined;
    this.#units.write(folded);
    this.#innocence.begin(folded, this.#units, this.#found);
    this.#found.walk(data, this.#units.units, this.#units.length, form.folded);
    for (const { name, write, stream, found, meant } of this.#disguises) {
      meant.forget();
      if (write(original, folded, stream)) found.walk(data, stream.units, stream.length, form[name]);
      else found.clear();
    }
  }

  /** Shows every word that stands in the text. */
  show(asker: Asker): void {
    if (this.#found.count > 0) this.#visit(asker, this.#found);
    for (const disguise of this.#disguises) {
      if (disguise.found.count > 0) this.#visit(asker, disguise.found, disguise);
    }
  }

  /** A word that stands here stands here exactly as it is written. */
  isExact(word: number, from: number): boolean {
    return this.#isExact(word, 0, from);
  }

  /** In the folded text or, with a disguise, in a form of it. */
  #visit(asker: Asker, found: FoundEnds, disguise?: Disguise): void {
    const { outputForms, outputNext } = this.#lexicon.data;
    const wanted = disguise ? form[disguise.name] : form.folded;
    const settled = this.#settled.fill(0);
    this.#likenesses = 0;
    for (let index = 0; index < found.count && this.#likenesses < mostLikenesses; index++) {
      const end = found.ends[index] ?? 0;
      const longest = found.outputs[index] ?? 0;
      let isSettled = true;
      for (let output = longest; ((outputForms[output] ?? 0) & wanted) !== 0; output = outputNext[output] ?? 0) {
        if (settled[output % settledPlaces] === output) break;
        if (this.#visitOutput(asker, output, end, disguise)) isSettled = false;
      }
      if (isSettled) settled[longest % settledPlaces] = longest;
    }
  }

  /** True when the asker wanted any of its words. */
  #visitOutput(asker: Asker, output: number, end: number, disguise: Disguise | undefined): boolean {
    const { outputFirst, outputLength, entryTraits, entryWord } = this.#lexicon.data;
    const wanted = disguise ? form[disguise.name] : form.folded;
    const first = end - (outputLength[output] ?? 0);
    let any = false;
    for (let entry = outputFirst[output] ?? 0; entry < (outputFirst[output + 1] ?? 0); entry++) {
      const traits = entryTraits[entry] ?? 0;
      const word = entryWord[entry] ?? 0;
      if ((traits & wanted) === 0 || (traits & trait.safe) !== 0 || !asker.wants(word)) continue;
      any = true;
      if (disguise) this.#visitLikeness(asker, word, first, end - 1, disguise);
      else this.#visitPlain(asker, traits, word, first, end - 1);
    }
    return any;
  }

  #visitLikeness(asker: Asker, word: number, first: number, last: number, disguise: Disguise): void {
    if (this.#likenesses >= mostLikenesses) return;
    const { stream, meant } = disguise;
    const from = stream.from[first] ?? 0;
    const to = stream.to[last] ?? 0;
    let isMeant = meant.get(word, first, last);
    if (isMeant === undefined) {
      isMeant = this.#isMeant(word, first, last, disguise) && !this.#innocence.clears(from, to, false);
      meant.set(word, first, last, isMeant);
    }
    if (isMeant) asker.take(word, from, to, disguise);
    else this.#likenesses++;
  }

  #isMeant(word: number, first: number, last: number, { name, stream }: Disguise): boolean {
    return isDisguise(name, this.#lexicon.wordAt(word), this.#original, this.#folded, stream, first, last);
  }

  #visitPlain(asker: Asker, traits: number, word: number, first: number, last: number): void {
    const from = this.#units.from(first);
    const to = this.#units.to(last);
    if (this.#stands(traits, word, from, to)) asker.take(word, from, to, undefined);
  }

  #stands(traits: number, word: number, from: number, to: number): boolean {
    if ((traits & trait.hint) !== 0) return true;
    if (!standsAlone(traits, this.#folded, from, to) || this.#innocence.clears(from, to, true)) return false;
    return (traits & trait.exact) === 0 || this.#isExact(word, traits, from);
  }

  #isExact(word: number, traits: number, from: number): boolean {
    this.#exact ??= new ExactWords(this.#original, this.#folded);
    return this.#exact.has(bareWord(this.#lexicon.wordAt(word)), traits, from);
  }
}
