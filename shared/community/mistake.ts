import { closest, distance } from 'fastest-levenshtein';

/** One thing wrong in a community file, in words for whoever wrote it. */
export interface Mistake {
  /** The community file, or the list file the wrong entry stands in. */
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** `rules[2].when.flood.within`; empty for the file as a whole. */
  readonly path: string;
  /** A noun phrase: what should stand there. */
  readonly expected: string;
  /** A noun phrase: what stands there. */
  readonly got: string;
  /** A sentence: what to do about it. */
  readonly todo: string;
}

/** Keys and indexes from the top of the file. */
export type Path = readonly PropertyKey[];

/** A place in a list file. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A mistake before its place in the file is known. */
export interface Complaint {
  readonly path: Path;
  /** Where it stands in a list file; absent: in the community file. */
  readonly origin?: Origin;
  /** Which end of `key: value` it is about. */
  readonly about: 'key' | 'value';
  readonly expected: string;
  readonly got: string;
  readonly todo: string;
}

export function sentenceOf({ expected, got, todo }: Mistake): string {
  const write = `Write ${expected}`;
  return todo.startsWith(write) ? `got ${got}. ${todo}` : `expected ${expected}, got ${got}. ${todo}`;
}

/** `community.yaml:12:7: rules[0].id: expected …`, as compilers write it, so that editors can jump there. */
export function mistakeLine(mistake: Mistake): string {
  const { file, line, column, path } = mistake;
  return `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${sentenceOf(mistake)}`;
}

export function pathText(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

/** What stands in the file, as a noun phrase. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text ${quoted(value)}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return Object.keys(value).length === 0 ? 'an empty mapping' : 'a mapping';
}

/** In quotes and on one line, cut where it gets long. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return `"${line.length > 40 ? `${line.slice(0, 39)}…` : line}"`;
}

/** The known word that was probably meant: another way of writing it, or few letters away. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const same = known.find((candidate) => plain(candidate) === plain(word));
  if (same !== undefined || known.length === 0) return same;
  const near = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), near) <= Math.ceil(near.length / 3) ? near : undefined;
}

/** `a, b or c` */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
