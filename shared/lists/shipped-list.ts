import type { Level } from '../detection/detection.ts';
import type { Needle } from '../text/needle.ts';

export const listLanguages = ['zh', 'en', 'ru'] as const;

export type ListLanguage = (typeof listLanguages)[number];

/** Every language may have each of these: `zh/insults.txt`. */
export const listNames = [
  'insults',
  'adverts',
  'course-selling',
  'sexual',
  'scams',
  'study',
  'negative',
  'not-negative',
] as const;

export type ListName = (typeof listNames)[number];

/** The entries of one shipped list that weigh the same. */
export interface ShippedList {
  readonly language: ListLanguage;
  readonly name: ListName;
  /** How much one of these words says by itself. */
  readonly severity: Level;
  readonly needles: readonly Needle[];
}

export interface ShippedLists {
  /** By language, name and severity in the order of these catalogues; those without entries are left out. */
  readonly lists: readonly ShippedList[];
  /** Words in which no listed word is meant. */
  readonly safe: readonly string[];
}
