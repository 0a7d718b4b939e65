import { commonWords, expected, languages, letters, type TextLanguage } from './languages.ts';
import { type Script, scripts } from './scripts.ts';

/** The languages a text may be in, one bit each in the order of `languages`, and `another`. 0: it cannot be told. */
export type LanguageSet = number;

const bits = new Map(languages.map((language, index) => [language, 1 << index]));

/** A language that is none of `languages`. */
export const another = 1 << languages.length;

export function languageBit(language: TextLanguage): LanguageSet {
  return bits.get(language) ?? 0;
}

/** Scripts that are one language's own. */
const ownScripts: Readonly<Partial<Record<Script, TextLanguage>>> = {
  han: 'zh',
  kana: 'ja',
  hangul: 'ko',
  thai: 'th',
  hebrew: 'he',
  greek: 'el',
  armenian: 'hy',
  georgian: 'ka',
};

/** Those of many, of which these can be told. */
const sharedScripts: Readonly<Partial<Record<Script, readonly TextLanguage[]>>> = {
  devanagari: ['hi'],
  arabic: ['ar', 'fa'],
  cyrillic: ['ru', 'uk', 'be', 'bg', 'sr', 'kk'],
  // Pinyin is Chinese.
  latin: ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'tr', 'vi', 'id', 'zh'],
};

/** Numbers up to this are looked up without being boxed. */
export const smallInteger = 0x3fffffff;

/** The hash of a word with one letter more; 0 is the empty word. */
export function wordWith(word: number, unit: number): number {
  return Math.imul(word ^ unit, 0x01000193) | 1;
}

/** What languages are told by, made of `languages.ts` at first use: a community that does not ask starts without it. */
export class LanguageTables {
  /** By the place of a script in `scripts`: the languages written in it. */
  readonly writtenIn: readonly LanguageSet[] = scripts.map((script) => {
    const own = ownScripts[script];
    return own ? languageBit(own) : together(sharedScripts[script] ?? []) | another;
  });
  /** By a letter that some language has beside the basic ones: those of its script that do not. */
  readonly foreignTo = new Map<number, LanguageSet>();
  /** By a letter: the languages that are full of it. */
  readonly typicalOf = new Map<number, LanguageSet>();
  readonly expecting: LanguageSet = together(Object.keys(expected) as TextLanguage[]);
  /** By the hash of a word: the languages it is common in. */
  readonly commonIn = new Map<number, LanguageSet>();

  constructor() {
    for (const many of Object.values(sharedScripts)) this.#addAlphabets(many);
    this.#addTypical();
    for (const [language, words] of Object.entries(commonWords)) this.#addWords(language as TextLanguage, words);
  }

  #addAlphabets(many: readonly TextLanguage[]): void {
    const all = together(many);
    for (const language of many) {
      const bit = languageBit(language);
      for (const letter of letters[language] ?? '') {
        const unit = letter.charCodeAt(0);
        this.foreignTo.set(unit, (this.foreignTo.get(unit) ?? all) & ~bit);
      }
    }
  }

  #addTypical(): void {
    for (const [language, typical] of Object.entries(expected)) {
      for (const letter of typical) add(this.typicalOf, letter.charCodeAt(0), languageBit(language as TextLanguage));
    }
    // Cyrillic languages without a name here have letters that Russian has not.
    const russian = new Set(letters.ru);
    for (let unit = 0x400; unit < 0x530; unit++) {
      if (!russian.has(String.fromCharCode(unit))) add(this.typicalOf, unit, another);
    }
  }

  #addWords(language: TextLanguage, words: string): void {
    const bit = languageBit(language);
    let word = 0;
    for (let at = 0; at < words.length; at++) {
      const unit = words.charCodeAt(at);
      if (unit > 0x20) word = wordWith(word, unit);
      else {
        add(this.commonIn, word & smallInteger, bit);
        word = 0;
      }
    }
    add(this.commonIn, word & smallInteger, bit);
  }
}

function together(of: readonly TextLanguage[]): LanguageSet {
  return of.reduce((set, language) => set | languageBit(language), 0);
}

function add(to: Map<number, LanguageSet>, key: number, bit: LanguageSet): void {
  to.set(key, (to.get(key) ?? 0) | bit);
}
