import { type Task, tasks } from '../../shared/detection/detection.ts';
import { putEntry } from '../../shared/detection/table.ts';
import type { LanguageWeights, TaskWeights, Weights } from '../../shared/detection/weights.ts';
import { type ListLanguage, listLanguages } from '../../shared/lists/shipped-list.ts';
import type { Document } from './documents.ts';
import { type Fitted, fitTask, type Vocabulary } from './fit.ts';
import { asOftenMet } from './frequency.ts';
import { thresholdsOf } from './thresholds.ts';

/** Places by language: four bytes each, 400 KB in all at most. */
const places: Readonly<Record<ListLanguage, number>> = { zh: 2 ** 15, en: 2 ** 15, ru: 2 ** 15 };

type ByTask<Value> = Readonly<Record<Task, Value>>;

/**
 * Learns everything from documents: which pieces count, their weights, and from which score on a detector may be sure;
 * the last is taken from other weights when they are given.
 */
export function learn(documents: readonly Document[], { thresholdsLike }: { thresholdsLike?: Weights } = {}): Weights {
  const weights: Partial<Record<ListLanguage, LanguageWeights>> = {};
  for (const language of listLanguages) {
    const some = asOftenMet(documents.filter((document) => document.language === language));
    if (some.length > 0) weights[language] = learnLanguage(some, language, thresholdsLike?.[language]);
  }
  return weights;
}

function learnLanguage(
  documents: readonly Document[],
  language: ListLanguage,
  like?: LanguageWeights,
): LanguageWeights {
  const size = places[language];
  const thresholds = byTask((task) => like?.tasks[task].thresholds ?? thresholdsOf(documents, task, language));
  const table = new Uint32Array(size);
  const all = vocabularyOf(documents);
  const vocabulary = placeStrongest(
    all,
    byTask((task) => fitTask(documents, task, all)),
    size,
  );
  const fitted = byTask((task) => fitTask(documents, task, vocabulary));
  const scales = byTask((task) => scaleOf(fitted[task]));
  for (const [hash, number] of vocabulary) {
    putEntry(
      table,
      hash,
      tasks.map((task) => rounded(fitted[task].pieces[number] ?? 0, scales[task])),
    );
  }
  return { table, tasks: byTask((task) => taskWeights(fitted[task], scales[task], thresholds[task])) };
}

function byTask<Value>(make: (task: Task) => Value): ByTask<Value> {
  return { abuse: make('abuse'), advert: make('advert'), sexual: make('sexual') };
}

/** Pieces that stand in texts of two groups at least: what stands in one is chance. */
export function vocabularyOf(documents: readonly Document[]): Vocabulary {
  const firstGroup = new Map<number, string>();
  const kept = new Map<number, number>();
  for (const { hashes, sample } of documents) {
    for (const hash of hashes) {
      const first = firstGroup.get(hash);
      if (first === undefined) firstGroup.set(hash, sample.group);
      else if (first !== sample.group && !kept.has(hash)) kept.set(hash, kept.size);
    }
  }
  return kept;
}

/** The rest is room for what an operator's own cases teach, and keeps unknown pieces from being taken for known ones. */
const fullest = 0.85;

/** The pieces that say most, as many as the table has room for. */
function placeStrongest(all: Vocabulary, fitted: ByTask<Fitted>, size: number): Vocabulary {
  const strength = (number: number) => Math.max(...tasks.map((task) => Math.abs(fitted[task].pieces[number] ?? 0)));
  const strongest = [...all]
    .map(([hash, number]) => ({ hash, strength: strength(number) }))
    .toSorted((a, b) => b.strength - a.strength || a.hash - b.hash);
  const table = new Uint32Array(size);
  const most = Math.floor(size * fullest);
  const placed = strongest.slice(0, most).filter(({ hash }) => putEntry(table, hash, [0, 0, 0]));
  return new Map(placed.map(({ hash }, number) => [hash, number]));
}

export function scaleOf({ pieces }: Fitted): number {
  return pieces.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6) / 127;
}

export function rounded(weight: number, scale: number): number {
  return Math.round(weight / scale);
}

export function taskWeights(
  { bias, structure }: Fitted,
  scale: number,
  thresholds: TaskWeights['thresholds'],
): TaskWeights {
  const short = (value: number) => Number(value.toPrecision(6));
  return { scale: short(scale), bias: short(bias), structure: Array.from(structure, short), thresholds };
}
