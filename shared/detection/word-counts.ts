import type { ListName, ShippedList } from '../lists/shipped-list.ts';
import { fold } from '../text/fold.ts';
import type { Hit, Hits, NeedleRegistry } from '../text/needle.ts';
import type { Reading } from '../text/reading.ts';
import { levels, type Task, tasks } from './detection.ts';
import { isOtherwise } from './otherwise.ts';

/** The task that a list speaks for; `study` is a topic, what is negative is no offence, and they speak for none. */
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

/** What is known of the listed words of a text. */
export interface CountedWords {
  /** Three severities of `abuse`, of `advert`, of `sexual`. */
  readonly counts: Uint16Array;
  /** In the order of the text. Where a word stands as it is, others that sound like it do not count. */
  readonly words: readonly ListedWord[];
  /** How many of them are not written as the list has them. */
  readonly disguised: number;
  /** The text with those put right; the folded text itself when there are none. */
  readonly righted: string;
  /** A piece of the righted text as it stands in the folded one; of a word put right, all of its disguise. */
  inFolded(start: number, end: number): { readonly from: number; readonly to: number };
}

/** A disguise that was put right: where it stands in the folded text, and where the word stands in the righted one. */
interface PutRight {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

const nothing: readonly never[] = [];

/** What words of the shipped lists stand in a text, by task and severity. */
export class WordCounts implements CountedWords {
  readonly counts = new Uint16Array(tasks.length * levels.length);
  words: readonly ListedWord[] = nothing;
  disguised = 0;
  righted = '';
  #putRight: readonly PutRight[] = nothing;
  readonly #listOf: (ShippedList | undefined)[] = [];

  constructor(registry: NeedleRegistry, lists: readonly ShippedList[]) {
    for (const list of lists) if (taskOfList[list.name]) this.#listOf[registry.add(list.needles)] = list;
  }

  read({ hits, folded }: Reading): void {
    this.counts.fill(0);
    this.disguised = 0;
    this.righted = folded;
    this.words = nothing;
    this.#putRight = nothing;
    for (const set of hits.sets) {
      if (!this.#listOf[set]) continue;
      this.#readWords(hits, folded);
      return;
    }
  }

  inFolded(start: number, end: number): { from: number; to: number } {
    let from = start;
    let to = end;
    for (const piece of this.#putRight) {
      const longer = piece.to - piece.end;
      if (piece.end <= start) from = start + longer;
      else if (piece.start <= start) from = piece.from;
      if (piece.end < end) to = end + longer;
      else if (piece.start < end) to = piece.to;
    }
    return { from, to };
  }

  #readWords(hits: Hits, folded: string): void {
    const found = this.#listed(hits, folded).sort(inOrder);
    const plain: ListedWord[] = [];
    const others: ListedWord[] = [];
    for (const word of found) (isPlain(word, folded) ? plain : others).push(word);
    const disguised = withoutOverlaps(others.filter((one) => !overlapsAny(one, plain)));
    this.words = disguised.length === 0 ? plain : [...plain, ...disguised].sort(inOrder);
    this.disguised = disguised.length;
    for (const { list } of this.words) {
      const slot = slotOf(list);
      this.counts[slot] = (this.counts[slot] ?? 0) + 1;
    }
    if (disguised.length > 0) this.#right(folded, disguised);
  }

  #listed(hits: Hits, folded: string): ListedWord[] {
    const found: ListedWord[] = [];
    for (const set of hits.sets) {
      const list = this.#listOf[set];
      if (!list) continue;
      for (const { word, as, from, to } of hits.of(set)) {
        const listed = { word, as, from, to, list };
        if (!isOtherwise(listed, folded)) found.push(listed);
      }
    }
    return found;
  }

  #right(folded: string, disguised: readonly ListedWord[]): void {
    const putRight: PutRight[] = [];
    let righted = '';
    let end = 0;
    for (const { word, from, to } of disguised) {
      righted += folded.slice(end, from);
      const start = righted.length;
      righted += plainWord(word);
      putRight.push({ from, to, start, end: righted.length });
      end = to;
    }
    this.righted = righted + folded.slice(end);
    this.#putRight = putRight;
  }
}

/** Where words of a list are counted. */
export function slotOf({ name, severity }: Pick<ShippedList, 'name' | 'severity'>): number {
  return tasks.indexOf(taskOfList[name] ?? 'abuse') * levels.length + levels.indexOf(severity);
}

/** Of words that were met in texts: the same again and again. */
const plainWords = new Map<string, string>();
const mostKnown = 4_000;

function plainWord(word: string): string {
  const known = plainWords.get(word);
  if (known !== undefined) return known;
  const plain = fold(word).replaceAll('*', '');
  if (plainWords.size >= mostKnown) plainWords.clear();
  plainWords.set(word, plain);
  return plain;
}

function isPlain({ word, from, to }: Hit, folded: string): boolean {
  return folded.slice(from, to) === plainWord(word);
}

function inOrder(a: Hit, b: Hit): number {
  return a.from - b.from || b.to - a.to;
}

function overlapsAny({ from, to }: Hit, others: readonly Hit[]): boolean {
  for (const other of others) if (from < other.to && other.from < to) return true;
  return false;
}

/** The first of those that overlap. */
function withoutOverlaps(words: readonly ListedWord[]): ListedWord[] {
  let end = 0;
  return words.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}
