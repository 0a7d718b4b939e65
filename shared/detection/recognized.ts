import { lookAlikesOf } from '../text/look-alikes.ts';
import { soundUnits } from '../text/sound-units.ts';
import type { Bonds } from './bonds.ts';
import type { InsultWords } from './insult-words.ts';
import { isHan } from './script.ts';
import { standsApart } from './strangeness.ts';

/** What it costs to take a character for another; half of it when it is rare, and as much to let a rare one stand. */
const cost = 0.5;

/** More characters than these are not tried for one, of either kind. */
const mostTried = 10;

/** What characters may be read as: those that sound like them, or also those that look like them. */
export type Likeness = 'sound' | 'sound or look';

interface Choice {
  readonly character: string;
  /** Of the best way to read the text up to here. */
  readonly worth: number;
  readonly before?: Choice;
}

/** The text with strange characters read as those they are like, where that makes more words of it: 扡妈 → 他妈. */
export function recognized(text: string, like: Likeness, bonds: Bonds, insults: InsultWords): string {
  let column: readonly Choice[] = [{ character: '', worth: 0 }];
  for (let at = 0; at < text.length; at++) {
    const before = column;
    column = readingsOf(text, at, like, insults).map(({ character, price }) => next(before, character, price, bonds));
  }
  let restored = '';
  for (let choice: Choice | undefined = best(column); choice; choice = choice.before)
    restored = choice.character + restored;
  return restored;
}

function next(column: readonly Choice[], character: string, price: number, bonds: Bonds): Choice {
  const unit = character.charCodeAt(0);
  let before = column[0];
  let most = Number.NEGATIVE_INFINITY;
  for (const choice of column) {
    const worth = choice.worth + bonds.between(choice.character.charCodeAt(0), unit);
    if (worth > most) [before, most] = [choice, worth];
  }
  return { character, worth: most - price, ...(before ? { before } : {}) };
}

function best(column: readonly Choice[]): Choice | undefined {
  return column.reduce((most, one) => (one.worth > most.worth ? one : most));
}

function readingsOf(
  text: string,
  at: number,
  like: Likeness,
  insults: InsultWords,
): { character: string; price: number }[] {
  const character = text.charAt(at);
  const unit = text.charCodeAt(at);
  const isRare = isHan(unit) && soundUnits().isRare(unit);
  if (!isRare && !(isHan(unit) && standsApart(text, at))) return [{ character, price: 0 }];
  const price = isRare ? cost / 2 : cost;
  const others = likeTo(character, like, insults);
  return [{ character, price: isRare ? cost : 0 }, ...others.map((other) => ({ character: other, price }))];
}

/** Of characters that were met in texts: the same again and again. */
const known = new WeakMap<InsultWords, Map<string, readonly string[]>>();
const mostKnown = 4_000;

function likeTo(character: string, like: Likeness, insults: InsultWords): readonly string[] {
  const found = known.get(insults) ?? new Map<string, readonly string[]>();
  known.set(insults, found);
  const key = character + like;
  const before = found.get(key);
  if (before) return before;
  const looks = like === 'sound' ? [] : lookAlikesOf(character, mostTried, (other) => insults.isIn(other));
  const sounds = insults.soundingLike(character).slice(0, mostTried);
  const others = [...new Set([...looks, ...sounds])].filter((other) => other !== character);
  if (found.size >= mostKnown) found.clear();
  found.set(key, others);
  return others;
}
