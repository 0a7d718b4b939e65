import type { ShippedList } from '../lists/shipped-list.ts';
import { atFirstNeed } from '../text/at-first-need.ts';
import { soundUnits } from '../text/sound-units.ts';
import { type Level, levels } from './detection.ts';

/** Listed insults of two to six Chinese characters, with spaces between them: what texts are restored by. */
export type InsultsByLevel = Readonly<Record<Level, string>>;

export function insultsIn(lists: readonly ShippedList[]): InsultsByLevel {
  const of = (level: Level) =>
    lists
      .filter(({ language, name, severity }) => language === 'zh' && name === 'insults' && severity === level)
      .flatMap(({ needles }) => needles.map(({ word }) => word.replaceAll('*', '')))
      .filter((word) => /^[\u4e00-\u9fa5]{2,6}$/.test(word))
      .join(' ');
  return { low: of('low'), medium: of('medium'), high: of('high') };
}

export const longestInsult = 6;

/** The same, to be asked. Few texts ever ask. */
export class InsultWords {
  readonly #levels: () => ReadonlyMap<string, Level>;
  readonly #characters = atFirstNeed(() => new Set([...this.#levels().keys()].join('')));
  readonly #pairs = atFirstNeed(() => new Set([...this.#levels().keys()].flatMap(pairsOf)));
  readonly #bySound = atFirstNeed(() => Map.groupBy(this.#characters(), soundOf));
  readonly #byInitials = atFirstNeed(() => Map.groupBy(this.#levels().keys(), initialsOf));

  constructor(insults: () => InsultsByLevel) {
    this.#levels = atFirstNeed(
      () => new Map(levels.flatMap((level) => wordsIn(insults()[level]).map((word) => [word, level] as const))),
    );
  }

  levelOf(word: string): Level | undefined {
    return this.#levels().get(word);
  }

  /** Whether any of them is written with this character. */
  isIn(character: string): boolean {
    return this.#characters().has(character);
  }

  /** Whether these stand side by side in any of them. */
  isPair(first: number, second: number): boolean {
    return this.#pairs().has(pairOf(first, second));
  }

  /** The characters they are written with that sound like this one. */
  soundingLike(character: string): readonly string[] {
    return this.#bySound().get(soundOf(character)) ?? [];
  }

  /** Those whose syllables begin with these letters. */
  ofInitials(letters: string): readonly string[] {
    return this.#byInitials().get(letters) ?? [];
  }
}

function wordsIn(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

function pairOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

function pairsOf(word: string): number[] {
  return Array.from({ length: word.length - 1 }, (_, at) => pairOf(word.charCodeAt(at), word.charCodeAt(at + 1)));
}

function soundOf(character: string): number {
  return soundUnits().unitOfHan(character.charCodeAt(0));
}

function initialsOf(word: string): string {
  return [...word].map((character) => soundUnits().nameOfHan(character.charCodeAt(0)).charAt(0)).join('');
}
