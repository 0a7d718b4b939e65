import type * as z from 'zod';
import { formerKey } from './former-keys.ts';
import { type Complaint, didYouMean, oneOf, type Path, pathText, quoted, shown } from './mistake.ts';

type Issue = z.core.$ZodIssue;

/** What a check of ours may add to its issue: `params: { todo } satisfies IssueParams`. */
export interface IssueParams {
  readonly got?: string;
  readonly todo?: string;
  /** Complain about the key instead of its value. */
  readonly about?: 'key';
}

/**
 * To be given to `parse` as `error`. Messages written beside a schema come first; for the rest it leaves an empty one,
 * so that `explainIssue` knows to make its own from the data, and with unknown keys it leaves the known ones.
 */
export function issueMessage(issue: z.core.$ZodRawIssue): string {
  if (issue.code !== 'unrecognized_keys') return '';
  const def = issue.inst?._zod.def as { shape?: object } | undefined;
  return Object.keys(def?.shape ?? {}).join(' ');
}

/** All issues as complaints, without those that only echo another; `above` is where their own paths begin. */
export function explainIssues(issues: readonly Issue[], above: Path = []): Complaint[] {
  const unknown = issues.filter((issue) => issue.code === 'unrecognized_keys');
  return issues
    .filter((issue) => !unknown.some((other) => echoes(issue, other)))
    .flatMap((issue) => explainIssue(issue, above));
}

/** Where a key is misspelt, the mapping lacks the right one: as a whole, or as a key that must be there. */
function echoes(issue: Issue, unknown: Issue & { code: 'unrecognized_keys' }): boolean {
  const mapping = pathText(unknown.path);
  if (issue.code === 'custom') return pathText(issue.path) === mapping;
  if (issue.input !== undefined) return false;
  const lacking = String(issue.path.at(-1));
  return pathText(issue.path.slice(0, -1)) === mapping && unknown.keys.some((key) => didYouMean(key, [lacking]));
}

function explainIssue(issue: Issue, above: Path): Complaint[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(path, key, issue.message.split(' '), issue.input));
  if (issue.code === 'invalid_union' && issue.message === '') return explainUnion(issue, path);
  if (issue.code === 'invalid_key') return issue.issues.map((inner) => wrongKey(path, inner));
  const expected = issue.message === '' ? expectedBy(issue) : issue.message;
  const params: IssueParams = issue.code === 'custom' ? (issue.params ?? {}) : {};
  return [
    {
      path,
      about: params.about ?? 'value',
      expected,
      got: params.got ?? shown(issue.input),
      todo: params.todo ?? remedy(issue, path, expected),
    },
  ];
}

function unknownKey(path: Path, key: string, known: readonly string[], mapping: unknown): Complaint {
  const now = formerKey(key, Object(mapping)[key], known);
  const meant = didYouMean(key, known);
  return {
    path: [...path, key],
    about: 'key',
    expected: known.length > 12 ? 'a known key' : `one of the keys ${known.join(', ')}`,
    got: `the key ${quoted(key)}`,
    todo:
      now !== undefined
        ? `Write ${now}`
        : meant === undefined
          ? 'Take it away, or check its indentation.'
          : `Did you mean ${quoted(meant)}?`,
  };
}

function wrongKey(path: Path, issue: Issue): Complaint {
  const key = String(path.at(-1));
  const expected = issue.message === '' ? expectedBy(issue) : issue.message;
  return { path, about: 'key', expected, got: `the key ${quoted(key)}`, todo: `Write ${expected}.` };
}

/** Of several forms the one is meant whose outer shape fits; when none does, they are all named. */
function explainUnion(issue: Issue & { code: 'invalid_union' }, path: Path): Complaint[] {
  const meant = issue.errors.find(hasShape);
  if (meant !== undefined) return explainIssues(meant, path);
  const forms = issue.errors.flatMap((issues) => issues.slice(0, 1)).flatMap((inner) => explainIssue(inner, path));
  const expected = oneOf([...new Set(forms.map((form) => form.expected))]);
  const unquoted = ['number', 'boolean'].includes(typeof issue.input) && expected.startsWith(kinds.string ?? '');
  const todo = unquoted ? `Put it in quotes: "${String(issue.input)}".` : remedy(issue, path, expected);
  return [{ path, about: 'value', expected, got: shown(issue.input), todo }];
}

/** Nothing but what is inside is wrong with it. */
function hasShape(issues: readonly Issue[]): boolean {
  return issues.every((issue) => {
    if (issue.path.length > 0) return true;
    return issue.code === 'invalid_union' ? issue.errors.some(hasShape) : issue.code !== 'invalid_type';
  });
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys and values',
  record: 'a mapping of keys and values',
};

/** What the schema wants, as a noun phrase. */
function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'too_small':
      return size(issue.origin, 'at least', Number(issue.minimum));
    case 'too_big':
      return size(issue.origin, 'at most', Number(issue.maximum));
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return issue.format === 'regex' ? `text of the form ${issue.pattern}` : `text of the form ${issue.format}`;
    default:
      return 'something else';
  }
}

function size(origin: string, bound: string, limit: number): string {
  if (origin === 'string') return `text of ${bound} ${limit} character${limit === 1 ? '' : 's'}`;
  if (origin === 'array') return `a list of ${bound} ${limit} entr${limit === 1 ? 'y' : 'ies'}`;
  return `a number of ${bound} ${limit}`;
}

/** A sentence: what to do about it. Knows the ways in which YAML surprises people. */
function remedy(issue: Issue, path: Path, expected: string): string {
  const { input } = issue;
  const key = path.findLast((part) => typeof part === 'string');
  if (input === undefined) return `Add ${quoted(`${String(key)}:`)} here.`;
  if (input === null) return `Write ${expected} after the colon, or take the line away.`;
  if (issue.code === 'invalid_value' && typeof input === 'string')
    return choice(input, issue.values.map(String), expected);
  if (issue.code !== 'invalid_type') return `Write ${expected}.`;
  if (issue.expected === 'boolean' && typeof input === 'string') return truth(input);
  if (issue.message !== '') return `Write ${expected}.`;
  if (issue.expected === 'string' && typeof input !== 'object') return `Put it in quotes: "${String(input)}".`;
  if (issue.expected === 'array' && typeof input !== 'object') return `Write it as a list: [${String(input)}].`;
  if (issue.expected === 'object' && typeof input === 'string' && /\S:\S/.test(input))
    return 'Put a space after the colon.';
  return `Write ${expected}.`;
}

function choice(input: string, values: readonly string[], expected: string): string {
  const meant = didYouMean(input, values);
  return meant === undefined ? `Write ${expected}.` : `Did you mean ${quoted(meant)}?`;
}

/** YAML 1.2 knows `true` and `false` only; older readers took these for truths. */
function truth(input: string): string {
  const word = input.toLowerCase();
  if (['yes', 'on', 'y', 'true', '是'].includes(word)) return 'Write true.';
  if (['no', 'off', 'n', 'false', '否'].includes(word)) return 'Write false.';
  return 'Write true or false.';
}
