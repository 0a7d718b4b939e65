import { Dice } from './dice.ts';
import { cleanPhrases, type Language } from './synthetic-phrases.ts';
import type { SyntheticWord } from './synthetic-words.ts';

export interface SyntheticMessage {
  readonly text: string;
  /** One of the words stands in it. */
  readonly offending: boolean;
}

/** Half Chinese, a quarter English, a quarter Russian. */
const shares: readonly Language[] = ['zh', 'zh', 'en', 'ru'];

const joints: Record<Language, string> = { zh: '，', en: ', ', ru: ', ' };

/** So many chat messages of one to four phrases, and in every `oneIn`-th one of the words. */
export function syntheticTalk(
  count: number,
  words: readonly SyntheticWord[],
  oneIn = 100,
  seed = 2,
): readonly SyntheticMessage[] {
  const dice = new Dice(seed);
  const byLanguage = Map.groupBy(words, ({ language }) => language);
  return Array.from({ length: count }, (_, index) => {
    const language = dice.of(shares);
    const phrases = Array.from({ length: 1 + dice.roll(4) }, () => dice.of(cleanPhrases[language]));
    const offending = oneIn > 0 && index % oneIn === oneIn - 1;
    if (offending) phrases.splice(dice.roll(phrases.length + 1), 0, dice.of(byLanguage.get(language) ?? words).word);
    return { text: phrases.join(joints[language]), offending };
  });
}
