import type { Task } from '../../shared/detection/detection.ts';
import type { TaskWeights } from '../../shared/detection/weights.ts';
import type { Document } from './documents.ts';
import { fitTask, scoreOf } from './fit.ts';
import { vocabularyOf } from './learn.ts';
import { seedOf } from './random.ts';
import { presumed } from './sources.ts';

/** So great a share of clean messages may reach low, medium and high. */
const tolerated: Readonly<Record<Task, readonly [low: number, medium: number, high: number]>> = {
  abuse: [0.04, 0.012, 0.001],
  advert: [0.05, 0.022, 0.001],
  sexual: [0.02, 0.005, 0.001],
};

/** Where there are few clean messages, or few of the kind that is mistaken, chance must not make a detector rash. */
const least = [0, 0.7, 2.5] as const;

const folds = 5;

export interface Judgement {
  readonly document: Document;
  readonly score: number;
}

/** Every document scored by weights that were learned without its group. */
export function heldOutScores(documents: readonly Document[], task: Task): Judgement[] {
  const foldOf = ({ sample }: Document) => seedOf(sample.group) % folds;
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const rest = documents.filter((document) => foldOf(document) !== fold);
    const vocabulary = vocabularyOf(rest);
    const fitted = fitTask(rest, task, vocabulary);
    return documents
      .filter((document) => foldOf(document) === fold)
      .map((document) => ({ document, score: scoreOf(fitted, document, vocabulary) }));
  });
}

export function thresholdsOf(documents: readonly Document[], task: Task): TaskWeights['thresholds'] {
  const clean = heldOutScores(documents, task)
    .filter(({ document }) => {
      const label = document.sample.labels[task];
      return label && !label.is && label.weight > presumed;
    })
    .map(({ score }) => score)
    .toSorted((a, b) => b - a);
  const above = (share: number) => clean[Math.floor(clean.length * share)] ?? 0;
  const [low, medium, high] = tolerated[task];
  // The last of a thousand clean messages are too few to go by: the scores of clean messages thin out exponentially.
  const steepness = (above(medium) - above(low)) / Math.log(low / medium);
  const thinned = above(medium) + steepness * Math.log(medium / high);
  const found = [above(low), above(medium), Math.min(above(high), thinned)] as const;
  const [first, second, third] = found.map((score, at) => Number(Math.max(score, least[at] ?? 0).toFixed(3)));
  return [first ?? 0, second ?? 0, third ?? 0];
}
