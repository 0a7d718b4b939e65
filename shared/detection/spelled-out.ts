import { abbreviations } from '../text/abbreviations.ts';
import type { Bonds } from './bonds.ts';
import { type InsultWords, longestInsult } from './insult-words.ts';

/** Longer tokens are no initials. */
const longestToken = 12;

/** No syllable begins with one of these. */
const noInitial = /[iuv]/;

/** What an unexplained letter costs; a word costs one. */
const unexplained = 1.5;

/** The text with insults written out that stand there by their initials: 一群 tg → 一群 舔狗. */
export function spelledOut(text: string, original: string, bonds: Bonds, insults: InsultWords): string {
  return text.replace(/[a-z]+/g, (token, at: number) =>
    mayBeInitials(token, text, at) && original.includes(token) ? wordsOf(token, bonds, insults) : token,
  );
}

/** No abbreviation that everybody knows, and no part of a number, an address or an English phrase. Insults are whispered: no capitals. */
function mayBeInitials(token: string, text: string, at: number): boolean {
  if (token.length < 2 || token.length > longestToken || noInitial.test(token) || abbreviations.has(token))
    return false;
  if (/^(.)\1*$/.test(token)) return false;
  const [before, after] = [text.slice(0, at), text.slice(at + token.length)];
  return !/(?:[0-9@.#_-]|[a-z] )$/.test(before) && !/^(?:[0-9@.#_-]| [a-z])/.test(after);
}

interface Way {
  readonly words: string;
  readonly cost: number;
}

/** As few words as possible, and of those with the same initials the one that is said most. */
function wordsOf(token: string, bonds: Bonds, insults: InsultWords): string {
  const ways: (Way | undefined)[] = [{ words: '', cost: 0 }];
  for (let end = 1; end <= token.length; end++) {
    const lone = ways[end - 1];
    let best = lone && { words: lone.words + token.charAt(end - 1), cost: lone.cost + unexplained };
    for (let size = 2; size <= Math.min(longestInsult, end); size++) {
      const before = ways[end - size];
      const word = mostSaid(insults.ofInitials(token.slice(end - size, end)), bonds);
      if (!before || word === undefined || (best && before.cost + 1 >= best.cost)) continue;
      best = { words: before.words + word, cost: before.cost + 1 };
    }
    ways[end] = best;
  }
  return ways[token.length]?.words ?? token;
}

function mostSaid(words: readonly string[], bonds: Bonds): string | undefined {
  let best = words[0];
  for (const word of words) if (best !== undefined && bonds.within(word) > bonds.within(best)) best = word;
  return best;
}
