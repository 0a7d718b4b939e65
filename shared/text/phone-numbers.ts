import type { DigitGroup, DigitRun } from './digit-groups.ts';

export interface FoundNumber {
  readonly from: number;
  readonly to: number;
  readonly disguised: boolean;
}

/**
 * Telephone numbers that are told by their shape alone: mainland mobiles, area codes, 400; +international; Russian and
 * North American ones. Dates, formulas, scores and ids have other shapes or stand beside what tells them.
 */
export function phoneNumbersIn(run: DigitRun, folded: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let at = 0; at < run.length; ) {
    const count = groupsOfNumber(run, at, folded);
    const first = run[at];
    const last = run[at + count - 1];
    at += Math.max(count, 1);
    if (count === 0 || first === undefined || last === undefined) continue;
    const groups = run.slice(at - count, at);
    found.push({ from: first.from, to: last.to, disguised: isDisguised(groups) });
  }
  return found;
}

/** Written in other signs than digits, or with something between that nobody writes in a number. */
export function isDisguised(groups: DigitRun): boolean {
  return (
    groups.some(({ plain }) => !plain) ||
    groups.slice(1).some(({ gap }) => !/^[\s()（）./-]{1,3}$/.test(gap)) ||
    (groups.length > 4 && groups.every(({ digits }) => digits.length <= 2))
  );
}

/** More groups than this are a list. */
const mostGroups = 13;

/** How many groups from this one on are a telephone number; 0: none begins here. */
function groupsOfNumber(run: DigitRun, at: number, folded: string): number {
  const groups = run.slice(at, at + mostGroups);
  const first = groups[0];
  if (first === undefined || !mayBegin(first, folded)) return 0;
  const written = groups.map(({ digits }) => digits).join(' ');
  for (const { shape, marked = false } of shapes(folded[first.from - 1] === '+')) {
    const match = shape.exec(written)?.[0];
    if (match === undefined) continue;
    const count = match.split(' ').length;
    if (marked && !isMarked(groups.slice(0, count))) continue;
    if (standsAlone(run, at, count, folded) && !isSequence(groups.slice(0, count))) return count;
  }
  return 0;
}

interface Shape {
  /** On groups joined by one blank. */
  readonly shape: RegExp;
  /** Blanks alone could be a row of figures: it takes a hyphen, a dot or brackets. */
  readonly marked?: boolean;
}

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
  { shape: new RegExp(`^(?:(?:00 ?)?86 ?)?1[3-9](?:${mobile})(?= |$)`) },
  { shape: /^(?:(?:00 ?)?86 ?)?1 ?[3-9](?:(?: \d){9}|\d(?: \d\d){4}|(?: \d\d){4} \d)(?= |$)/ },
  { shape: /^[78] ?9\d\d ?\d{3} ?\d\d ?\d\d(?= |$)/ },
  { shape: /^8 ?800 ?\d{3} ?\d\d ?\d\d(?= |$)/ },
  { shape: /^[78] [348]\d\d \d{3} \d\d ?\d\d(?= |$)/ },
  { shape: /^9\d\d \d{3} \d\d \d\d(?= |$)/ },
  { shape: /^0(?:10|2\d) \d{4} ?\d{4}(?= |$)/ },
  { shape: /^0[3-9]\d\d \d{3,4} ?\d{4}(?= |$)/ },
  { shape: /^[48]00 (?:\d{3} ?\d{4}|\d{4} \d{3})(?= |$)/ },
  { shape: /^[48]00\d \d{3} \d{3}(?= |$)/ },
  { shape: /^(?:1 )?[2-9]\d\d [2-9]\d\d \d{4}(?= |$)/, marked: true },
];

/** E.164: at most fifteen digits. Round sums are none. */
const withPlus: readonly Shape[] = [{ shape: /^[1-9](?!(?: ?\d)*(?: ?0){6}$)\d{0,12}(?: ?\d){7,14}(?= |$)/ }];

function shapes(plus: boolean): readonly Shape[] {
  return plus ? withPlus : withoutPlus;
}

/** What stands before tells what a number is: a piece of a word, a decimal, a price, an id. */
function mayBegin({ from, gap }: DigitGroup, folded: string): boolean {
  const before = folded.slice(Math.max(0, from - 24), from);
  if (/[a-zа-яё_]$|[=*×÷^¥$€£₽#№]\s?$/.test(before) && !named.test(before)) return false;
  if (/[.,]$/.test(gap)) return false;
  if (/[a-z0-9)\]]\s?\+$/.test(before)) return false;
  return !idBefore.test(before);
}

const named = /(?<![a-z])(?:vx|wx|v|tel|ph|qq|q|tg|wa)$/;

/** Numbers that are given out to be told: exam and student ids, orders, parcels, meetings. */
export const idBefore =
  /(?:准考证|学号|身份证|订单|单号|考号|会议|会议室|isbn|运单|快递|流水|卡号|条码|工号|座位|题号|编号|order|invoice|tracking|meeting|passport|заказ[а-я]*|трек[а-я]*|инн|паспорт[а-я]*)[^0-9\n]{0,6}$/;

/** Not the middle of a longer row, and not before what makes it a sum. */
function standsAlone(run: DigitRun, at: number, count: number, folded: string): boolean {
  const last = run[at + count - 1];
  if (last === undefined) return false;
  const after = folded.slice(last.to, last.to + 2);
  if (/^(?:[.,]\d|[%‰°]|[a-z_])/.test(after) || /^ ?(?:元|块|万|亿|人|米|分|年|次|条|页)/.test(after)) return false;
  const inner = new Set(run.slice(at + 1, at + count).map(({ gap }) => gap));
  const before = run[at];
  const next = run[at + count];
  if (count === 1) return true;
  if (before !== undefined && at > 0 && inner.has(before.gap)) return false;
  return next === undefined || !inner.has(next.gap);
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
