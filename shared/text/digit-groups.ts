import { unitsOf } from './units-of.ts';

/** Digits that stand together, in whatever signs they are written: `138`, `一三八`, `❶❸❽`, `13o`. */
export interface DigitGroup {
  readonly digits: string;
  /** In the folded text, UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** What stands between the group before and this one; empty at the beginning of a run. */
  readonly gap: string;
  /** Nothing but ASCII digits. */
  readonly plain: boolean;
}

/** Groups with nothing but signs and blanks between them. */
export type DigitRun = readonly DigitGroup[];

/** Fewer digits than this are nobody's number. */
export const fewestDigits = 5;

const none: readonly DigitRun[] = [];

/** Runs of at least five digits, in the order of the text. */
export function digitRunsIn(folded: string): readonly DigitRun[] {
  if (!holdsDigits(folded)) return none;
  const runs: DigitRun[] = [];
  let digits = 0;
  let end = 0;
  let count = 0;
  const units = unitsOf(folded);
  for (let at = 0; at < folded.length; at++) {
    if ((digitOf[units[at] ?? 0] ?? 0) === 0) continue;
    const to = endOfGroup(folded, at);
    const place = trimmed(folded, at, to);
    at = to - 1;
    if (place.from === place.to) continue;
    if (digits > 0 && (place.from - end > longestGap || parted(folded, end, place.from))) {
      if (digits >= fewestDigits) runs.push(runAt(folded, count));
      count = digits = 0;
    }
    places[count++] = place.from;
    places[count++] = place.to;
    end = place.to;
    digits += end - place.from;
  }
  if (digits >= fewestDigits) runs.push(runAt(folded, count));
  return runs;
}

/** Where the groups of the present run begin and end. Most runs are too short to be any; used again for each. */
const places: number[] = [];

function runAt(folded: string, count: number): DigitRun {
  const run: DigitGroup[] = [];
  let end = 0;
  for (let index = 0; index < count; index += 2) {
    const [from = 0, to = 0] = [places[index], places[index + 1]];
    run.push(groupAt(folded, from, to, index === 0 ? '' : folded.slice(end, from)));
    end = to;
  }
  return run;
}

/** The units of a gap: `138 - 0013`, or an emoji or two. */
const longestGap = 4;

/** A cheap look for most messages: what sounds like a digit counts only among real ones. */
function holdsDigits(folded: string): boolean {
  let digits = 0;
  const units = unitsOf(folded);
  for (let at = 0; at < folded.length; at++) {
    const digit = digitOf[units[at] ?? 0] ?? 0;
    if (digit !== 0 && (digit & weak) === 0 && ++digits === fewestReal) return true;
  }
  return false;
}

/** Of these, so many must be real ones. */
export const fewestReal = 4;

function endOfGroup(folded: string, from: number): number {
  let at = from + 1;
  while (at < folded.length && digitAt(folded, at) >= 0) at++;
  return at;
}

/** The digit that is read at this place of a group, also `o` for 0 and `l` for 1 before another one; -1: none. */
function digitAt(folded: string, at: number): number {
  const unit = folded.charCodeAt(at);
  const value = digitOf[unit] ?? 0;
  if (value !== 0) return (value & 0x0f) - 1;
  const stand = unit === 0x6f ? 0 : unit === 0x6c || unit === 0x69 ? 1 : -1;
  if (stand < 0) return -1;
  const next = folded.charCodeAt(at + 1);
  return (digitOf[next] ?? 0) !== 0 || next === 0x6f || (stand === 0 && !isLetter(next)) ? stand : -1;
}

function isLetter(unit: number): boolean {
  return (unit > 0x60 && unit < 0x7b) || (unit > 0x42f && unit < 0x450) || unit === 0x451 || unit === 0x5f;
}

/** Used again for every group. */
const trimmedPlace = { from: 0, to: 0 };

/**
 * Characters that merely sound like digits count within a number of eleven and between others, and not at the ends of a
 * shorter one: 138…吧 ends before 吧. Where nothing is left, it ends where it begins.
 */
function trimmed(folded: string, from: number, to: number): { readonly from: number; readonly to: number } {
  let [start, end] = [from, to];
  if (end - start !== 11 || strongDigits(folded, start, end) < 4) {
    while (end > start && !isStrong(folded, end - 1)) end--;
    while (start < end && !isStrong(folded, start)) start++;
  }
  trimmedPlace.from = start;
  trimmedPlace.to = end;
  return trimmedPlace;
}

function groupAt(folded: string, from: number, to: number, gap: string): DigitGroup {
  let at = from;
  while (at < to && isAscii(folded.charCodeAt(at))) at++;
  if (at === to) return { digits: folded.slice(from, to), from, to, gap, plain: true };
  let digits = folded.slice(from, at);
  for (; at < to; at++) digits += Math.max(digitAt(folded, at), 0);
  return { digits, from, to, gap, plain: false };
}

function strongDigits(folded: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (isStrong(folded, at)) count++;
  return count;
}

function isStrong(folded: string, at: number): boolean {
  return ((digitOf[folded.charCodeAt(at)] ?? 0) & weak) === 0;
}

function isAscii(unit: number): boolean {
  return unit > 0x2f && unit < 0x3a;
}

/** More than signs and blanks in between. */
function parted(folded: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (parts(folded.charCodeAt(at))) return true;
  return false;
}

/** Letters, the end of a line, and the plus that begins another number. */
function parts(unit: number): boolean {
  if (unit < 0x80) return (unit > 0x60 && unit < 0x7b) || unit === 0x0a || unit === 0x2b;
  return (unit > 0xb4 && unit < 0x250) || (unit > 0x3ff && unit < 0x500) || (unit > 0x33ff && unit < 0xa000);
}

/** It sounds like a digit and is mostly something else. */
const weak = 0x10;

/** The value of a UTF-16 unit plus one; 0: no digit. Folding has made full-width and circled digits ASCII. */
const digitOf = new Uint8Array(0x10000);
const rows = ['0123456789', '零一二三四五六七八九', '〇壹贰叁肆伍陆柒捌玖', '⓿❶❷❸❹❺❻❼❽❾', ' ➊➋➌➍➎➏➐➑➒', ' ➀➁➂➃➄➅➆➇➈'];
const written = [...rows, ' ⓵⓶⓷⓸⓹⓺⓻⓼⓽', '٠١٢٣٤٥٦٧٨٩', ' 幺'];
for (const row of written) {
  for (const [value, digit] of [...row].entries()) if (digit !== ' ') digitOf[digit.charCodeAt(0)] = value + 1;
}
/** All that are not merely heard. */
export const realDigits = written.join('').replaceAll(' ', '');
const sounds = [
  '洞灵令铃林临',
  '衣依医伊翊',
  '儿耳尔',
  '参散伞',
  '思似寺丝',
  '舞吴午武误',
  '溜遛刘柳',
  '拐起期漆奇骑',
  '巴叭吧爸扒',
  '勾酒久韭',
];
for (const [value, characters] of sounds.entries()) {
  for (const character of characters) digitOf[character.charCodeAt(0)] = (value + 1) | weak;
}
