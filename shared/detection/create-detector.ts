import { fact } from '../rules/fact.ts';
import type { NeedleRegistry } from '../text/needle.ts';
import type { Reading } from '../text/reading.ts';
import { type Detection, type Detector, type Task, tasks } from './detection.ts';
import { Emphasis } from './emphasis.ts';
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
  const emphasis = new Emphasis(decoded);
  const look = () => new Look(new WordCounts(registry, lists), new Scorer(decoded), looker, emphasis);
  return new ShippedDetector(look(), look());
}

/** What a text that sounds like an insult is in truth. */
type Instead = 'emphasis' | 'themselves' | 'everyday';

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
    return this.#look(reading).explain(task, reading);
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
  /** Several rules ask about one task, each at its level. */
  #explained = new Map<Task, Detection>();
  readonly #looker: SecondLooker;
  readonly #emphasis: Emphasis;
  /** What restoring brought to light: it is looked for once, and explained by. */
  #second: SecondLook | undefined;
  /** Why an insult is none, or less of one. */
  #instead: Instead | undefined;

  constructor(words: WordCounts, scorer: Scorer, looker: SecondLooker, emphasis: Emphasis) {
    this.words = words;
    this.scorer = scorer;
    this.#looker = looker;
    this.#emphasis = emphasis;
  }

  take(reading: Reading): void {
    this.reading = reading;
    // Not emptied: each table that a map once had leads to the next one, and the engine keeps them all for a while.
    if (this.#explained.size > 0) this.#explained = new Map();
    this.words.read(reading);
    this.scorer.score(reading, this.words);
    for (let index = 0; index < tasks.length; index++) this.ranks[index] = this.#rank(index, reading);
    // Who offers sex in a chat advertises.
    this.ranks[advert] = Math.max(this.ranks[advert] ?? 0, this.ranks[sexual] ?? 0) as Rank;
  }

  explain(task: Task, reading: Reading): Detection {
    const known = this.#explained.get(task);
    if (known) return known;
    const detection = this.#explain(task, reading);
    const explained = this.told[tasks.indexOf(task)]
      ? { ...detection, because: fact('trace.detected.told', { because: detection.because }) }
      : detection;
    this.#explained.set(task, explained);
    return explained;
  }

  #explain(task: Task, reading: Reading): Detection {
    const rank = this.ranks[tasks.indexOf(task)] ?? 0;
    const second = task === 'abuse' && !this.#instead ? this.#second : undefined;
    if (!second) {
      const detection = explainTask(rank, task, reading, this.words, this.scorer);
      if (task !== 'abuse' || !this.#instead) return detection;
      return { ...detection, because: fact(`trace.detected.${this.#instead}`, { because: detection.because }) };
    }
    const scorer = this.#looker.scored(reading, second.words);
    const detection = explainTask(rank, task, reading, second.words, scorer);
    return { ...detection, because: fact(`trace.detected.${second.how}`, { because: detection.because }) };
  }

  #rankAsMeant(index: number, reading: Reading): Rank {
    const rank = rankOf(index, this.words, this.scorer);
    if (index !== abuse) return rank;
    const swearing = this.#swearing(reading);
    // Without the swearing it may be too far from an insult for a second look to mean anything.
    const scorer = swearing ? this.#emphasis.scorer : this.scorer;
    this.#second = this.#looker.isWorth(rank, reading, scorer) ? this.#looker.look(reading, this.words) : undefined;
    const meant = this.#second?.rank ?? rank;
    this.#instead = meant > 1 ? this.#meantInstead(reading, swearing) : undefined;
    if (this.#instead === undefined) return meant;
    return this.#instead === 'everyday' ? 0 : 1;
  }

  #swearing(reading: Reading): 'emphasis' | 'themselves' | undefined {
    if (this.#emphasis.isAll(reading, this.words)) return 'emphasis';
    return this.#emphasis.isOfThemselves(reading, this.words) ? 'themselves' : undefined;
  }

  #meantInstead(reading: Reading, swearing: Instead | undefined): Instead | undefined {
    if (!this.#second && swearing) return swearing;
    return this.#emphasis.isEveryday(reading, this.words) ? 'everyday' : undefined;
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
