import type { Reading } from '../text/reading.ts';
import { unitsOf } from '../text/units-of.ts';
import { kind, unitKinds } from './script.ts';
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
    this.#set(indexOf['odd signs'], oddSigns(original) / mostOdd);
  }
}

function count(folded: string, counts: Counts): void {
  const units = unitsOf(folded);
  const tally = tallied.fill(0);
  let run = 0;
  let longest = 0;
  for (let at = 0; at < folded.length; at++) {
    const what = told[units[at] ?? 0] ?? 0;
    tally[what] = (tally[what] ?? 0) + 1;
    run = what === kind.digit ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  const of = (what: number): number => tally[what] ?? 0;
  counts.digits = of(kind.digit);
  counts.longestDigits = longest;
  counts.letters = of(kind.latin) + of(kind.cyrillic) + of(kind.han) + of(kind.foreign) + of(tells.moneyCharacter);
  counts.halves = of(kind.half);
  counts.lines = of(tells.line);
  counts.exclamations = of(tells.exclamation);
  counts.questions = of(tells.question);
  counts.percent = of(tells.percent);
  counts.mentions = of(tells.mention);
  counts.brackets = of(tells.bracket);
  counts.currency = of(tells.money) + of(tells.moneyCharacter);
  const { exclamations, questions, percent, mentions, brackets } = counts;
  counts.signs = of(kind.sign) + exclamations + questions + percent + mentions + brackets + of(tells.money);
}

/** What some units tell beside their kind; numbers behind those of the kinds. */
const tells = {
  line: 9,
  exclamation: 10,
  question: 11,
  percent: 12,
  mention: 13,
  bracket: 14,
  money: 15,
  /** 元, 块, 米. */
  moneyCharacter: 16,
} as const;

/** By unit: its kind, or what it tells. */
const told = unitKinds();
for (const [what, units] of [
  [tells.line, '\n'],
  [tells.exclamation, '!'],
  [tells.question, '?'],
  [tells.percent, '%'],
  [tells.mention, '@'],
  [tells.bracket, '【『'],
  [tells.money, '$£¥€₽'],
  [tells.moneyCharacter, '元块米'],
] as const) {
  for (const unit of units) told[unit.charCodeAt(0)] = what;
}

/** Used again for every text. */
const tallied = new Uint32Array(17);

function capitals(original: string): number {
  let found = 0;
  const units = unitsOf(original);
  for (let at = 0; at < original.length; at++) {
    const unit = units[at] ?? 0;
    if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x410 && unit <= 0x42f)) found++;
  }
  return found;
}

/** More say no more. */
const mostOdd = 4;

/**
 * Circled and decorative letters and digits, characters nobody sees, and Latin letters beside Cyrillic ones (`зарaбoтoк`),
 * as far as they count.
 */
function oddSigns(original: string): number {
  let found = 0;
  let before: number = kind.other;
  const units = unitsOf(original);
  for (let at = 0; at < original.length && found < mostOdd; at++) {
    const what = oddOrKind[units[at] ?? 0] ?? kind.other;
    const mixed = what + before === kind.latin + kind.cyrillic && (what === kind.latin || before === kind.latin);
    if (mixed || what === odd) found++;
    before = what;
  }
  return found;
}

const odd = 9;
/** By unit: its kind, but of what is odd by itself. */
const oddOrKind = unitKinds();
for (const [from, to] of [
  [0xad, 0xad],
  [0x200b, 0x200c],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x20e3, 0x20e3],
  [0x2460, 0x24ff],
  [0x2776, 0x2793],
  [0xd835, 0xd835],
] as const) {
  oddOrKind.fill(odd, from, to + 1);
}
