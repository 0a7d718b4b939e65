import { atFirstNeed } from '../../text/at-first-need.ts';
import type { NicknameSettings } from './settings.ts';

/** Characters that nobody sees: with one of them inside, a name looks right and is not. */
const unseen = atFirstNeed(() => /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu);

/** A full-width digit is a digit: names and separators are compared in this form. */
export function plainForm(text: string): string {
  return text.replace(unseen(), '').normalize('NFKC').replace(unseen(), '');
}

/** 32 bits (FNV-1a) of a name as it is written, blanks and all. */
export function nameHash(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The province that a text begins with: the longest spelling wins, a Latin one must end where the word ends. */
export function provinceAt(
  text: string,
  { provinces }: NicknameSettings,
): { readonly name: string; readonly length: number } | undefined {
  const lower = text.toLowerCase();
  for (const { spelling, isLatin, name } of spellingsOf(provinces)) {
    if (!lower.startsWith(spelling)) continue;
    if (isLatin && /[a-z]/.test(lower.charAt(spelling.length))) continue;
    return { name, length: spelling.length };
  }
  return undefined;
}

interface Spelling {
  readonly spelling: string;
  /** It ends with a Latin letter. */
  readonly isLatin: boolean;
  readonly name: string;
}

/** By the list of the file: every place of a name is asked about all of them. */
const spellings = new WeakMap<NicknameSettings['provinces'], readonly Spelling[]>();

/** The longest first, and those of one length in the order of the file. */
function spellingsOf(provinces: NicknameSettings['provinces']): readonly Spelling[] {
  const before = spellings.get(provinces);
  if (before) return before;
  const all = provinces.flatMap((all) =>
    all.map((one) => ({ spelling: one.toLowerCase(), isLatin: /[a-z]$/i.test(one), name: all[0] ?? one })),
  );
  const sorted = all.sort((a, b) => b.spelling.length - a.spelling.length);
  spellings.set(provinces, sorted);
  return sorted;
}

/** What stands behind the separators at the front, and whether there was one. Blanks around them never hurt. */
export function crossSeparators(text: string, separators: readonly string[]): { rest: string; crossed: boolean } {
  const { marks, blankCounts } = signsOf(separators);
  let at = 0;
  let crossed = false;
  for (;;) {
    const mark = marks.find((one) => text.startsWith(one, at));
    if (mark === undefined && !/\s/u.test(text.charAt(at))) return { rest: text.slice(at), crossed };
    crossed ||= mark !== undefined || blankCounts;
    at += mark?.length ?? 1;
  }
}

interface Signs {
  /** Separators that are no blanks, as they stand in a plain name. */
  readonly marks: readonly string[];
  readonly blankCounts: boolean;
}

/** By the list of the file: one name is asked about them four times and more. */
const known = new WeakMap<readonly string[], Signs>();

function signsOf(separators: readonly string[]): Signs {
  const before = known.get(separators);
  if (before) return before;
  const signs = {
    marks: separators.map(plainForm).filter((one) => one.trim() !== ''),
    blankCounts: separators.some((one) => one !== '' && one.trim() === ''),
  };
  known.set(separators, signs);
  return signs;
}

/** Where the first separator stands; the end when there is none. */
export function firstSeparator(text: string, separators: readonly string[]): number {
  const places = separators.map((one) => (one === '' ? -1 : text.indexOf(plainForm(one))));
  return Math.min(text.length, ...places.filter((place) => place > 0));
}

export function isYear(year: number, { years }: NicknameSettings, thisYear: number): boolean {
  return year >= thisYear + years.from && year <= thisYear + years.to;
}

export const hasWordCharacter = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
