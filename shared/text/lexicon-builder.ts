import { buildAutomaton, type Pattern } from './build-automaton.ts';
import { fold } from './fold.ts';
import { type Grouped, grouped } from './grouped.ts';
import { bareWord, joinsAt, joinsBefore } from './joints.ts';
import { beginning, form, type LexiconData, trait } from './lexicon-data.ts';
import type { Closeness, Needle, NeedleRegistry } from './needle.ts';
import { bareForms, soundForms } from './streams.ts';

/** Collects the words of all who ask, and makes one automaton of them. */
export class LexiconBuilder implements NeedleRegistry {
  readonly #numbers = new Map<readonly Needle[], number>();
  /** Words by all that makes them different to look for. */
  readonly #wordNumbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #lastSet: number[] = [];
  /** Which word is in which set, one after the other; and which words stand under which pattern. */
  readonly #members = { word: [] as number[], set: [] as number[] };
  readonly #patterns = new Map<string, number>();
  readonly #entries = { pattern: [] as number[], word: [] as number[], traits: [] as number[] };

  add(needles: readonly Needle[]): number {
    const known = this.#numbers.get(needles);
    if (known !== undefined) return known;
    const set = this.#numbers.size;
    this.#numbers.set(needles, set);
    for (const { word, as = 'folded', hint = false } of needles) {
      const number = hint ? this.#wordNumber(word, 'hint') : this.#wordNumber(word.trim(), as);
      if (this.#lastSet[number] === set) continue;
      this.#lastSet[number] = set;
      this.#members.word.push(number);
      this.#members.set.push(set);
    }
    return set;
  }

  addSafe(words: readonly string[]): void {
    for (const word of words) this.#wordNumber(word.trim(), 'safe');
  }

  build(): LexiconData {
    const patterns = [...this.#patterns.keys()];
    const { traits, word } = this.#entries;
    const entries = grouped(this.#entries.pattern, patterns.length);
    const members = grouped(this.#members.word, this.#words.length);
    return {
      ...buildAutomaton(patterns.map((text, index) => patternOf(text, entries, index, traits))),
      outputLength: Int32Array.from([0, ...patterns.map(({ length }) => length)]),
      outputFirst: Int32Array.from([0, ...entries.first]),
      entryTraits: entries.order.map((entry) => traits[entry] ?? 0),
      entryWord: entries.order.map((entry) => word[entry] ?? 0),
      wordSets: members.first,
      sets: members.order.map((member) => this.#members.set[member] ?? 0),
      wordLetters: startsOf(this.#words),
      letters: unitsOf(this.#words.join('')),
      counts: Int32Array.of(
        this.#numbers.size,
        traits.reduce((all, some) => all | (some & everyForm), 0),
      ),
    };
  }

  #wordNumber(word: string, as: Closeness | 'hint' | 'safe'): number {
    const key = `${as} ${word}`;
    const known = this.#wordNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.#words.push(word) - 1;
    this.#wordNumbers.set(key, number);
    const pattern = withSingleSpaces(fold(bareWord(word)));
    this.#add(pattern, number, form.folded | traitsOf[as] | (as === 'hint' ? 0 : joints(word, pattern)));
    if (as === 'folded' || as === 'loose') for (const bare of bareForms(word)) this.#add(bare, number, form.bare);
    if (as === 'loose') for (const sound of soundForms(word)) this.#add(sound, number, form.sound);
    return number;
  }

  #add(text: string, number: number, traits: number): void {
    if (text === '') return;
    const { pattern, word, traits: all } = this.#entries;
    const place = this.#patterns.get(text) ?? this.#patterns.size;
    if (place === this.#patterns.size) this.#patterns.set(text, place);
    // The forms of a word come one after the other.
    for (let entry = word.length - 1; word[entry] === number; entry--) {
      if (pattern[entry] !== place) continue;
      all[entry] = (all[entry] ?? 0) | traits;
      return;
    }
    pattern.push(place);
    word.push(number);
    all.push(traits);
  }
}

/** As `TextUnits` writes a text. */
function withSingleSpaces(pattern: string): string {
  return pattern.replace(/[\0-\x20]+/g, ' ');
}

const traitsOf: Record<Closeness | 'hint' | 'safe', number> = {
  exact: trait.exact,
  folded: 0,
  loose: 0,
  hint: trait.hint,
  safe: trait.safe,
};

/** Where no letter may join: at its ends that are letters, unless they have a star. */
function joints(word: string, pattern: string): number {
  const start = !word.startsWith('*') && joinsAt(pattern, 0);
  const end = !word.endsWith('*') && joinsBefore(pattern, pattern.length);
  return (start ? trait.start : 0) | (end ? trait.end : 0);
}

const everyForm = form.folded | form.bare | form.sound | trait.safe;

function patternOf(text: string, { first, order }: Grouped, index: number, traitsAt: readonly number[]): Pattern {
  let forms = 0;
  let begins = 0;
  for (let at = first[index] ?? 0; at < (first[index + 1] ?? 0); at++) {
    const traits = traitsAt[order[at] ?? 0] ?? 0;
    forms |= traits & everyForm;
    if (traits & form.folded && !(traits & trait.end)) forms |= trait.open;
    if (traits & form.folded) begins |= 1 << beginning.first;
    if (traits & form.folded && !(traits & trait.start)) begins |= 1 << beginning.inner;
    if (traits & (form.bare | form.sound)) begins |= 1 << beginning.disguised;
  }
  return { text, forms, begins };
}

/** Where each word's letters begin in those of all, and where the last one's end. */
function startsOf(words: readonly string[]): Int32Array {
  const starts = new Int32Array(words.length + 1);
  for (const [index, { length }] of words.entries()) starts[index + 1] = (starts[index] ?? 0) + length;
  return starts;
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}
