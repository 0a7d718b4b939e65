import type { Fact } from '../rules/fact.ts';
import type { Reading } from '../text/reading.ts';

/** What the detectors look for. `advert` is spam of every kind: adverts, illicit offers, course selling, scams. */
export const tasks = ['abuse', 'advert', 'sexual'] as const;

export type Task = (typeof tasks)[number];

/** How sure a detector is. A rule names the least it acts on; `medium` when it names none. */
export const levels = ['low', 'medium', 'high'] as const;

export type Level = (typeof levels)[number];

export interface Detection {
  /** Absent: not found, or too short or unknown to say. */
  readonly level?: Level;
  /** What speaks for it, the strongest first. */
  readonly spans: readonly DetectedSpan[];
  /** Without what the member wrote: `words of the list zh/insults (high): 2; the scorer is sure (0.97)`. */
  readonly because: Fact;
}

export interface DetectedSpan {
  /** In the folded text, UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** What found it: a list, the scorer, a contact of some kind. */
  readonly by: Fact;
}

/** Detects from the shipped lists, the scorer's weights and what stands in the text. */
export interface Detector {
  /** The hot path: 0 nothing, 1 low, 2 medium, 3 high. Allocates nothing for a clean message. */
  rank(reading: Reading, task: Task): 0 | 1 | 2 | 3;
  explain(reading: Reading, task: Task): Detection;
}
