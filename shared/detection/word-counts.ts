import type { ListName, ShippedList } from '../lists/shipped-list.ts';
import { fold } from '../text/fold.ts';
import type { Hit, NeedleRegistry } from '../text/needle.ts';
import type { Reading } from '../text/reading.ts';
import { levels, type Task, tasks } from './detection.ts';

/** The task that a list speaks for; `study` is a topic and speaks for none. */
export const taskOfList: Readonly<Partial<Record<ListName, Task>>> = {
  insults: 'abuse',
  adverts: 'advert',
  'course-selling': 'advert',
  scams: 'advert',
  sexual: 'sexual',
};

/** A word of a shipped list that stands in the text. */
export interface ListedWord extends Hit {
  readonly list: ShippedList;
}

/** How many words of the shipped lists stand in a text, by task and severity. */
export class WordCounts {
  /** Three severities of `abuse`, of `advert`, of `sexual`. */
  readonly counts = new Uint16Array(tasks.length * levels.length);
  /** Those that are not written as the list has them. */
  disguised = 0;
  /** The text with those put right; the folded text itself when there are none. */
  righted = '';
  readonly #listOf: (ShippedList | undefined)[] = [];

  constructor(registry: NeedleRegistry, lists: readonly ShippedList[]) {
    for (const list of lists) if (taskOfList[list.name]) this.#listOf[registry.add(list.needles)] = list;
  }

  read({ hits, folded }: Reading): void {
    this.counts.fill(0);
    this.disguised = 0;
    this.righted = folded;
    let any = false;
    for (const set of hits.sets) {
      const list = this.#listOf[set];
      if (!list) continue;
      any = true;
      const task = taskOfList[list.name];
      if (!task) continue;
      const slot = tasks.indexOf(task) * levels.length + levels.indexOf(list.severity);
      this.counts[slot] = (this.counts[slot] ?? 0) + hits.of(set).length;
    }
    if (any) this.#putRight(folded, this.listed({ hits }));
  }

  /** In the order of the text. */
  listed({ hits }: Pick<Reading, 'hits'>): ListedWord[] {
    return hits.sets
      .flatMap((set) => {
        const list = this.#listOf[set];
        return list ? hits.of(set).map((hit) => ({ ...hit, list })) : [];
      })
      .toSorted((a, b) => a.from - b.from || b.to - a.to);
  }

  #putRight(folded: string, words: readonly ListedWord[]): void {
    let righted = '';
    let end = 0;
    for (const { word, from, to } of words) {
      const plain = fold(word).replaceAll('*', '');
      if (from < end || folded.slice(from, to) === plain) continue;
      this.disguised++;
      righted += folded.slice(end, from) + plain;
      end = to;
    }
    if (this.disguised > 0) this.righted = righted + folded.slice(end);
  }
}
