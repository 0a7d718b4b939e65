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
  /** What the table has of each known piece, and which piece it is; gathered once for all who ask to explain. */
  #entries = new Uint32Array(0);
  #places = new Uint16Array(0);
  #isGathered = false;
  readonly #weights: Weights;
  readonly #grams = new Grams();
  readonly #structure = new Structure();

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  score(reading: Reading, words: CountedWords): void {
    this.scores.fill(0);
    this.known = 0;
    this.#isGathered = false;
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
    let [first, second, third, known] = [0, 0, 0, 0];
    for (let at = 0; at < count; at++) {
      const entry = entryOf(table, hashes[at] ?? 0);
      if (entry === 0) continue;
      known++;
      first += weightIn(entry, 0);
      second += weightIn(entry, 1);
      third += weightIn(entry, 2);
    }
    this.scores[0] = first;
    this.scores[1] = second;
    this.scores[2] = third;
    this.known = known;
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
    this.#gather();
    const { from, to } = this.#grams;
    const index = tasks.indexOf(task);
    const entries = this.#entries;
    const places = this.#places;
    const count = this.known;
    const pieces: { from: number; to: number; weight: number }[] = [];
    let last: { readonly from: number; readonly weight: number } | undefined;
    let least = 1;
    for (let known = 0; known < count; known++) {
      const weight = weightIn(entries[known] ?? 0, index);
      if (weight < least) continue;
      const at = places[known] ?? 0;
      if (last && weight === least && (from[at] ?? 0) >= last.from) continue;
      const piece = { from: from[at] ?? 0, to: to[at] ?? 0, weight };
      const place = pieces.findIndex(
        (other) => other.weight < weight || (other.weight === weight && other.from > piece.from),
      );
      pieces.splice(place < 0 ? pieces.length : place, 0, piece);
      if (pieces.length > most) pieces.pop();
      if (pieces.length < most) continue;
      last = pieces[most - 1];
      least = last?.weight ?? least;
    }
    return pieces;
  }

  #gather(): void {
    const table = this.language && this.#weights[this.language]?.table;
    if (this.#isGathered || !table) return;
    this.#isGathered = true;
    const { hashes, count } = this.#grams;
    if (this.#entries.length < hashes.length) {
      this.#entries = new Uint32Array(hashes.length);
      this.#places = new Uint16Array(hashes.length);
    }
    let known = 0;
    for (let at = 0; at < count && known < this.known; at++) {
      const entry = entryOf(table, hashes[at] ?? 0);
      if (entry === 0) continue;
      this.#entries[known] = entry;
      this.#places[known++] = at;
    }
  }

  /** What it is like, apart from its words, that speaks most for a task. */
  telling(task: Task, most: number): StructureFeature[] {
    const weights = this.language && this.#weights[this.language];
    if (!weights) return [];
    return weights.tasks[task].structure
      .map((weight, at) => ({ name: structureFeatures[at], value: weight * (this.#structure.values[at] ?? 0) }))
      .filter(({ value }) => value > 0.3)
      .toSorted((a, b) => b.value - a.value)
      .slice(0, most)
      .flatMap(({ name }) => name ?? []);
  }
}
