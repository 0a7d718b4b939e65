/** An address whose dots are written as words or parted from it. */
export interface SpelledAddress {
  /** Where it stands in the folded text, UTF-16 units. */
  readonly at: number;
  readonly to: number;
  /** With dots and without blanks, as a browser takes it. */
  readonly address: string;
}

/** `example[.]com`, `example (dot) com`, `pan点baidu点com`: nobody writes so but to be missed. */
const bracketed = ' {0,2}[[({](?:\\.|dot|点|точка)[\\])}] {0,2}';
const sureDot = `(?:${bracketed}| {0,2}点 {0,2})`;
/** `pan . baidu . com`, `example dot com`. Ends of sentences look much the same: only what surely is an address counts. */
const likelyDot = '(?: \\. ?|\\. | dot | точка )';

const label = '[a-z0-9][a-z0-9-]{0,62}';
/** Whoever counts or tells the time writes digits before 点: 晚上8点vip直播课. */
const named = `(?=[a-z0-9-]{0,62}[a-z][a-z0-9-])${label}`;
/** What comes before the dot com of the dot-com bubble. */
const article = '(?!(?:the|an?|of|and|or|in|old|new|this|that|early|late|during|before|after|every|any|some|to) )';
const path = '(?:[/?#][!-~]*)?';

/** Of one letter, and everybody knows it. */
const telegram = `t(?:${sureDot}|${likelyDot})me/[!-~]+`;

const surely = `(?:${named}(?:[.。]|${sureDot})){1,4}(?:com|cn|net|org|top|xyz|vip|cc|club|shop|site|online|ru|me|io|link)(?![a-z0-9_-])${path}`;
const inBrackets = `(?:${named}(?:\\.|${bracketed})){0,3}${named}${bracketed}[a-z]{2,10}(?![a-z0-9_-])${path}`;
const likely = `${article}(?:${label}(?:\\.|${likelyDot})){1,4}(?:com|cn|net|org|ru)(?:/[!-~]+|(?![ ]?[a-z0-9а-яё_-]))`;

const spelled = new RegExp(`(?<![a-z0-9а-яё@._-])(?:${telegram}|${surely}|${inBrackets}|${likely})`, 'gu');

/** A cheap look for most messages. */
const mayBeSpelled =
  /点(?<=[a-z0-9-] {0,2}点) {0,2}[a-z]|(?:\.|dot|点|точка)[\])}] {0,2}[a-z]|(?: \. ?|\. | dot | точка )(?:com|cn|net|org|ru|me)(?![a-z0-9])/;
const anyDot = new RegExp(`${sureDot}|${likelyDot}`, 'gu');

/** On folded text. Labels and their number are bounded, so it takes linear time. */
export function spelledAddressesIn(folded: string): readonly SpelledAddress[] {
  if (!mayBeSpelled.test(folded)) return none;
  const found: SpelledAddress[] = [];
  for (const { index: at, 0: written } of folded.matchAll(spelled)) {
    const address = written.replace(anyDot, '.');
    // Without a dot that is spelled it is an address like any other.
    if (address !== written) found.push({ at, to: at + written.length, address });
  }
  return found;
}

const none: readonly SpelledAddress[] = [];
