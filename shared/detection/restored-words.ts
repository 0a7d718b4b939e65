import type { ShippedList } from '../lists/shipped-list.ts';
import type { Level } from './detection.ts';
import { type InsultWords, longestInsult } from './insult-words.ts';
import { type CountedWords, type ListedWord, slotOf, type WordCounts } from './word-counts.ts';

/** The listed words of a text that was restored: those that stood there, and the insults that have come to light. */
export class RestoredWords implements CountedWords {
  readonly counts: Uint16Array;
  readonly words: readonly ListedWord[];
  readonly disguised: number;
  readonly righted: string;
  readonly #before: WordCounts;

  /** `restored` has a character for each of the text that the words stand in. */
  constructor(before: WordCounts, restored: string, insults: InsultWords) {
    this.#before = before;
    this.righted = restored;
    const found = insultsInChanges(before, restored, insults);
    this.words = [...before.words, ...found].toSorted((a, b) => a.from - b.from || b.to - a.to);
    this.disguised = before.disguised + found.length;
    this.counts = before.counts.slice();
    for (const { list } of found) this.counts[slotOf(list)] = (this.counts[slotOf(list)] ?? 0) + 1;
  }

  inFolded(start: number, end: number): { readonly from: number; readonly to: number } {
    return this.#before.inFolded(start, end);
  }
}

function insultsInChanges(before: WordCounts, restored: string, insults: InsultWords): ListedWord[] {
  const found: ListedWord[] = [];
  for (let at = 0; at + 1 < restored.length; ) {
    const word = longestAt(before.righted, restored, at, insults);
    const level = word === undefined ? undefined : insults.levelOf(word);
    if (word !== undefined && level !== undefined) {
      found.push({ word, as: 'loose', ...before.inFolded(at, at + word.length), list: listOf(level) });
      at += word.length;
    } else at++;
  }
  return found;
}

/** Nothing that stood there before. */
function longestAt(righted: string, restored: string, at: number, insults: InsultWords): string | undefined {
  for (let size = Math.min(longestInsult, restored.length - at); size > 1; size--) {
    const word = restored.slice(at, at + size);
    if (insults.levelOf(word) !== undefined && !righted.startsWith(word, at)) return word;
  }
  return undefined;
}

function listOf(severity: Level): ShippedList {
  return { language: 'zh', name: 'insults', severity, needles: [] };
}
