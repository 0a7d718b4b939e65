import type { Task } from '../../shared/detection/detection.ts';
import type { TaskWeights } from '../../shared/detection/weights.ts';
import type { ListLanguage } from '../../shared/lists/shipped-list.ts';
import { isCopy } from './disguised-copies.ts';
import type { Document } from './documents.ts';
import { fitTask, scoreOf } from './fit.ts';
import { vocabularyOf } from './learn.ts';
import { seedOf } from './random.ts';
import { presumed } from './sources.ts';

/**
 * So great a share of clean messages may reach low, medium and high. Many of the clean ones are written to be mistaken:
 * in a chat it is a fraction of this, of the Russian ones too, which count as often as they are met.
 */
const tolerated: Readonly<Record<Task, Tolerated>> = {
  abuse: { low: { zh: 0.04, en: 0.04, ru: 0.04 }, medium: { zh: 0.02, en: 0.01, ru: 0.012 }, high: 0.0007 },
  advert: { low: { zh: 0.05, en: 0.05, ru: 0.1 }, medium: { zh: 0.036, en: 0.024, ru: 0.045 }, high: 0.0016 },
  sexual: { low: { zh: 0.03, en: 0.03, ru: 0.03 }, medium: { zh: 0.005, en: 0.006, ru: 0.01 }, high: 0.0007 },
};

interface Tolerated {
  readonly low: Readonly<Record<ListLanguage, number>>;
  readonly medium: Readonly<Record<ListLanguage, number>>;
  readonly high: number;
}

/**
 * Where there are few clean messages, or few of the kind that is mistaken, chance must not make a detector rash. Of what is
 * taken for adverts there are many in every language.
 */
const least: Readonly<Record<Task, readonly [number, number, number]>> = {
  abuse: [-1, -0.5, 1.5],
  advert: [-1.5, -1, 1.5],
  sexual: [-1, -0.5, 1.5],
};

const folds = 4;

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

export function thresholdsOf(
  documents: readonly Document[],
  task: Task,
  language: ListLanguage,
): TaskWeights['thresholds'] {
  const clean = heldOutScores(documents, task)
    .filter(({ document }) => {
      const label = document.sample.labels[task];
      return label && !label.is && label.weight > presumed && !isCopy(document);
    })
    .toSorted((a, b) => b.score - a.score);
  const above = (share: number) => scoreBeyond(clean, share, task);
  const { high, ...of } = tolerated[task];
  const [low, medium] = [of.low[language], of.medium[language]];
  // The last of a thousand clean messages are too few to go by: the scores of clean messages thin out exponentially.
  const steepness = (above(medium) - above(low)) / Math.log(low / medium);
  const thinned = above(medium) + steepness * Math.log(medium / high);
  const found = [above(low), above(medium), Math.min(above(high), (above(high) + thinned) / 2)] as const;
  const [first, second, third] = found.map((score, at) => Number(Math.max(score, least[task][at] ?? 0).toFixed(3)));
  return [first ?? 0, second ?? 0, third ?? 0];
}

/** The score that no more than such a share of messages go beyond; those are sorted, the highest first. */
function scoreBeyond(sorted: readonly Judgement[], share: number, task: Task): number {
  const oftenOf = ({ document }: Judgement) => (task === 'advert' ? (document.often ?? 1) : 1);
  const all = sorted.reduce((sum, one) => sum + oftenOf(one), 0);
  let reached = 0;
  for (const one of sorted) {
    reached += oftenOf(one);
    if (reached > all * share) return one.score;
  }
  return 0;
}
