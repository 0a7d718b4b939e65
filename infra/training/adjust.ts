import { type Task, tasks } from '../../shared/detection/detection.ts';
import { entryOf, placeOf, putEntry, weightIn, withWeights } from '../../shared/detection/table.ts';
import type { LanguageWeights, Weights } from '../../shared/detection/weights.ts';
import { listLanguages } from '../../shared/lists/shipped-list.ts';
import type { Document } from './documents.ts';
import { type Fitted, fitTask, type Vocabulary } from './fit.ts';
import { rounded, scaleOf, taskWeights } from './learn.ts';

export interface Adjusted {
  readonly weights: Weights;
  /** Pieces that were not known before. */
  readonly learned: number;
}

/**
 * Goes on learning from where other weights stopped. `kept` are texts with known answers that must not be unlearned over
 * the new ones; thresholds stay. Pieces the table has no room for are left out.
 */
export function adjust(weights: Weights, lessons: readonly Document[], kept: readonly Document[]): Adjusted {
  const adjusted: Record<string, LanguageWeights> = { ...weights };
  let learned = 0;
  for (const language of listLanguages) {
    const of = (documents: readonly Document[]) => documents.filter((document) => document.language === language);
    const before = weights[language];
    const news = of(lessons);
    if (!before || news.length === 0) continue;
    const table = before.table.slice();
    const vocabulary = knownAndNew(table, [...of(kept), ...news], news);
    learned += table.reduce((sum, entry, place) => sum + Number(entry !== 0 && before.table[place] === 0), 0);
    adjusted[language] = adjustLanguage(before, table, [...of(kept), ...news], news, vocabulary);
  }
  return { weights: adjusted, learned };
}

/** Makes room in the table for new pieces of the lessons, and numbers all pieces that have a place. */
function knownAndNew(table: Uint32Array, all: readonly Document[], news: readonly Document[]): Vocabulary {
  for (const { hashes } of news)
    for (const hash of hashes) if (entryOf(table, hash) === 0) putEntry(table, hash, [0, 0, 0]);
  const vocabulary = new Map<number, number>();
  for (const { hashes } of all)
    for (const hash of hashes) if (entryOf(table, hash) !== 0) vocabulary.set(hash, placeOf(table, hash));
  return vocabulary;
}

/** Here a piece's number is its place in the table. */
function adjustLanguage(
  { tasks: before }: LanguageWeights,
  table: Uint32Array,
  all: readonly Document[],
  news: readonly Document[],
  vocabulary: Vocabulary,
): LanguageWeights {
  const fitted = tasks.map((task, index): Fitted => {
    const start: Fitted = {
      bias: before[task].bias,
      structure: Float64Array.from(before[task].structure),
      pieces: Float64Array.from(table, (entry) => weightIn(entry, index) * before[task].scale),
    };
    const taught = news.some(({ sample }) => sample.labels[task]);
    return taught ? fitTask(all, task, vocabulary, start) : start;
  });
  const scales = fitted.map(scaleOf);
  for (let place = 0; place < table.length; place++) {
    const entry = table[place] ?? 0;
    if (entry === 0) continue;
    table[place] = withWeights(
      entry,
      fitted.map(({ pieces }, index) => rounded(pieces[place] ?? 0, scales[index] ?? 1)),
    );
  }
  const of = (task: Task) => {
    const index = tasks.indexOf(task);
    const one = fitted[index];
    return one ? taskWeights(one, scales[index] ?? 1, before[task].thresholds) : before[task];
  };
  return { table, tasks: { abuse: of('abuse'), advert: of('advert'), sexual: of('sexual') } };
}
