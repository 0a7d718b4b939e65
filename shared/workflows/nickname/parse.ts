import { crossSeparators, firstSeparator, hasWordCharacter, isYear, plainForm, provinceAt } from './parts.ts';
import { type Found, searchParts } from './search.ts';
import type { NicknamePart, NicknameSettings } from './settings.ts';

export type NicknameProblem = NicknamePart | 'order' | 'separator' | 'empty';

export type ParsedNickname =
  | { readonly ok: true; readonly parts: Found }
  | { readonly ok: false; readonly problem: NicknameProblem; readonly found: Found };

/** Brackets and blanks around a name are decoration: `【2027广东-小鹅】` is meant as its inside. */
const edges = /^[\s【】[\]()「」《》<>]+|[\s【】[\]()「」《》<>]+$/gu;

/** Reads a name like `2027-广东-小鹅` by the community's form and says which part is wrong. */
export function parseNickname(name: string, settings: NicknameSettings, thisYear: number): ParsedNickname {
  const text = plainForm(name).replace(edges, '');
  const read = readInOrder(text, settings, thisYear);
  if (typeof read === 'object') return { ok: true, parts: read };
  const found = searchParts(text, settings, thisYear);
  return { ok: false, problem: problemOf(settings, found, read), found };
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

/** The first part that is missing; when all are there, they stand in another order or are not set apart. */
function problemOf({ parts }: NicknameSettings, found: Found, failed: NicknamePart | 'separator'): NicknameProblem {
  const missing = parts.filter((part) => found[part] === undefined);
  const [first] = missing;
  if (first === undefined) return failed === 'separator' ? 'separator' : 'order';
  const onlyName = found.nickname !== undefined && missing.length === parts.length - 1 && parts.length > 2;
  return onlyName || missing.length === parts.length ? 'empty' : first;
}
