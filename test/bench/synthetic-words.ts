import { Dice } from './dice.ts';
import { cleanPhrases, type Language, languages } from './synthetic-phrases.ts';

export interface SyntheticWord {
  readonly word: string;
  readonly language: Language;
}

/** Four in ten Chinese, three English, three Russian, as a list of a mixed community might be. */
const shares: readonly Language[] = ['zh', 'zh', 'zh', 'zh', 'en', 'en', 'en', 'ru', 'ru', 'ru'];

/**
 * So many different words that mean nothing, of the characters and syllables that clean talk is made of: a matcher has to
 * look at them closely, yet none stands in a clean phrase. The first ones are the same whatever the count.
 */
export function syntheticWords(count: number, seed = 1): readonly SyntheticWord[] {
  const dice = new Dice(seed);
  const clean = Object.fromEntries(languages.map((language) => [language, cleanPhrases[language].join('\n')]));
  const words = new Map<string, SyntheticWord>();
  while (words.size < count) {
    const language = dice.of(shares);
    const word = makers[language](dice);
    if (!clean[language]?.includes(word)) words.set(word, { word, language });
  }
  return [...words.values()];
}

const characters = [...new Set(cleanPhrases.zh.join('').replace(/\P{Script=Han}/gu, ''))];
const lengths = [3, 3, 4, 4, 4, 4, 4, 5, 5, 6];

const syllables = {
  en: 'ba co di fe gu ha in jo ka le mo nu or pa re sto ti un ve wa ing er tion ster ple con pro des com'.split(' '),
  ru: 'ба во го де жи за ко ла ме но пра ра сте ту чи ние ость ска при пере под раз вы на до ин ка ло'.split(' '),
};

const makers: Record<Language, (dice: Dice) => string> = {
  zh: (dice) => Array.from({ length: dice.of(lengths) }, () => dice.of(characters)).join(''),
  en: (dice) => spaced(dice, syllables.en),
  ru: (dice) => spaced(dice, syllables.ru),
};

/** One in eight is a phrase of two words. */
function spaced(dice: Dice, from: readonly string[]): string {
  const word = () => Array.from({ length: 2 + dice.roll(3) }, () => dice.of(from)).join('');
  return dice.roll(8) === 0 ? `${word()} ${word()}` : word();
}
