import type { NeedleRegistry } from '../text/needle.ts';
import type { Reading } from '../text/reading.ts';
import { type Detection, type Detector, type Task, tasks } from './detection.ts';
import { explainTask } from './explain-task.ts';
import { type Rank, rankOf } from './rank.ts';
import { Scorer } from './scorer.ts';
import type { Shipped } from './shipped.ts';
import { decodeWeights } from './weights.ts';
import { WordCounts } from './word-counts.ts';

/** Asks for the words of the shipped lists and looks at texts by them, by the scorer and by what stands in the text. */
export function createDetector(registry: NeedleRegistry, { lists, safe, weights }: Shipped): Detector {
  registry.addSafe(safe);
  return new ShippedDetector(new WordCounts(registry, lists), new Scorer(decodeWeights(weights)));
}

const advert = tasks.indexOf('advert');
const sexual = tasks.indexOf('sexual');

class ShippedDetector implements Detector {
  readonly #words: WordCounts;
  readonly #scorer: Scorer;
  /** The text that ranks and scores are of: three rules on one message cost one look. */
  #last: Reading | undefined;
  readonly #ranks: Rank[] = tasks.map(() => 0);

  constructor(words: WordCounts, scorer: Scorer) {
    this.#words = words;
    this.#scorer = scorer;
  }

  rank(reading: Reading, task: Task): Rank {
    this.#look(reading);
    return this.#ranks[tasks.indexOf(task)] ?? 0;
  }

  explain(reading: Reading, task: Task): Detection {
    this.#look(reading);
    return explainTask(this.rank(reading, task), task, reading, this.#words, this.#scorer);
  }

  #look(reading: Reading): void {
    if (this.#last === reading) return;
    this.#last = reading;
    this.#words.read(reading);
    this.#scorer.score(reading, this.#words);
    for (let index = 0; index < tasks.length; index++) this.#ranks[index] = rankOf(index, this.#words, this.#scorer);
    // Who offers sex in a chat advertises.
    this.#ranks[advert] = Math.max(this.#ranks[advert] ?? 0, this.#ranks[sexual] ?? 0) as Rank;
  }
}
