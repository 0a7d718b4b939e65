import { atFirstNeed } from './at-first-need.ts';
import { type ContactWord, contactWordsIn } from './contact-words.ts';
import type { FoundContact } from './contacts.ts';
import type { DigitGroup, DigitRun } from './digit-groups.ts';
import { idBefore, isDisguised } from './phone-numbers.ts';
import { unitsOf } from './units-of.ts';

/** Accounts that are given after the name of a service or a call to write: 加V❤ abc123, 扣扣 三七五…, тг @abc. */
export function accountsIn(folded: string, runs: readonly DigitRun[]): readonly FoundContact[] {
  if (runs.length === 0 && !mayHoldName(folded)) return none;
  const found: FoundContact[] = [];
  const places = atFirstNeed(() => placesOf(runs));
  let end = 0;
  for (const word of contactWordsIn(folded)) {
    if (word.from < end) continue;
    const account = accountAfter(word, folded, places()) ?? numberBefore(word, folded, places());
    if (account === undefined) continue;
    found.push(account);
    end = account.to;
  }
  return found;
}

const none: readonly FoundContact[] = [];

/** A cheap look for most messages: `@`, `_`, a Latin letter beside a digit, or one soon after a colon. */
function mayHoldName(folded: string): boolean {
  let before = 0;
  let colon = -100;
  const units = unitsOf(folded);
  for (let at = 0; at < folded.length; at++) {
    const unit = units[at] ?? 0;
    const kind = unit > 0x60 && unit < 0x7b ? letter : unit > 0x2f && unit < 0x3a ? digit : 0;
    if (unit === 0x40 || unit === 0x5f || (kind | before) === (letter | digit)) return true;
    if (unit === 0x3a || unit === 0x3d || unit === 0x53f7) colon = at;
    if (kind === letter && at - colon <= nearColon) return true;
    // `abc-9527`: the hyphen joins.
    if (unit !== 0x2d) before = kind;
  }
  return false;
}

const letter = 1;
const digit = 2;
const nearColon = 9;

/** Where groups of digits begin, and where runs end. */
interface Places {
  readonly starts: ReadonlyMap<number, { readonly run: DigitRun; readonly index: number }>;
  readonly ends: ReadonlyMap<number, DigitRun>;
}

function placesOf(runs: readonly DigitRun[]): Places {
  const starts = new Map<number, { run: DigitRun; index: number }>();
  const ends = new Map<number, DigitRun>();
  for (const run of runs) {
    for (const [index, { from }] of run.entries()) starts.set(from, { run, index });
    ends.set(run.at(-1)?.to ?? 0, run);
  }
  return { starts, ends };
}

/** What may stand between the name of a service and the account. */
const between =
  /(?:[^a-z0-9@\u00b5-\u024f\u0400-\u04ff\u3400-\u9fff零〇⓵-⓿❶-➓]{1,8}|号码|号|账号|帐号|id|是|为|搜索?|添加|同步|同号|联系|我|请|咨询|加|备注|扫码|老师|客服|me|at|is|on|my|no|number|add|us|to|now|ник|номер[а-я]?|аккаунт|мой|мне|в|на|по|для связи){0,7}/y;

function accountAfter(word: ContactWord, folded: string, places: Places): FoundContact | undefined {
  between.lastIndex = word.to;
  const link = between.exec(folded)?.[0] ?? '';
  const at = word.to + link.length;
  return numberAt(word, folded, at, places) ?? nameAt(word, folded, at, link);
}

/** 375…216 加扣扣. */
function numberBefore(word: ContactWord, folded: string, { ends }: Places): FoundContact | undefined {
  if (word.vague || word.kind === 'telegram' || word.kind === 'whatsapp') return undefined;
  const end = [0, 1, 2, 3].map((gap) => word.from - gap).find((at) => ends.has(at)) ?? -1;
  const groups = (ends.get(end) ?? []).slice(-mostGroups);
  const first = groups[0];
  const before = groups.length === 1 ? /^[\s(,]{0,2}[加+]?$/ : /^[\s(]{0,2}[加+]?$/;
  if (first === undefined || !before.test(folded.slice(end, word.from))) return undefined;
  if (!mayBeAccount(groups, word) || idBefore.test(folded.slice(Math.max(0, first.from - 24), first.from)))
    return undefined;
  return { kind: word.kind, from: first.from, to: word.to, disguised: word.disguised || isDisguised(groups) };
}

function numberAt(word: ContactWord, folded: string, at: number, { starts }: Places): FoundContact | undefined {
  const place = starts.get(at);
  if (place === undefined) return undefined;
  const groups = accountGroups(place.run, place.index);
  const last = groups.at(-1);
  if (last === undefined || !mayBeAccount(groups, word)) return undefined;
  if (unit.test(folded.slice(last.to, last.to + 6))) return undefined;
  return { kind: word.kind, from: word.from, to: last.to, disguised: word.disguised || isDisguised(groups) };
}

const mostGroups = 15;

/** The groups from one on that can be one number: not past a comma, nor past fifteen digits. */
function accountGroups(run: DigitRun, index: number): DigitGroup[] {
  const groups: DigitGroup[] = [];
  let digits = 0;
  for (const group of run.slice(index, index + mostGroups)) {
    if (groups.length > 0 && (digits + group.digits.length > 15 || /[,，;；、×^=÷%:<>/]/.test(group.gap))) break;
    groups.push(group);
    digits += group.digits.length;
  }
  return groups;
}

/** What makes a number a sum, a time, or a piece of something longer. */
const unit =
  /^(?:[.,:]\d|[%‰°℃]| ?[+*=^×÷<>] ?[\da-z]| ?(?:元|块|万|亿|人|名|个|米|分|年|月|日|点|次|条|页|题|度|岁|级|班|届|期|天|字|w\b|k\b|km|mb|gb|руб|₽)|[a-z_]{2})/;

const fewestFor: Readonly<Partial<Record<FoundContact['kind'], number>>> = { qq: 5, invite: 6, wechat: 6 };

function mayBeAccount(groups: DigitRun, { kind, vague }: ContactWord): boolean {
  const digits = groups.map((group) => group.digits).join('');
  const fewest = fewestFor[kind] ?? 7;
  if (digits.length < fewest || digits.length > 15) return false;
  if ((kind === 'qq' || kind === 'invite') && (digits.length > 12 || digits.startsWith('0'))) return false;
  // 2024-05-06, 20240506, 100000, and rows of numbers that grow.
  if (/^(?:19|20)\d\d(?:[01]\d[0-3]\d)?$/.test(digits) || /^\d0{4,}$/.test(digits)) return false;
  const [first, second] = groups;
  if (/^(?:19|20)\d\d$/.test(first?.digits ?? '') && /[-./年]/.test(second?.gap ?? '')) return false;
  if (vague && kind === 'other') return digits.length < 12 && groups.length <= 4;
  return groups.length <= 4 || groups.every((group) => group.digits.length <= 2) || digits.length <= 12;
}

const name = /@?[a-z0-9][a-z0-9_-]{3,31}(?!\.[a-z]{2,}|[a-z0-9а-яё])/y;

/** Words that follow the name of a service when no account does. */
const commonWord =
  /^(?:android|iphone|windows|group|groups|channel|channels|video|official|please|account|desktop|version|update|premium|support|mini|android\d+|ios\d+|web|http|https|www|covid-?19|20\d\d)$/;

function nameAt(word: ContactWord, folded: string, at: number, link: string): FoundContact | undefined {
  if (word.kind === 'phone' || word.kind === 'qq' || word.kind === 'invite') return undefined;
  name.lastIndex = at;
  const found = name.exec(folded)?.[0];
  if (found === undefined) return undefined;
  const account = found.replace(/^@/, '');
  if (!/[a-z]/.test(account) || commonWord.test(account)) return undefined;
  const sure = found !== account || isName(word, account, link, folded.slice(at + found.length));
  return sure ? { kind: word.kind, from: word.from, to: at + found.length, disguised: word.disguised } : undefined;
}

/** Letters alone are a name only after a colon and not at the beginning of a sentence. */
function isName({ vague, kind }: ContactWord, account: string, link: string, rest: string): boolean {
  const mixed = /\d/.test(account) || /[a-z]_[a-z]/.test(account);
  if (account.length < 5) return false;
  if (mixed && !vague) return /\d{2}|_|[a-z]\d/.test(account);
  if (vague && kind === 'other') return mixed && account.length >= 6 && /[:：号是]|^\s*$/.test(link);
  return /[:：=号]/.test(link) && account.length >= 6 && !/^[ ,.]*[a-zа-яё]/.test(rest);
}
