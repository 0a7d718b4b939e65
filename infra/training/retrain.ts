import { createDetector } from '../../shared/detection/create-detector.ts';
import { type Task, tasks } from '../../shared/detection/detection.ts';
import type { Shipped } from '../../shared/detection/shipped.ts';
import { decodeWeights, encodeWeights } from '../../shared/detection/weights.ts';
import { Lexicon, LexiconBuilder } from '../../shared/text/lexicon.ts';
import { Reader } from '../../shared/text/text-reading.ts';
import { adjust } from './adjust.ts';
import { documentsOf } from './documents.ts';
import { readExamples } from './examples.ts';
import { presumed, type Sample, samplesOfExamples } from './sources.ts';

/** How many texts a detector judges as it should, at medium. */
export interface Right {
  readonly before: number;
  readonly after: number;
  readonly of: number;
}

export interface Retrained {
  readonly weights: Uint8Array;
  readonly learnedPieces: number;
  /** Of the cases learned from, by detector: what it does with them now is no measure of what it will do with others. */
  readonly cases: Readonly<Partial<Record<Task, Right>>>;
  /** Of examples that come with Reeve: it should not have unlearned them. */
  readonly examples: Right;
}

/** One in so many examples is enough to hold on to what is known. */
const thinning = 4;

/** Teaches the scorer more, from where `shipped` stopped. The same cases in the same order give the same bytes. */
export function retrain(samples: readonly Sample[], shipped: Shipped): Retrained {
  const examples = samplesOfExamples(readExamples()).filter((_, index) => index % thinning === 0);
  const { weights, learned } = adjust(
    decodeWeights(shipped.weights),
    documentsOf(samples, shipped),
    documentsOf(examples, shipped),
  );
  const bytes = encodeWeights(weights);
  const after = judging({ ...shipped, weights: bytes });
  const before = judging(shipped);
  const right = (some: readonly Sample[], asked: readonly Task[]): Right => {
    const told = some.flatMap((sample) => asked.flatMap((task) => toldOf(sample, task)));
    const count = (judge: Judge) => told.filter(({ text, task, is }) => judge(text, task) === is).length;
    return { before: count(before), after: count(after), of: told.length };
  };
  const cases = tasks.map((task) => [task, right(samples, [task])] as const).filter(([, { of }]) => of > 0);
  return { weights: bytes, learnedPieces: learned, cases: Object.fromEntries(cases), examples: right(examples, tasks) };
}

function toldOf({ text, labels }: Sample, task: Task): { text: string; task: Task; is: boolean }[] {
  const label = labels[task];
  return label && label.weight > presumed ? [{ text, task, is: label.is }] : [];
}

type Judge = (text: string, task: Task) => boolean;

function judging(shipped: Shipped): Judge {
  const needles = new LexiconBuilder();
  const detector = createDetector(needles, shipped);
  const reader = new Reader(new Lexicon(needles.build()));
  return (text, task) => detector.rank(reader.read(text), task) >= 2;
}
