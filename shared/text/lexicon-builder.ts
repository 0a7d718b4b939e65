import { buildAutomaton } from './build-automaton.ts';
import { fold } from './fold.ts';
import { bareWord, joinsAt, joinsBefore, unitsOf } from './joints.ts';
import { form, type LexiconData, trait } from './lexicon-data.ts';
import type { Closeness, Needle, NeedleRegistry } from './needle.ts';

/** What an entry stands for. */
interface Word {
  readonly word: string;
  readonly sets: number[];
}

/** Collects the words of all who ask, and makes one automaton of them. */
export class LexiconBuilder implements NeedleRegistry {
  readonly #numbers = new Map<readonly Needle[], number>();
  /** By pattern: entries, each as its traits and its word's number. */
  readonly #entries = new Map<string, number[]>();
  readonly #words: Word[] = [];
  readonly #wordNumbers = new Map<string, number>();

  add(needles: readonly Needle[]): number {
    const known = this.#numbers.get(needles);
    if (known !== undefined) return known;
    const set = this.#numbers.size;
    this.#numbers.set(needles, set);
    for (const needle of needles) this.#addNeedle(needle, set);
    return set;
  }

  addSafe(words: readonly string[]): void {
    for (const word of words)
      this.#addPattern(fold(bareWord(word.trim())), form.folded | trait.safe | joints(word), word);
  }

  build(): LexiconData {
    const patterns = [...this.#entries.keys()].sort();
    const entries = patterns.map((pattern) => this.#entries.get(pattern) ?? []);
    const { outputNext, ...built } = buildAutomaton(patterns, entries.map(mayStandInside));
    const outputForms = formsOf(entries, patterns, outputNext);
    return {
      ...built,
      outputNext,
      outputForms,
      outputLength: Int32Array.from([0, ...patterns.map(({ length }) => length)]),
      outputFirst: Int32Array.from([0, ...starts(entries.map(({ length }) => length / 2))]),
      entryTraits: Int32Array.from(entries.flatMap((flat) => flat.filter((_, at) => at % 2 === 0))),
      entryWord: Int32Array.from(entries.flatMap((flat) => flat.filter((_, at) => at % 2 === 1))),
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

  #addNeedle({ word, as = 'folded', hint = false }: Needle, set: number): void {
    const text = fold(bareWord(word.trim()));
    const traits = hint ? trait.hint : joints(word) | closenessTraits[as];
    const number = this.#addPattern(text, form.folded | traits, word);
    const sets = this.#words[number]?.sets;
    if (sets?.at(-1) !== set) sets?.push(set);
  }

  /** The number of the word it stands for. */
  #addPattern(pattern: string, traits: number, word: string): number {
    const key = `${traits} ${word}`;
    const number = this.#wordNumbers.get(key) ?? this.#words.length;
    if (number < this.#words.length || pattern === '') return number;
    this.#wordNumbers.set(key, number);
    this.#words.push({ word, sets: [] });
    const entries = this.#entries.get(pattern);
    if (entries) entries.push(traits, number);
    else this.#entries.set(pattern, [traits, number]);
    return number;
  }
}

const closenessTraits: Record<Closeness, number> = { exact: trait.exact, folded: 0, loose: trait.loose };

/** Where no letter may join: at its ends that are letters, unless they have a star. */
function joints(written: string): number {
  const word = written.trim();
  const units = unitsOf(fold(bareWord(word)));
  const start = !word.startsWith('*') && joinsAt(units, 0, units.length);
  const end = !word.endsWith('*') && joinsBefore(units, units.length, units.length);
  return (start ? trait.start : 0) | (end ? trait.end : 0);
}

function mayStandInside(entries: readonly number[]): boolean {
  return entries.some((traits, at) => at % 2 === 0 && (traits & trait.start) === 0);
}

/** Where each of these many begins in a row of all, and where the last one ends. */
function starts(lengths: readonly number[]): Int32Array {
  const from = new Int32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) from[index + 1] = (from[index] ?? 0) + length;
  return from;
}

const everyForm = form.folded | form.bare | form.sound | trait.safe;

/** Shorter outputs first: what follows an output at the same place is shorter. */
function formsOf(entries: readonly number[][], patterns: readonly string[], next: Int32Array): Int32Array {
  const forms = new Int32Array(patterns.length + 1);
  const byLength = patterns.map((_, index) => index).sort((a, b) => lengthOf(patterns, a) - lengthOf(patterns, b));
  for (const index of byLength) {
    let all = forms[next[index + 1] ?? 0] ?? 0;
    for (const [at, traits] of (entries[index] ?? []).entries()) if (at % 2 === 0) all |= traits & everyForm;
    forms[index + 1] = all;
  }
  return forms;
}

function lengthOf(patterns: readonly string[], index: number): number {
  return patterns[index]?.length ?? 0;
}
