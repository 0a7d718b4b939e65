import type { NeedleRegistry } from '../text/needle.ts';
import type { Reading } from '../text/reading.ts';
import { type Detection, type Detector, type Task, tasks } from './detection.ts';
import { explainTask } from './explain-task.ts';
import { InsultWords, insultsIn } from './insult-words.ts';
import { type Rank, rankOf } from './rank.ts';
import { Scorer } from './scorer.ts';
import { type SecondLook, SecondLooker } from './second-look.ts';
import type { Shipped } from './shipped.ts';
import { isTold } from './told.ts';
import { decodeWeights } from './weights.ts';
import { WordCounts } from './word-counts.ts';

/** Asks for the words of the shipped lists and looks at texts by them, by the scorer and by what stands in the text. */
export function createDetector(registry: NeedleRegistry, { lists, safe, weights, insults }: Shipped): Detector {
  registry.addSafe(safe);
  const decoded = decodeWeights(weights);
  const looker = new SecondLooker(decoded, new InsultWords(() => insults ?? insultsIn(lists)));
  const look = () => new Look(new WordCounts(registry, lists), new Scorer(decoded), looker);
  return new ShippedDetector(look(), look());
}

const abuse = tasks.indexOf('abuse');
const advert = tasks.indexOf('advert');
const sexual = tasks.indexOf('sexual');

class ShippedDetector implements Detector {
  /** Rules look at a message and at the name above it in turn, and every one of them costs one look each. */
  #last: Look;
  #before: Look;

  constructor(last: Look, before: Look) {
    this.#last = last;
    this.#before = before;
  }

  rank(reading: Reading, task: Task): Rank {
    return this.#look(reading).ranks[tasks.indexOf(task)] ?? 0;
  }

  explain(reading: Reading, task: Task): Detection {
    const look = this.#look(reading);
    const { told } = look;
    const second = task === 'abuse' ? look.second() : undefined;
    const { words, scorer } = second ?? look;
    const explained = explainTask(this.rank(reading, task), task, reading, words, scorer);
    const detection = second ? { ...explained, because: `read ${second.how}: ${explained.because}` } : explained;
    if (!told[tasks.indexOf(task)]) return detection;
    return { ...detection, because: `${detection.because}; it tells of somebody else: one level less sure` };
  }

  #look(reading: Reading): Look {
    if (this.#last.reading === reading) return this.#last;
    const other = this.#before;
    this.#before = this.#last;
    this.#last = other;
    if (other.reading !== reading) other.take(reading);
    return other;
  }
}

/** What was found out about one text. */
class Look {
  readonly words: WordCounts;
  readonly scorer: Scorer;
  readonly ranks: Rank[] = tasks.map(() => 0);
  /** By task: whether the text tells of what others wrote. */
  readonly told: boolean[] = tasks.map(() => false);
  reading: Reading | undefined;
  readonly #looker: SecondLooker;
  #isRestored = false;

  constructor(words: WordCounts, scorer: Scorer, looker: SecondLooker) {
    this.words = words;
    this.scorer = scorer;
    this.#looker = looker;
  }

  take(reading: Reading): void {
    this.reading = reading;
    this.words.read(reading);
    this.scorer.score(reading, this.words);
    for (let index = 0; index < tasks.length; index++) this.ranks[index] = this.#rank(index, reading);
    // Who offers sex in a chat advertises.
    this.ranks[advert] = Math.max(this.ranks[advert] ?? 0, this.ranks[sexual] ?? 0) as Rank;
  }

  /** What restoring brought to light; done again, for another text may have been looked at since. */
  second(): SecondLook | undefined {
    return this.#isRestored && this.reading ? this.#looker.look(this.reading, this.words) : undefined;
  }

  #rankAsMeant(index: number, reading: Reading): Rank {
    const rank = rankOf(index, this.words, this.scorer);
    if (index !== abuse) return rank;
    const second = this.#looker.isWorth(rank, reading, this.words, this.scorer)
      ? this.#looker.look(reading, this.words)
      : undefined;
    this.#isRestored = second !== undefined;
    return second?.rank ?? rank;
  }

  #rank(index: number, reading: Reading): Rank {
    const { folded, links, contacts } = reading;
    const rank = this.#rankAsMeant(index, reading);
    this.told[index] = false;
    if (rank === 0) return 0;
    const told = isTold(tasks[index] as Task, folded, links.length + contacts.length > 0);
    this.told[index] = told;
    return told ? ((rank - 1) as Rank) : rank;
  }
}
