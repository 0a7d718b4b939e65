import type { Row } from '../../infra/training/rows.ts';
import { type Level, levels, type Task } from '../../shared/detection/detection.ts';

/** What the detectors say of a row. */
export type Ranks = Readonly<Record<Task, number>>;

export interface Judged {
  readonly row: Row;
  readonly ranks: Ranks;
  /** Of the plain text, when the row is a rewritten one. */
  readonly base?: Ranks;
}

/** How the rows name a task. */
const rowTask: Readonly<Record<Task, string>> = { abuse: 'abuse', advert: 'spam', sexual: 'sexual' };

export interface Tally {
  readonly level: Level;
  readonly positives: number;
  readonly negatives: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly falsePositiveRate: number;
}

/** The rows of a task, and whether what the task looks for is in them. */
export function rowsOfTask(judged: readonly Judged[], task: Task): Judged[] {
  return judged.filter(({ row }) => row.tasks.includes(rowTask[task]));
}

export function tallies(judged: readonly Judged[], task: Task): Tally[] {
  return levels.map((level) => tally(judged, task, level));
}

export function caught(ranks: Ranks, task: Task, level: Level): boolean {
  return ranks[task] > levels.indexOf(level);
}

function tally(judged: readonly Judged[], task: Task, level: Level): Tally {
  let [hits, misses, alarms, passes] = [0, 0, 0, 0];
  for (const { row, ranks } of judged) {
    const found = caught(ranks, task, level);
    if (row.label === 'benign') found ? alarms++ : passes++;
    else found ? hits++ : misses++;
  }
  const precision = hits / (hits + alarms);
  const recall = hits / (hits + misses);
  return {
    level,
    positives: hits + misses,
    negatives: alarms + passes,
    precision,
    recall,
    f1: (2 * hits) / (2 * hits + alarms + misses),
    falsePositiveRate: alarms / (alarms + passes),
  };
}
