import { atFirstNeed } from '../../text/at-first-need.ts';
import { crossSeparators, firstSeparator, hasWordCharacter, isYear, plainForm, provinceAt } from './parts.ts';
import { type Found, searchParts } from './search.ts';
import type { NicknamePart, NicknameSettings } from './settings.ts';

export type NicknameProblem = NicknamePart | 'order' | 'separator' | 'empty';

export type ParsedNickname =
  | { readonly ok: true; readonly parts: Found }
  | { readonly ok: false; readonly problem: NicknameProblem; readonly found: Found };

/** Signs around a name are decoration: `【2027广东-小鹅】🐧` is meant as its inside. */
const front = atFirstNeed(() => /^[^\p{L}\p{N}\p{M}]+/u);
const signs = atFirstNeed(() => /[^\p{L}\p{N}\p{M}]+/gu);

/** Nobody is called by more; platforms allow less. */
const longest = 200;

/** Reads a name like `2027-广东-小鹅` by the community's form and says which part is wrong. */
export function parseNickname(name: string, settings: NicknameSettings, thisYear: number): ParsedNickname {
  const text = withoutEnd(plainForm(name.slice(0, longest)).replace(front(), ''));
  const read = readInOrder(text, settings, thisYear);
  if (typeof read === 'object') return { ok: true, parts: read };
  const found = searchParts(text, settings, thisYear);
  const problem = problemOf(settings, found) ?? (isSetApart(text, settings, thisYear) ? 'order' : 'separator');
  return { ok: false, problem, found };
}

/** From the end backwards, for a pattern would begin anew at each sign. */
function withoutEnd(text: string): string {
  const characters = [...text];
  const last = characters.findLastIndex((one) => /[\p{L}\p{N}\p{M}]/u.test(one));
  return characters.slice(0, last + 1).join('');
}

/** False when the parts are in order, if only they stood apart by the signs of the file. */
function isSetApart(text: string, settings: NicknameSettings, thisYear: number): boolean {
  const apart = text.replace(signs(), settings.separators[0] ?? '');
  const read = [text, apart].map((one) => readInOrder(one, settings, thisYear));
  return !read.some((one) => one === 'separator' || typeof one === 'object');
}

/** The parts, or the first one that could not be read. */
function readInOrder(text: string, settings: NicknameSettings, thisYear: number): Found | NicknamePart | 'separator' {
  const { parts, separators } = settings;
  let read: Found = {};
  let left = text;
  for (const [index, part] of parts.entries()) {
    const { rest, crossed } = crossSeparators(left, separators);
    if (index > 0 && !crossed && !mayTouch(settings, index)) return 'separator';
    const next = readPart(part, rest, settings, { thisYear, last: index === parts.length - 1 });
    if (!next) return part;
    read = { ...read, ...next.value };
    left = next.rest;
  }
  return crossSeparators(left, separators).rest === '' ? read : 'separator';
}

/** Digits and a province cannot run into each other; other parts must be set apart unless the file lists ''. */
function mayTouch({ parts, separators }: NicknameSettings, index: number): boolean {
  const pair = [parts[index - 1], parts[index]];
  return separators.includes('') || (pair.includes('year') && pair.includes('province'));
}

interface Place {
  readonly thisYear: number;
  readonly last: boolean;
}

function readPart(
  part: NicknamePart,
  text: string,
  settings: NicknameSettings,
  { thisYear, last }: Place,
): { value: Found; rest: string } | undefined {
  switch (part) {
    case 'year': {
      const [match, digits] = /^(\d{4})(?!\d)[年届屆级級]?/u.exec(text) ?? [];
      if (match === undefined || !isYear(Number(digits), settings, thisYear)) return undefined;
      return { value: { year: Number(digits) }, rest: text.slice(match.length) };
    }
    case 'province': {
      const match = provinceAt(text, settings);
      return match && { value: { province: match.name }, rest: text.slice(match.length) };
    }
    case 'nickname': {
      const end = last ? text.length : firstSeparator(text, settings.separators);
      const nickname = text.slice(0, end).trim();
      return hasWordCharacter(nickname) ? { value: { nickname }, rest: text.slice(end) } : undefined;
    }
    default:
      return part satisfies never;
  }
}

/** The first part that is missing; undefined when all are there. */
function problemOf({ parts }: NicknameSettings, found: Found): NicknamePart | 'empty' | undefined {
  const missing = parts.filter((part) => found[part] === undefined);
  const [first] = missing;
  if (first === undefined) return undefined;
  const onlyName = found.nickname !== undefined && missing.length === parts.length - 1 && parts.length > 2;
  return onlyName || missing.length === parts.length ? 'empty' : first;
}
