import { latinLookOf } from './mixed-scripts.ts';
import { markedLetters } from './tables/marked-letters.ts';
import { readOpenTable } from './tables/read-table.ts';

/** Stands in the bare form for one or more letters that are masked: f**k. */
export const mask = 0x2a;
/** Between two words, and between two clauses, that nobody would read as one. */
export const gap = 0x20;
export const clause = 0x2c;

/** Kinds of units of the folded text. */
export const separator = 0;
export const letter = 1;
export const digit = 2;
/** A symbol that stands for a letter inside a word: $, @, !. */
export const symbol = 3;
export const han = 4;
/** Seen by nobody or only a mark on a letter. */
export const mark = 5;
export const masking = 6;
/** Ends a clause: in Chinese no word goes across it. */
export const stop = 7;

/**
 * What a unit becomes in the bare form: letters, digits and symbols that look alike are one, of whatever script. Whether a
 * hit is the word after all is asked of the text itself.
 */
export const bareOf = new Uint16Array(0x10000);
export const kindOf = new Uint8Array(0x10000);

for (const [kind, from, to] of [
  [letter, 0x61, 0x7a],
  [letter, 0xc0, 0x24f],
  [letter, 0x250, 0x2af],
  [letter, 0x370, 0x52f],
  [letter, 0x1e00, 0x1fff],
  [digit, 0x30, 0x39],
  [mark, 0x300, 0x36f],
  [mark, 0x483, 0x489],
  [mark, 0x200b, 0x200f],
  [mark, 0x20d0, 0x20ff],
  [mark, 0xfe00, 0xfe0f],
  [han, 0x2e80, 0x2fd5],
  [han, 0x3005, 0x3007],
  [han, 0x3400, 0x4dbf],
  [han, 0x4e00, 0x9fff],
] as const) {
  kindOf.fill(kind, from, to + 1);
  // Characters stay as they are wherever they are written; there are too many to say so at each load.
  for (let unit = from; kind !== han && unit <= to; unit++) bareOf[unit] = unit;
}
const marked = readOpenTable(markedLetters);
for (let at = 0; at < marked.length; at += 2) bareOf[marked.charCodeAt(at)] = marked.charCodeAt(at + 1);
kindOf[0xd7] = kindOf[0xf7] = separator;
for (const unit of ',。!?;:、\n…') kindOf[unit.charCodeAt(0)] = stop;
for (const unit of '*∗•●○■□█▇░▒▓◯') kindOf[unit.charCodeAt(0)] = masking;
for (const unit of '@$!|+(<€£¥¢#©®×¡{[') kindOf[unit.charCodeAt(0)] = symbol;

const alike: readonly (readonly [to: string, from: string])[] = [
  ['a', 'аαɑ4@æ'],
  ['b', 'вьβß8'],
  ['c', 'сϲɔ(<¢©{['],
  ['d', 'ԁđðɖɗδ'],
  ['e', 'еєεɛəэ3€'],
  ['f', 'ƒғ'],
  ['g', 'ɡɢ69ց'],
  ['h', 'нһħ#'],
  ['i', 'іιıɩɪ1!|¡'],
  ['j', 'јϳ'],
  ['k', 'кκқ'],
  ['l', 'łӏӀ£'],
  ['m', 'м'],
  ['n', 'пηŋπ'],
  ['o', 'оοøœσθө0'],
  ['p', 'рρþ'],
  ['q', 'ԛ'],
  ['r', 'гґʀ®'],
  ['s', 'ѕʂ5$'],
  ['t', 'тτŧ7+'],
  ['u', 'υμи'],
  ['v', 'νѵ'],
  ['w', 'шщωԝѡ'],
  ['x', 'хχ×'],
  ['y', 'уγүұ¥'],
  ['z', 'з2ʐ'],
];

for (const [unit, look] of latinLookOf) {
  // Not of scripts that are written the other way round or whose letters are many strokes.
  if (kindOf[unit] === separator && (unit < 0x500 || unit > 0x1100)) {
    kindOf[unit] = letter;
    bareOf[unit] = look.charCodeAt(0);
  } else if (kindOf[unit] === letter && unit < 0x370) bareOf[unit] = look.charCodeAt(0);
}
for (const [to, from] of alike) for (const unit of from) bareOf[unit.charCodeAt(0)] = to.charCodeAt(0);
// Letters with marks follow their letter: й is и.
for (let at = 0; at < marked.length; at += 2) {
  const unit = marked.charCodeAt(at);
  bareOf[unit] = bareOf[bareOf[unit] ?? 0] ?? 0;
}

const three = 0x33;
const four = 0x34;
const six = 0x36;

/** Among Cyrillic letters digits stand for those: 6ля. */
export function cyrillicDigit(unit: number): number {
  if (unit === three) return 0x7a;
  if (unit === four) return 0x447;
  return unit === six ? 0x431 : (bareOf[unit] ?? unit);
}

/** Letters, and what stands for one: not what is between them. */
export function isWriting(unit: number): boolean {
  const kind = kindOf[unit];
  return kind === letter || kind === digit || kind === han || kind === symbol;
}

export function isRussian(unit: number): boolean {
  return (unit >= 0x430 && unit <= 0x44f) || unit === 0x451;
}

/** The letter itself, in its own script. */
export function withoutMarks(unit: number): number {
  if (unit < 0x80) return unit;
  const known = unmarkedOf[unit] ?? 0;
  if (known !== 0) return known;
  const found = String.fromCharCode(unit).normalize('NFD').charCodeAt(0);
  unmarkedOf[unit] = found;
  return found;
}

/** Of those that were asked about. */
const unmarkedOf = new Uint16Array(0x10000);

export function isCyrillic(unit: number): boolean {
  return unit >= 0x400 && unit <= 0x52f;
}

/** No word is written with these twice in a row. */
export function isRareDouble(unit: number): boolean {
  return unit < 0x80 && rareDoubles[unit] === 1;
}
const rareDoubles = unitsIn('ahijkquvwxy');

/** A word cut in two by one of these is still read as one: bi-tch. */
export function isJoint(unit: number): boolean {
  return joints[unit] === 1;
}
const joints = unitsIn('-._~^`·|\\\u00ad‐‑');

/** Before a word these stand for no letter: #tag, (so. */
export function isPrefix(unit: number): boolean {
  return prefixes[unit] === 1;
}
const prefixes = unitsIn('#([{<|+©®');

function unitsIn(units: string): Uint8Array {
  const found = new Uint8Array(0x2100);
  for (const unit of units) found[unit.charCodeAt(0)] = 1;
  return found;
}
