import { lookAlikesOf } from '../text/look-alikes.ts';
import { soundUnits } from '../text/sound-units.ts';
import type { Bonds } from './bonds.ts';
import type { InsultWords } from './insult-words.ts';
import { isHan } from './script.ts';
import { standsApart } from './strangeness.ts';

/** What it costs to take a character for one that looks like it; half of it when it is rare, and to let a rare one stand. */
const cost = 0.5;

/** More characters than these are not tried for one. */
const mostTried = 10;

interface Choice {
  readonly character: string;
  /** Of the best way to read the text up to here. */
  readonly worth: number;
  readonly before?: Choice;
}

/** The text with strange characters read as those they look like, where that makes more words of it: 扡妈 → 他妈. */
export function recognized(text: string, bonds: Bonds, insults: InsultWords): string {
  let column: readonly Choice[] = [{ character: '', worth: 0 }];
  for (let at = 0; at < text.length; at++) {
    const before = column;
    column = readingsOf(text, at, insults).map(({ character, price }) => next(before, character, price, bonds));
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

function readingsOf(text: string, at: number, insults: InsultWords): { character: string; price: number }[] {
  const character = text.charAt(at);
  const unit = text.charCodeAt(at);
  const isRare = isHan(unit) && soundUnits().isRare(unit);
  if (!isRare && !(isHan(unit) && standsApart(text, at))) return [{ character, price: 0 }];
  const price = isRare ? cost / 2 : cost;
  const others = lookAlikesOf(character, mostTried, (other) => insults.isIn(other));
  return [{ character, price: isRare ? cost : 0 }, ...others.map((other) => ({ character: other, price }))];
}
