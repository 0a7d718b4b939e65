import type { ListLanguage } from '../lists/shipped-list.ts';
import type { Reading } from '../text/reading.ts';
import { type Task, tasks } from './detection.ts';
import { Grams } from './grams.ts';
import { fewestWords } from './rank.ts';
import { languageOf } from './script.ts';
import { Structure, type StructureFeature, structureFeatures } from './structure.ts';
import { entryOf, weightIn } from './table.ts';
import type { TaskWeights, Weights } from './weights.ts';
import type { CountedWords } from './word-counts.ts';

/** How many pieces short texts are taken to have: few pieces prove little. */
export const leastPieces = 12;

/** Of the last text scored. */
export class Scorer {
  /** Log-odds by task, in the order of `tasks`. */
  readonly scores = new Float64Array(tasks.length);
  language: ListLanguage | undefined;
  /** How many of the text's pieces it has weights of. */
  known = 0;
  /** How many words the text has. */
  words = 0;
  /** What the table has of each known piece, and which piece it is: who explains need not look it up again. */
  #entries = new Uint32Array(0);
  #places = new Uint16Array(0);
  readonly #weights: Weights;
  readonly #grams = new Grams();
  readonly #structure = new Structure();

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  score(reading: Reading, words: CountedWords): void {
    this.scores.fill(0);
    this.known = 0;
    this.words = 0;
    this.language = languageOf(words.righted);
    const weights = this.language && this.#weights[this.language];
    if (!this.language || !weights) return;
    this.#grams.spell(words.righted);
    this.words = this.#wordsOf(reading);
    // A few words that are in no list are not judged: most messages of a lively chat are no more.
    if (words.words.length === 0 && this.words < fewestWords) return;
    this.#grams.readSpelled(words.righted, this.language);
    this.#structure.read(reading, words);
    this.#addPieces(weights.table);
    const size = Math.sqrt(this.#grams.count + leastPieces);
    for (let index = 0; index < tasks.length; index++) {
      const { scale, bias, structure } = weights.tasks[tasks[index] as Task];
      let score = bias + ((this.scores[index] ?? 0) * scale) / size;
      for (let at = 0; at < structure.length; at++) score += (structure[at] ?? 0) * (this.#structure.values[at] ?? 0);
      this.scores[index] = score;
    }
  }

  #addPieces(table: Uint32Array): void {
    const { hashes, count } = this.#grams;
    this.#makeRoom(hashes.length);
    const entries = this.#entries;
    const places = this.#places;
    let first = 0;
    let second = 0;
    let third = 0;
    let known = 0;
    for (let at = 0; at < count; at++) {
      const entry = entryOf(table, hashes[at] ?? 0);
      if (entry === 0) continue;
      entries[known] = entry;
      places[known++] = at;
      first += weightIn(entry, 0);
      second += weightIn(entry, 1);
      third += weightIn(entry, 2);
    }
    this.scores[0] = first;
    this.scores[1] = second;
    this.scores[2] = third;
    this.known = known;
  }

  #makeRoom(pieces: number): void {
    if (this.#entries.length >= pieces) return;
    this.#entries = new Uint32Array(pieces);
    this.#places = new Uint16Array(pieces);
  }

  /**
   * In Chinese adverts figures, letters and emoji say what is sold and count as words. Of a text that is hardly more than
   * figures, and shows no way to reach anybody, they do not: it is homework.
   */
  #wordsOf(reading: Reading): number {
    const { words, signs, figures } = this.#grams;
    if (this.language !== 'zh') return words;
    // A text by itself long enough need not be searched for ways to reach anybody.
    const counts = words + signs / 2 >= fewestWords || reading.links.length + reading.contacts.length > 0;
    return counts ? words + (signs + figures) / 2 : words;
  }

  /** Of the language of the text scored last; undefined when it has none. */
  thresholds(task: number): TaskWeights['thresholds'] | undefined {
    const weights = this.language && this.#weights[this.language];
    return weights?.tasks[tasks[task] as Task].thresholds;
  }

  /** The pieces of the text scored last that speak most for a task, in the righted text. */
  strongest(task: Task, most: number): { from: number; to: number; weight: number }[] {
    const { from, to } = this.#grams;
    const index = tasks.indexOf(task);
    const entries = this.#entries;
    const places = this.#places;
    const strongest: number[] = [];
    let least = 1;
    // Of pieces of one weight, the first in the text: those of the last one's weight must stand before it.
    let before = Number.POSITIVE_INFINITY;
    for (let known = 0; known < this.known; known++) {
      const weight = weightIn(entries[known] ?? 0, index);
      if (weight < least) continue;
      const at = places[known] ?? 0;
      const start = from[at] ?? 0;
      if (weight === least && start >= before) continue;
      this.#put(known, strongest, index, most);
      if (strongest.length < most) continue;
      const last = strongest[most - 1] ?? 0;
      least = weightIn(entries[last] ?? 0, index);
      before = from[places[last] ?? 0] ?? 0;
    }
    return strongest.map((known) => {
      const at = places[known] ?? 0;
      return { from: from[at] ?? 0, to: to[at] ?? 0, weight: weightIn(entries[known] ?? 0, index) };
    });
  }

  /** In its place among those that weigh more or stand before it; of too many the last goes. */
  #put(known: number, strongest: number[], task: number, most: number): void {
    const weightOf = (one: number) => weightIn(this.#entries[one] ?? 0, task);
    const startOf = (one: number) => this.#grams.from[this.#places[one] ?? 0] ?? 0;
    const [weight, start] = [weightOf(known), startOf(known)];
    let place = Math.min(strongest.length, most - 1);
    for (; place > 0; place--) {
      const other = strongest[place - 1] ?? 0;
      const its = weightOf(other);
      if (its > weight || (its === weight && startOf(other) <= start)) break;
      strongest[place] = other;
    }
    strongest[place] = known;
  }

  /** What it is like, apart from its words, that speaks most for a task. */
  telling(task: Task, most: number): StructureFeature[] {
    const weights = this.language && this.#weights[this.language];
    if (!weights) return [];
    const { structure } = weights.tasks[task];
    const telling: { readonly name: StructureFeature; readonly value: number }[] = [];
    for (let at = 0; at < structureFeatures.length; at++) {
      const name = structureFeatures[at];
      const value = (structure[at] ?? 0) * (this.#structure.values[at] ?? 0);
      if (name && value > 0.3) telling.push({ name, value });
    }
    return telling
      .sort((a, b) => b.value - a.value)
      .slice(0, most)
      .map(({ name }) => name);
  }
}
