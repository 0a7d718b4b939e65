import { buildAutomaton } from './build-automaton.ts';
import { fold } from './fold.ts';
import { bareWord, joinsAt, joinsBefore } from './joints.ts';
import { beginning, form, type LexiconData, trait } from './lexicon-data.ts';
import type { Closeness, Needle, NeedleRegistry } from './needle.ts';
import { bareForms, soundForms } from './streams.ts';

interface Word {
  readonly word: string;
  readonly sets: number[];
}

/** A word under a pattern. */
interface Entry {
  readonly number: number;
  traits: number;
}

/** Collects the words of all who ask, and makes one automaton of them. */
export class LexiconBuilder implements NeedleRegistry {
  readonly #numbers = new Map<readonly Needle[], number>();
  readonly #patterns = new Map<string, Entry[]>();
  readonly #words: Word[] = [];
  /** By all that makes them different to look for. */
  readonly #known = new Map<string, Word>();

  add(needles: readonly Needle[]): number {
    const known = this.#numbers.get(needles);
    if (known !== undefined) return known;
    const set = this.#numbers.size;
    this.#numbers.set(needles, set);
    for (const { word, as = 'folded', hint = false } of needles) {
      const sets = this.#word(word.trim(), hint ? 'hint' : as).sets;
      if (sets.at(-1) !== set) sets.push(set);
    }
    return set;
  }

  addSafe(words: readonly string[]): void {
    for (const word of words) this.#word(word.trim(), 'safe');
  }

  build(): LexiconData {
    const patterns = [...this.#patterns.keys()].sort();
    const entries = patterns.map((pattern) => this.#patterns.get(pattern) ?? []);
    const built = buildAutomaton(patterns, entries.map(beginningOf));
    const outputForms = formsOf(entries, patterns, built.outputNext);
    return {
      ...built,
      outputForms,
      outputLength: Int32Array.from([0, ...patterns.map(({ length }) => length)]),
      outputFirst: Int32Array.from([0, ...starts(entries.map(({ length }) => length))]),
      entryTraits: Int32Array.from(entries.flatMap((some) => some.map(({ traits }) => traits))),
      entryWord: Int32Array.from(entries.flatMap((some) => some.map(({ number }) => number))),
      wordSets: starts(this.#words.map(({ sets }) => sets.length)),
      sets: Int32Array.from(this.#words.flatMap(({ sets }) => sets)),
      wordLetters: starts(this.#words.map(({ word }) => word.length)),
      letters: unitsOf(this.#words.map(({ word }) => word).join('')),
      counts: Int32Array.of(
        this.#numbers.size,
        outputForms.reduce((all, forms) => all | forms, 0),
      ),
    };
  }

  #word(word: string, as: Closeness | 'hint' | 'safe'): Word {
    const key = `${as} ${word}`;
    const known = this.#known.get(key);
    if (known) return known;
    const made: Word = { word, sets: [] };
    const number = this.#words.push(made) - 1;
    this.#known.set(key, made);
    const pattern = fold(bareWord(word));
    this.#add(pattern, number, form.folded | traitsOf[as] | (as === 'hint' ? 0 : joints(word, pattern)));
    if (as === 'folded' || as === 'loose') for (const bare of bareForms(word)) this.#add(bare, number, form.bare);
    if (as === 'loose') for (const sound of soundForms(word)) this.#add(sound, number, form.sound);
    return made;
  }

  #add(pattern: string, number: number, traits: number): void {
    if (pattern === '') return;
    const entries = this.#patterns.get(pattern);
    const last = entries?.at(-1);
    if (last?.number === number) last.traits |= traits;
    else if (entries) entries.push({ number, traits });
    else this.#patterns.set(pattern, [{ number, traits }]);
  }
}

const traitsOf: Record<Closeness | 'hint' | 'safe', number> = {
  exact: trait.exact,
  folded: 0,
  loose: 0,
  hint: trait.hint,
  safe: trait.safe,
};

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

/** Where no letter may join: at its ends that are letters, unless they have a star. */
function joints(word: string, pattern: string): number {
  const start = !word.startsWith('*') && joinsAt(pattern, 0);
  const end = !word.endsWith('*') && joinsBefore(pattern, pattern.length);
  return (start ? trait.start : 0) | (end ? trait.end : 0);
}

function beginningOf(entries: readonly Entry[]): number {
  let bits = 0;
  for (const { traits } of entries) {
    if (traits & form.folded) bits |= 1 << beginning.first;
    if (traits & form.folded && !(traits & trait.start)) bits |= 1 << beginning.inner;
    if (traits & (form.bare | form.sound)) bits |= 1 << beginning.disguised;
  }
  return bits;
}

/** Where each of these many begins in a row of all, and where the last one ends. */
function starts(lengths: readonly number[]): Int32Array {
  const from = new Int32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) from[index + 1] = (from[index] ?? 0) + length;
  return from;
}

const everyForm = form.folded | form.bare | form.sound | trait.safe;

/** Shorter outputs first: what follows an output at the same place is shorter. */
function formsOf(entries: readonly (readonly Entry[])[], patterns: readonly string[], next: Int32Array): Int32Array {
  const forms = new Int32Array(patterns.length + 1);
  const lengthAt = (index: number) => patterns[index]?.length ?? 0;
  const byLength = patterns.map((_, index) => index).sort((a, b) => lengthAt(a) - lengthAt(b));
  for (const index of byLength) {
    const own = entries[index]?.reduce((all, { traits }) => all | (traits & everyForm), 0) ?? 0;
    forms[index + 1] = own | (forms[next[index + 1] ?? 0] ?? 0);
  }
  return forms;
}
