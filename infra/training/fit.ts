import type { Task } from '../../shared/detection/detection.ts';
import { structureFeatures } from '../../shared/detection/structure.ts';
import type { ListLanguage } from '../../shared/lists/shipped-list.ts';
import type { Document } from './documents.ts';
import { randomFrom, shuffled } from './random.ts';

/** What a task's score is made of, before it is rounded. */
export interface Fitted {
  readonly bias: number;
  readonly structure: Float64Array;
  /** By the number of the piece. */
  readonly pieces: Float64Array;
}

/** The number of each piece that may have a weight. */
export type Vocabulary = ReadonlyMap<number, number>;

interface Lesson {
  readonly document: Document;
  readonly is: number;
  readonly weight: number;
  readonly numbers: Int32Array;
}

const rate = 0.35;

/** How a language is learned: chosen by rows that were held out, never by those that are for measuring only. */
interface Manner {
  readonly passes: number;
  /** Keeps weights of rare pieces small (L2), per lesson. */
  readonly shrinking: number;
  /** The share of lessons that leave a measure of the text's form out, that texts are not judged by form instead of words. */
  readonly unseen: number;
  /** The share of pieces that are left out of a lesson, that no few of them are relied on. */
  readonly unread: number;
  /** Of so many passes, the last ones, the mean is taken: what happened to be left out last must not count for more. */
  readonly averaged: number;
}

const usual: Manner = { passes: 12, shrinking: 0.0002, unseen: 0, unread: 0, averaged: 1 };

/** Nearly all Russian examples are our own, and their form is less like that of others than their words are. */
const manners: Readonly<Record<ListLanguage, Manner>> = {
  zh: usual,
  en: usual,
  ru: { passes: 30, shrinking: 0.002, unseen: 0.3, unread: 0.5, averaged: 15 },
};

/**
 * Logistic regression by stochastic gradient descent, a rate for each weight (AdaGrad). The order is shuffled by a fixed
 * seed: the same documents give the same weights. Both classes weigh the same in the end, or the rarer one would be missed.
 */
export function fitTask(documents: readonly Document[], task: Task, vocabulary: Vocabulary, start?: Fitted): Fitted {
  const lessons = balanced(lessonsOf(documents, task, vocabulary));
  const random = randomFrom(7);
  const language = documents[0]?.language;
  // What goes on from other weights keeps to them.
  const manner = language && !start ? manners[language] : usual;
  const learner = new Learner(vocabulary.size, manner, random, start);
  const sum = new Sum(learner.pieces.length);
  for (let pass = 0; pass < manner.passes; pass++) {
    for (const lesson of shuffled(lessons, random)) learner.learn(lesson);
    if (pass >= manner.passes - manner.averaged) sum.add(learner);
  }
  const fitted = sum.mean();
  // Who writes in circled letters has hurt nobody by that.
  if (task === 'abuse') fitted.structure[structureFeatures.indexOf('odd signs')] = 0;
  return fitted;
}

class Sum {
  #count = 0;
  #bias = 0;
  readonly #structure = new Float64Array(structureFeatures.length);
  readonly #pieces: Float64Array;

  constructor(pieces: number) {
    this.#pieces = new Float64Array(pieces);
  }

  add({ bias, structure, pieces }: Fitted): void {
    this.#count += 1;
    this.#bias += bias;
    addTo(this.#structure, structure);
    addTo(this.#pieces, pieces);
  }

  mean(): Fitted {
    const share = (sum: number) => sum / this.#count;
    return { bias: share(this.#bias), structure: this.#structure.map(share), pieces: this.#pieces.map(share) };
  }
}

function addTo(sums: Float64Array, values: Float64Array): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (values[at] ?? 0);
}

export function scoreOf({ bias, structure, pieces }: Fitted, document: Document, vocabulary: Vocabulary): number {
  let score = bias;
  for (let at = 0; at < structure.length; at++) score += (structure[at] ?? 0) * (document.structure[at] ?? 0);
  for (let at = 0; at < document.hashes.length; at++) {
    const number = vocabulary.get(document.hashes[at] ?? 0);
    if (number !== undefined) score += (pieces[number] ?? 0) * (document.amounts[at] ?? 0);
  }
  return score;
}

function lessonsOf(documents: readonly Document[], task: Task, vocabulary: Vocabulary): Lesson[] {
  return documents.flatMap((document) => {
    const label = document.sample.labels[task];
    if (!label) return [];
    // Adverts are seldom rewritten by sound, and what sounds like their words is in every text.
    const read = task === 'abuse' ? document.hashes.length : document.written;
    const numbers = Int32Array.from(document.hashes, (hash, at) => (at < read ? (vocabulary.get(hash) ?? -1) : -1));
    const often = task === 'advert' ? (document.often ?? 1) : 1;
    return [{ document, is: Number(label.is), weight: label.weight * often, numbers }];
  });
}

function balanced(lessons: readonly Lesson[]): Lesson[] {
  const sum = (is: number) => lessons.reduce((all, lesson) => all + (lesson.is === is ? lesson.weight : 0), 0);
  const [negatives, positives] = [sum(0), sum(1)];
  const half = (negatives + positives) / 2;
  const factors = [half / Math.max(negatives, 1), Math.min(half / Math.max(positives, 1), 12)];
  return lessons.map((lesson) => ({ ...lesson, weight: lesson.weight * (factors[lesson.is] ?? 1) }));
}

class Learner implements Fitted {
  bias = 0;
  readonly structure = new Float64Array(structureFeatures.length);
  readonly pieces: Float64Array;
  #biasSquares = 1;
  readonly #structureSquares = new Float64Array(structureFeatures.length).fill(1);
  readonly #pieceSquares: Float64Array;
  readonly #shrinking: number;
  readonly #unseen: number;
  readonly #unread: number;
  readonly #random: () => number;
  readonly #seen = new Float32Array(structureFeatures.length);

  /** Weights to start from are taken for the fruit of many lessons: a new one moves them little. */
  constructor(pieces: number, { shrinking, unseen, unread }: Manner, random: () => number, start?: Fitted) {
    this.#shrinking = shrinking;
    this.#unseen = unseen;
    this.#unread = unread;
    this.#random = random;
    this.pieces = start?.pieces.slice() ?? new Float64Array(pieces);
    this.#pieceSquares = new Float64Array(this.pieces.length).fill(start ? 0.5 : 0.05);
    if (!start) return;
    this.bias = start.bias;
    this.structure.set(start.structure);
    this.#biasSquares = 50;
    this.#structureSquares.fill(50);
  }

  learn({ document, is, weight, numbers }: Lesson): void {
    this.#look(document.structure);
    const amounts = this.#read(document.amounts);
    const gradient = (1 / (1 + Math.exp(-this.#score(amounts, numbers))) - is) * weight;
    this.#biasSquares += gradient * gradient;
    this.bias -= (rate * gradient) / Math.sqrt(this.#biasSquares);
    step(this.structure, this.#structureSquares, this.#seen, undefined, gradient, this.#shrinking);
    step(this.pieces, this.#pieceSquares, amounts, numbers, gradient, this.#shrinking);
  }

  /** What is left of the form counts for what was left out. */
  #look(structure: Float32Array): void {
    for (let at = 0; at < structure.length; at++) {
      const value = structure[at] ?? 0;
      const isSeen = value !== 0 && (this.#unseen === 0 || this.#random() >= this.#unseen);
      this.#seen[at] = isSeen ? value / (1 - this.#unseen) : 0;
    }
  }

  /** What is left of the pieces counts for what was left out. */
  #read(amounts: Float32Array): Float32Array {
    const unread = this.#unread;
    return unread === 0 ? amounts : amounts.map((amount) => (this.#random() < unread ? 0 : amount / (1 - unread)));
  }

  #score(amounts: Float32Array, numbers: Int32Array): number {
    let score = this.bias;
    for (let at = 0; at < this.#seen.length; at++) score += (this.structure[at] ?? 0) * (this.#seen[at] ?? 0);
    for (let at = 0; at < numbers.length; at++) score += (this.pieces[numbers[at] ?? -1] ?? 0) * (amounts[at] ?? 0);
    return score;
  }
}

function step(
  weights: Float64Array,
  squares: Float64Array,
  amounts: Float32Array,
  numbers: Int32Array | undefined,
  gradient: number,
  shrinking: number,
): void {
  for (let at = 0; at < amounts.length; at++) {
    const number = numbers ? (numbers[at] ?? -1) : at;
    const amount = amounts[at] ?? 0;
    if (number < 0 || amount === 0) continue;
    const weight = weights[number] ?? 0;
    const slope = gradient * amount + shrinking * weight;
    const square = (squares[number] ?? 0) + slope * slope;
    squares[number] = square;
    weights[number] = weight - (rate * slope) / Math.sqrt(square);
  }
}
