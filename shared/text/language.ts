import { another, type LanguageSet, LanguageTables, languageBit, smallInteger, wordWith } from './language-tables.ts';
import { languages, type TextLanguage } from './languages.ts';
import { type Script, scriptOf, scripts } from './scripts.ts';

export function languageSet(of: readonly TextLanguage[]): LanguageSet {
  return of.reduce((set, language) => set | languageBit(language), 0);
}

/** Their names, in the order of `languages`; `another` for any that is none of them. */
export function languagesIn(set: LanguageSet): string[] {
  return [...languages, 'another'].filter((_, index) => set & (1 << index));
}

/** Four Chinese characters, eleven letters: below, nobody can tell. A character says as much as two or three letters. */
const leastWeight = 11;
const weights: Readonly<Partial<Record<Script, number>>> = { han: 3, kana: 2, hangul: 2 };
/** So much of a text must be in one script. Chinese with an English word in it is Chinese. */
const leastShare = 0.7;
/** Enough for any message: what comes behind does not change its language. */
const longest = 2_000;
/** A text of so many letters has some of those that a language is full of. */
const longEnough = 15;
/** Of the words, so many must be common ones for a language to be told by them, and half as many again as of any other. */
const leastCommonShare = 0.15;
const leastCommon = 2;

/** By the place of a script in `scripts`; used again for every text. */
const weighed = new Int32Array(scripts.length);
/** By the place of a language in `languages`, with one for `another`: letters it does not have, letters it is full of, common words. */
const foreign = new Int32Array(languages.length + 1);
const typical = new Int32Array(languages.length + 1);
const common = new Int32Array(languages.length + 1);

const [han, kana, hangul] = [scripts.indexOf('han'), scripts.indexOf('kana'), scripts.indexOf('hangul')];
const cyrillic = scripts.indexOf('cyrillic');

/**
 * Those a folded text may be in: by its script, by letters that some of them lack, by common words. It would rather name
 * several than a wrong one. Addresses, handles and commands are in no language.
 */
export function languagesOf(folded: string): LanguageSet {
  if (folded !== latest) {
    told = tell(folded);
    latest = folded;
  }
  return told;
}

/** Several rules ask about one text after another. */
let latest: string | undefined;
let told: LanguageSet = 0;

function tell(folded: string): LanguageSet {
  const words = weigh(folded);
  const script = mainScript();
  const candidates = script < 0 ? 0 : (tables().writtenIn[script] ?? 0);
  if ((candidates & (candidates - 1)) === 0) return candidates;
  const left = withoutForeign(candidates, script);
  return byCommonWords(left, words) || withoutUntypical(left, script);
}

/** Counts what speaks for and against each language; answers how many words there are. */
function weigh(folded: string): number {
  weighed.fill(0);
  foreign.fill(0);
  typical.fill(0);
  common.fill(0);
  let words = 0;
  let word = 0;
  const end = Math.min(folded.length, longest);
  for (let at = 0; at < end; at++) {
    const unit = folded.charCodeAt(at);
    if (isNoWord(folded, at)) {
      at = endOfWord(folded, at);
      continue;
    }
    const script = scriptOf(unit);
    if (script >= 0) weighed[script] = (weighed[script] ?? 0) + (weightOf[script] ?? 1);
    if (unit > 0x7f) noteLetter(unit, script);
    if (script > hangul) word = wordWith(word, unit);
    // An apostrophe lies within words: don't, c'est.
    else if (word !== 0 && unit !== 0x27 && unit !== 0x2019) {
      words += noteWord(word);
      word = 0;
    }
  }
  return word === 0 ? words : words + noteWord(word);
}

function noteLetter(unit: number, script: number): void {
  if (script <= hangul) return;
  const { foreignTo, typicalOf, writtenIn } = tables();
  addTo(foreign, foreignTo.get(unit) ?? (writtenIn[script] ?? 0) & ~another);
  addTo(typical, typicalOf.get(unit) ?? 0);
}

function noteWord(word: number): 1 {
  addTo(common, tables().commonIn.get(word & smallInteger) ?? 0);
  return 1;
}

function addTo(counts: Int32Array, set: LanguageSet): void {
  for (let rest = set; rest !== 0; rest &= rest - 1) {
    const index = 31 - Math.clz32(rest & -rest);
    counts[index] = (counts[index] ?? 0) + 1;
  }
}

/** -1: too little, or too much of a mixture. */
function mainScript(): number {
  let total = 0;
  let main = 0;
  for (let script = 0; script < scripts.length; script++) {
    total += weighed[script] ?? 0;
    if ((weighed[script] ?? 0) > (weighed[main] ?? 0)) main = script;
  }
  if (total < leastWeight) return -1;
  const ideographs = weighed[han] ?? 0;
  const syllables = weighed[kana] ?? 0;
  const own = main <= kana ? ideographs + syllables : (weighed[main] ?? 0);
  if (own < total * leastShare) return -1;
  // Japanese is written in both; without kana it is Chinese.
  return main > kana ? main : syllables * 5 > ideographs ? kana : han;
}

/** Names and borrowed words bring a letter of another language into a Latin text; Cyrillic alphabets borrow none. */
function withoutForeign(candidates: LanguageSet, script: number): LanguageSet {
  const length = weighed[script] ?? 0;
  const tolerated = script === cyrillic ? 0 : 1;
  let left = candidates;
  for (let index = 0; index <= languages.length; index++) {
    const strange = foreign[index] ?? 0;
    if (strange > tolerated && strange * 50 > length) left &= ~(1 << index);
  }
  return left;
}

function withoutUntypical(candidates: LanguageSet, script: number): LanguageSet {
  if ((weighed[script] ?? 0) < longEnough) return candidates;
  let left = candidates;
  for (let index = 0; index < languages.length; index++) {
    if (tables().expecting & (1 << index) && typical[index] === 0) left &= ~(1 << index);
  }
  // Cyrillic languages that have no name here have letters that Russian has not.
  return script === cyrillic && typical[languages.length] === 0 ? left & ~another : left;
}

/** The one language that the common words speak for; 0: they do not. */
function byCommonWords(candidates: LanguageSet, words: number): LanguageSet {
  let best = 0;
  let most = 0;
  let second = 0;
  for (let rest = candidates & ~another; rest !== 0; rest &= rest - 1) {
    const index = 31 - Math.clz32(rest & -rest);
    const count = common[index] ?? 0;
    if (count <= most) second = Math.max(second, count);
    else {
      second = most;
      most = count;
      best = index;
    }
  }
  const sure = most >= leastCommon && most >= words * leastCommonShare && most >= second * 1.5;
  return sure ? 1 << best : 0;
}

/** At the beginning of an address, a handle, a hashtag, a command. */
function isNoWord(folded: string, at: number): boolean {
  if (at > 0 && folded.charCodeAt(at - 1) > 0x20) return false;
  const unit = folded.charCodeAt(at);
  if (unit === 0x40 || unit === 0x23 || unit === 0x2f) return true;
  return folded.startsWith('http', at) || isDomain(folded, at);
}

/** `example.com/a`: a dot with a letter behind it ends the first word. */
function isDomain(folded: string, from: number): boolean {
  let at = from;
  while (isOfDomain(folded.charCodeAt(at))) at++;
  const next = folded.charCodeAt(at + 1);
  return at > from && folded.charCodeAt(at) === 0x2e && next > 0x60 && next < 0x7b;
}

/** a-z 0-9 - */
function isOfDomain(unit: number): boolean {
  return (unit > 0x60 && unit < 0x7b) || (unit > 0x2f && unit < 0x3a) || unit === 0x2d;
}

/** Chinese may follow an address without a gap. */
function endOfWord(folded: string, from: number): number {
  let at = from;
  while (at + 1 < folded.length && folded.charCodeAt(at + 1) > 0x20 && folded.charCodeAt(at + 1) < 0x2e80) at++;
  return at;
}

let made: LanguageTables | undefined;

function tables(): LanguageTables {
  made ??= new LanguageTables();
  return made;
}

const weightOf = scripts.map((script) => weights[script] ?? 1);
