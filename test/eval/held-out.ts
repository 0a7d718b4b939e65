import { disguisedCopies } from '../../infra/training/disguised-copies.ts';
import { documentsOf } from '../../infra/training/documents.ts';
import { readExamples } from '../../infra/training/examples.ts';
import { learn } from '../../infra/training/learn.ts';
import { seedOf } from '../../infra/training/random.ts';
import type { Row } from '../../infra/training/rows.ts';
import { permissiveSources, type Sample, samplesOfExamples, samplesOfRows } from '../../infra/training/sources.ts';
import type { Shipped } from '../../shared/detection/shipped.ts';
import { decodeWeights, encodeWeights } from '../../shared/detection/weights.ts';
import { judge } from './judge.ts';
import type { Judged } from './tally.ts';

export const waysToHoldOut = ['folds', 'sources', 'cntp'] as const;

export type WayToHoldOut = (typeof waysToHoldOut)[number];

/**
 * Judges each row that may be learned from by weights which were learned without it: without a fifth of the rows, or
 * without its whole source. Figures of rows that were learned from say nothing about rows that nobody has seen.
 * What is written in the lists is not held out. Rewritten rows are left out together with their plain sentences and with
 * whatever else was made of those. `cntp` is `folds` for the rewritten Chinese insults alone, in a third of the time.
 */
export function judgeHeldOut(
  all: readonly Row[],
  shipped: Shipped,
  way: WayToHoldOut,
  tell: (line: string) => void,
): Judged[] {
  const rows = way === 'cntp' ? all.filter(({ source }) => source === 'cntp') : all;
  const permissive = new Set<string>(permissiveSources);
  const foldOf = ({ base, text }: Row) => `fold ${seedOf(base ?? text) % 5}`;
  const partOf = (row: Row): string => {
    // Rewritten rows of many sources: they go with their plain texts.
    if (row.source === 'synth') return foldOf(row);
    if (!permissive.has(row.source)) return '';
    return way === 'sources' ? row.source : foldOf(row);
  };
  const withCopies = (samples: readonly Sample[]) =>
    documentsOf([...samples, ...disguisedCopies(samples)], shipped).filter(
      ({ language }) => way !== 'cntp' || language === 'zh',
    );
  const own = withCopies(samplesOfExamples(readExamples()));
  const learnable = all.filter(({ source }) => permissive.has(source));
  const parts = [...Map.groupBy(rows, partOf)];
  return parts.flatMap(([part, some], at) => {
    if (part === '') return judge(some, shipped);
    // Each takes minutes.
    tell(`${at + 1} of ${parts.length}: learning without ${part}, to judge its ${some.length} rows …`);
    const rest = learnable.filter((row) => row.source !== part && foldOf(row) !== part);
    const documents = [...own, ...withCopies(samplesOfRows(rest))];
    const weights = learn(documents, { thresholdsLike: decodeWeights(shipped.weights) });
    return judge(some, { ...shipped, weights: encodeWeights(weights) });
  });
}
