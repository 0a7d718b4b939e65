import type { Reading } from '../text/reading.ts';
import { unitsOf } from '../text/units-of.ts';
import { kind, kindOf } from './script.ts';
import type { CountedWords } from './word-counts.ts';

/** What a text is like apart from its words. The order is that of the weights: a change asks for new ones. */
export const structureFeatures = [
  'insults low',
  'insults medium',
  'insults high',
  'adverts low',
  'adverts medium',
  'adverts high',
  'sexual low',
  'sexual medium',
  'sexual high',
  'disguised word',
  'link',
  'several links',
  'contact',
  'contact phone',
  'contact wechat',
  'contact qq',
  'contact telegram',
  'contact invite',
  'several contacts',
  'disguised contact',
  'price',
  'percent',
  'five digits',
  'eight digits',
  'digit share',
  'emoji',
  'emoji share',
  'odd signs',
  'lines',
  'many lines',
  'tiny',
  'short',
  'middling',
  'long',
  'longer',
  'capitals',
  'exclamation',
  'question',
  'mention',
  'sign share',
  'brackets',
] as const;

export type StructureFeature = (typeof structureFeatures)[number];

const indexOf = Object.fromEntries(structureFeatures.map((name, index) => [name, index])) as Readonly<
  Record<StructureFeature, number>
>;

interface Counts {
  letters: number;
  digits: number;
  longestDigits: number;
  signs: number;
  halves: number;
  lines: number;
  currency: number;
  percent: number;
  exclamations: number;
  questions: number;
  mentions: number;
  brackets: number;
}

/** Measures texts, one after the other, into the same memory. */
export class Structure {
  readonly values = new Float64Array(structureFeatures.length);
  readonly #counts: Counts = {
    letters: 0,
    digits: 0,
    longestDigits: 0,
    signs: 0,
    halves: 0,
    lines: 0,
    currency: 0,
    percent: 0,
    exclamations: 0,
    questions: 0,
    mentions: 0,
    brackets: 0,
  };

  read(reading: Reading, words: CountedWords): void {
    this.values.fill(0);
    for (let at = 0; at < words.counts.length; at++)
      this.values[at] = Math.min(Math.log2(1 + (words.counts[at] ?? 0)), 2);
    this.#set(indexOf['disguised word'], words.disguised > 0);
    const counts = this.#counts;
    count(reading.folded, counts);
    this.#reachable(reading, counts);
    this.#numbers(reading.folded, counts);
    this.#form(reading, counts);
  }

  #set(feature: number, value: number | boolean): void {
    this.values[feature] = Number(value);
  }

  #reachable({ links, contacts }: Reading, { mentions }: Counts): void {
    this.#set(indexOf['link'], links.length > 0);
    this.#set(indexOf['several links'], links.length > 1);
    this.#set(indexOf['mention'], mentions > 0);
    if (contacts.length === 0) return;
    this.#set(indexOf['contact'], 1);
    this.#set(indexOf['several contacts'], contacts.length > 1);
    for (const { kind: what, disguised } of contacts) {
      if (disguised) this.#set(indexOf['disguised contact'], 1);
      if (what === 'phone' || what === 'wechat' || what === 'qq' || what === 'telegram' || what === 'invite')
        this.#set(indexOf[`contact ${what}`], 1);
    }
  }

  #numbers(folded: string, { digits, longestDigits, currency, percent }: Counts): void {
    this.#set(indexOf['price'], digits > 0 && currency > 0);
    this.#set(indexOf['percent'], digits > 0 && percent > 0);
    this.#set(indexOf['five digits'], longestDigits >= 5);
    this.#set(indexOf['eight digits'], longestDigits >= 8);
    this.#set(indexOf['digit share'], digits / Math.max(folded.length, 1));
  }

  #form({ original, folded }: Reading, counts: Counts): void {
    const { letters, signs, halves, lines } = counts;
    this.#set(indexOf['emoji'], halves > 0);
    this.#set(indexOf['emoji share'], Math.min((halves * 2) / Math.max(folded.length, 1), 1));
    this.#set(indexOf['sign share'], signs / Math.max(folded.length, 1));
    this.#set(indexOf['lines'], lines > 0);
    this.#set(indexOf['many lines'], lines > 3);
    this.#set(indexOf['tiny'], letters <= 5);
    this.#set(indexOf['short'], letters <= 12);
    this.#set(indexOf['middling'], letters > 30);
    this.#set(indexOf['long'], letters > 80);
    this.#set(indexOf['longer'], letters > 200);
    this.#set(indexOf['exclamation'], counts.exclamations > 0);
    this.#set(indexOf['question'], counts.questions > 0);
    this.#set(indexOf['brackets'], counts.brackets > 0);
    if (original === folded) return;
    this.#set(indexOf['capitals'], capitals(original) / Math.max(letters, 1));
    this.#set(indexOf['odd signs'], Math.min(oddSigns(original), 4) / 4);
  }
}

function count(folded: string, counts: Counts): void {
  counts.letters = counts.digits = counts.longestDigits = counts.signs = counts.halves = counts.lines = 0;
  counts.currency = counts.percent = counts.exclamations = counts.questions = counts.mentions = counts.brackets = 0;
  let run = 0;
  const units = unitsOf(folded);
  for (let at = 0; at < folded.length; at++) {
    const unit = units[at] ?? 0;
    const what = kindOf(unit);
    run = what === kind.digit ? run + 1 : 0;
    if (what === kind.digit) {
      counts.digits++;
      if (run > counts.longestDigits) counts.longestDigits = run;
      continue;
    }
    if (what >= kind.latin && what <= kind.foreign) counts.letters++;
    else if (what === kind.half) counts.halves++;
    else if (what === kind.sign) counts.signs++;
    // Letters say no more, but for the characters of money.
    if (what !== kind.latin && what !== kind.cyrillic) tellSign(unit, counts);
  }
}

function tellSign(unit: number, counts: Counts): void {
  switch (unit) {
    case 0x0a:
      counts.lines++;
      break;
    case 0x21:
      counts.exclamations++;
      break;
    case 0x3f:
      counts.questions++;
      break;
    case 0x25:
      counts.percent++;
      break;
    case 0x40:
      counts.mentions++;
      break;
    case 0x3010:
    case 0x300e:
      counts.brackets++;
      break;
    case 0x24:
    case 0xa3:
    case 0xa5:
    case 0x20ac:
    case 0x20bd:
    case 0x5143:
    case 0x5757:
    case 0x7c73:
      counts.currency++;
  }
}

function capitals(original: string): number {
  let found = 0;
  const units = unitsOf(original);
  for (let at = 0; at < original.length; at++) {
    const unit = units[at] ?? 0;
    if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x410 && unit <= 0x42f)) found++;
  }
  return found;
}

/** Circled and decorative letters and digits, characters nobody sees, and Latin letters beside Cyrillic ones (`зарaбoтoк`). */
function oddSigns(original: string): number {
  let found = 0;
  let before: number = kind.other;
  const units = unitsOf(original);
  for (let at = 0; at < original.length; at++) {
    const unit = units[at] ?? 0;
    const circled = (unit >= 0x2460 && unit <= 0x24ff) || (unit >= 0x2776 && unit <= 0x2793) || unit === 0x20e3;
    const unseen =
      (unit >= 0x200b && unit <= 0x200f && unit !== 0x200d) || (unit >= 0x202a && unit <= 0x202e) || unit === 0xad;
    const what = kindOf(unit);
    const mixed =
      (what === kind.latin && before === kind.cyrillic) || (what === kind.cyrillic && before === kind.latin);
    if (circled || unseen || mixed || unit === 0xd835) found++;
    before = what;
  }
  return found;
}
