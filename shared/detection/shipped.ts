import type { ShippedLists } from '../lists/shipped-list.ts';
import { type InsultsByLevel, insultsIn } from './insult-words.ts';

/** What comes with Reeve: read from files on one machine (`shared/lists`), packed beside the code for AWS. */
export interface Shipped extends ShippedLists {
  /** Of the scorer (`scorer.ts`), every language and task in one. */
  readonly weights: Uint8Array;
  /** Absent: to be taken from the lists. */
  readonly insults?: InsultsByLevel;
}

/** The same without the words: what a function needs beside a lexicon made of all of it. Sets keep their numbers. */
export function outlineOf({ lists, weights }: Shipped): Shipped {
  return { lists: lists.map((list) => ({ ...list, needles: [] })), safe: [], weights, insults: insultsIn(lists) };
}
