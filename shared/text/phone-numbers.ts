import type { DigitGroup, DigitRun } from './digit-groups.ts';

export interface FoundNumber {
  readonly from: number;
  readonly to: number;
  readonly disguised: boolean;
}

/**
 * Telephone numbers that are told by their shape alone: mainland mobiles, area codes, 400; +international; Russian,
 * British and North American ones. Dates, formulas, scores and ids have other shapes or stand beside what tells them.
 */
export function phoneNumbersIn(run: DigitRun, folded: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  const written = run.map(({ digits }) => digits).join(' ');
  let offset = 0;
  for (let at = 0; at < run.length; ) {
    const count = groupsOfNumber(run, at, folded, written, offset);
    const groups = count === 0 ? none : run.slice(at, at + count);
    const [first, last] = [groups[0], groups.at(-1)];
    if (first && last) found.push({ from: first.from, to: last.to, disguised: isDisguised(groups) });
    for (const next = at + Math.max(count, 1); at < next; at++) offset += (run[at]?.digits.length ?? 0) + 1;
  }
  return found;
}

const none: DigitRun = [];

/** Written in other signs than digits, or with something between that nobody writes in a number. */
export function isDisguised(groups: DigitRun): boolean {
  return (
    groups.some(({ plain }) => !plain) ||
    groups.slice(1).some(({ gap }) => !/^[\s()（）./-]{1,3}$/.test(gap)) ||
    (groups.length > 4 && groups.every(({ digits }) => digits.length <= 2))
  );
}

/** How many groups from this one on are a telephone number; 0: none begins here. `offset`: of it in what is written. */
function groupsOfNumber(run: DigitRun, at: number, folded: string, written: string, offset: number): number {
  const first = run[at];
  if (first === undefined || isAmongLike(run, at)) return 0;
  for (const { shape, marked } of folded.charCodeAt(first.from - 1) === 0x2b ? withPlus : withoutPlus) {
    shape.lastIndex = offset;
    if (!shape.test(written)) continue;
    const count = groupsWithin(written, offset, shape.lastIndex);
    if (!standsAlone(run, at, count, folded) || !mayBegin(first, folded)) continue;
    const groups = run.slice(at, at + count);
    if ((!marked || isMarked(groups)) && !isSequence(groups)) return count;
  }
  return 0;
}

/** No number has fewer digits in one group. */
const fewestInOneGroup = 7;

/** The middle of a longer row, whatever its shape: the same stands before its first group and after it. */
function isAmongLike(run: DigitRun, at: number): boolean {
  const first = run[at];
  return at > 0 && first !== undefined && first.digits.length < fewestInOneGroup && run[at + 1]?.gap === first.gap;
}

function groupsWithin(written: string, from: number, to: number): number {
  let count = 1;
  for (let at = from; at < to; at++) if (written.charCodeAt(at) === 0x20) count++;
  return count;
}

interface Shape {
  /** On groups joined by one blank; sticky. */
  readonly shape: RegExp;
  /** Blanks alone could be a row of figures: it takes a hyphen, a dot or brackets. */
  readonly marked: boolean;
}

function shape(alternatives: readonly string[], marked = false): Shape {
  return { shape: new RegExp(`(?:${alternatives.join('|')})(?= |$)`, 'y'), marked };
}

/** What follows 13… */
const mobile = [
  '\\d{9}',
  '\\d \\d{4} \\d{4}',
  '\\d \\d{8}',
  '\\d \\d{3} \\d{5}',
  '\\d{5} \\d{4}',
  '\\d\\d \\d{3} \\d{4}',
  '\\d\\d \\d{4} \\d{3}',
  '\\d{3} \\d{6}',
  '\\d{4} \\d{5}',
  '(?: \\d\\d){4} \\d',
].join('|');

const withoutPlus: readonly Shape[] = [
  shape([
    `(?:(?:00 ?)?86 ?)?1[3-9](?:${mobile})`,
    '(?:(?:00 ?)?86 ?)?1 ?[3-9](?:(?: \\d){9}|\\d(?: \\d\\d){4}|(?: \\d\\d){4} \\d)',
    '[78] ?9\\d\\d ?\\d{3} ?\\d\\d ?\\d\\d',
    '8 ?800 ?\\d{3} ?\\d\\d ?\\d\\d',
    '[78] [348]\\d\\d \\d{3} \\d\\d ?\\d\\d',
    '9\\d\\d \\d{3} \\d\\d \\d\\d',
    '0(?:10|2\\d) \\d{4} ?\\d{4}',
    '0[3-9]\\d\\d \\d{3,4} ?\\d{4}',
    '07\\d{3} (?:\\d{6}|\\d{3} \\d{3})',
    '[48]00 (?:\\d{3} ?\\d{4}|\\d{4} \\d{3})',
    '[48]00\\d \\d{3} \\d{3}',
  ]),
  shape(['(?:1 )?[2-9]\\d\\d [2-9]\\d\\d \\d{4}'], true),
];

/** E.164: at most fifteen digits. Round sums are none. */
const withPlus: readonly Shape[] = [shape(['[1-9](?!(?: ?\\d){0,14}(?: ?0){6}$)\\d{0,12}(?: ?\\d){7,14}'])];

/** What stands before tells what a number is: a piece of a word, a decimal, a price, an id. */
function mayBegin({ from, gap }: DigitGroup, folded: string): boolean {
  const before = folded.slice(Math.max(0, from - 24), from);
  if (/[a-zа-яё_]$|[=*×÷^¥$€£₽#№]\s?$/.test(before) && !named.test(before)) return false;
  if (/[.,]$/.test(gap)) return false;
  // A sum: 3 + 44, x + 44. But behind a word: my number is +44 …
  if (/(?:[0-9)\]]\s?|[a-z]|(?<![a-zа-яё])[a-z]\s)\+$/.test(before)) return false;
  return !idBefore.test(before);
}

const named = /(?<![a-z])(?:vx|wx|v|tel|ph|qq|q|tg|wa)$/;

/** Numbers that are given out to be told: exam and student ids, orders, parcels, meetings. */
export const idBefore =
  /(?:准考证|学号|身份证|订单|单号|考号|会议|会议室|isbn|运单|快递|流水|卡号|条码|工号|座位|题号|编号|order|invoice|tracking|meeting|passport|заказ[а-я]*|трек[а-я]*|инн|паспорт[а-я]*)[^0-9\n]{0,6}$/;

/** Not the middle of a longer row, and not before what makes it a sum. */
function standsAlone(run: DigitRun, at: number, count: number, folded: string): boolean {
  const [first, last, next] = [run[at], run[at + count - 1], run[at + count]];
  if (first === undefined || last === undefined) return false;
  for (let inner = at + 1; inner < at + count; inner++) {
    const gap = run[inner]?.gap;
    if ((at > 0 && gap === first.gap) || gap === next?.gap) return false;
  }
  const after = folded.slice(last.to, last.to + 2);
  return !/^(?:[.,]\d|[%‰°]|[a-z_])/.test(after) && !/^ ?(?:元|块|万|亿|人|米|分|年|次|条|页)/.test(after);
}

function isMarked(groups: DigitRun): boolean {
  return groups.slice(1).some(({ gap }) => /[-.()]/.test(gap));
}

/** 1 3 5 7 9 11: exercises, not numbers; nor are answers, which know no digit above five. */
function isSequence(groups: DigitRun): boolean {
  if (groups.length < 5) return false;
  if (groups.every(({ digits }) => /^[1-5]+$/.test(digits))) return true;
  return groups.every(({ digits }, index) => index === 0 || Number(digits) > Number(groups[index - 1]?.digits));
}
