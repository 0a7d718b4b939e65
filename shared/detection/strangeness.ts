import { isFunctional } from '../text/homophones.ts';
import { soundUnits } from '../text/sound-units.ts';
import { isCommonPair } from '../text/word-pairs.ts';
import { isHan } from './script.ts';

/** How strange the Chinese of a text is. */
export interface Strangeness {
  /** The share of its characters that make a word with neither neighbour, and mean little by themselves. */
  readonly apart: number;
  readonly rare: number;
}

export function strangenessOf(text: string): Strangeness {
  let [characters, apart, rare] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isHan(unit)) continue;
    characters++;
    if (soundUnits().isRare(unit)) rare++;
    if (standsApart(text, at) && !isFunctional(text.charCodeAt(at))) apart++;
  }
  return { apart: apart / Math.max(characters, 1), rare };
}

/** It makes a word with neither neighbour. */
export function standsApart(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return !isCommonPair(text.charCodeAt(at - 1), unit) && !isCommonPair(unit, text.charCodeAt(at + 1));
}
