import { listLanguages, listNames } from '../lists/shipped-list.ts';
import type { Condition } from '../rules/condition.ts';
import { domainOf, shippedMark, wordOf } from '../rules/entries.ts';
import { fileListName, type ListData, type ListKind } from '../rules/list-data.ts';
import { fold } from '../text/fold.ts';
import { type Complaint, didYouMean, oneOf, type Path, quoted } from './mistake.ts';
import { isMapping, type Mapping, writtenConditions } from './written-conditions.ts';
import { eachEntry, type Reference, referencesIn, type WrittenEntries, writtenEntries } from './written-lists.ts';

/** `reeve/zh/insults` and so on: what may be named without being written. */
export const shippedListNames: readonly string[] = listLanguages.flatMap((language) =>
  listNames.map((name) => `${shippedMark}${language}/${name}`),
);

/** Whether the lists that are named are there, and of the kind that is wanted. */
export function unknownLists(data: Mapping, conditions: readonly Condition[]): Complaint[] {
  const own = isMapping(data.lists) ? data.lists : {};
  return referencesIn(writtenEntries(data, conditions)).flatMap((reference) => wrongReference(reference, own) ?? []);
}

function wrongReference({ list, kind, within, path }: Reference, own: Mapping): Complaint | undefined {
  if (list === undefined) return undefined;
  const about = 'value';
  const got = `the list ${quoted(list)}`;
  const names = [...(within === undefined ? Object.keys(own) : []), ...(kind === 'words' ? shippedListNames : [])];
  if (names.includes(list)) return otherKind(own[list], kind, { path, about, got });
  if (within !== undefined && Object.hasOwn(own, list)) {
    const todo = 'Let the rules name both lists, or put the words of both into one file.';
    return {
      path,
      about,
      expected: 'a list that Reeve ships, or a file',
      got: `${got}, which is another of your own`,
      todo,
    };
  }
  const meant = didYouMean(list, names);
  const todo = meant === undefined ? 'Write it under lists first.' : `Did you mean ${quoted(meant)}?`;
  return { path, about, expected: expectedList(Object.keys(own), kind), got, todo };
}

function otherKind(
  list: unknown,
  kind: ListKind,
  about: Pick<Complaint, 'path' | 'about' | 'got'>,
): Complaint | undefined {
  const other = kind === 'words' ? 'domains' : 'words';
  if (!isMapping(list) || Object.hasOwn(list, kind) || !Object.hasOwn(list, other)) return undefined;
  const got = `${about.got}, which holds ${other}`;
  return { ...about, expected: `a list of ${kind}`, got, todo: `Name a list with "${kind}:" in it.` };
}

function expectedList(own: readonly string[], kind: ListKind): string {
  const shipped = kind === 'words' ? ['one that Reeve ships, such as reeve/zh/insults'] : [];
  return `the name of a list under lists${own.length > 0 && own.length < 9 ? ` (${own.join(', ')})` : ''}${shipped.map((one) => `, or of ${one}`).join('')}`;
}

/** What is both wanted and excluded: allowed and denied domains, words of `any` and of `none`. */
export function contradictions(
  data: Mapping,
  conditions: readonly Condition[],
  files: Readonly<Record<string, ListData>>,
): Complaint[] {
  const byName = new Map(conditions.map((condition) => [condition.name, condition]));
  const lists = isMapping(data.lists) ? data.lists : {};
  return writtenConditions(data).flatMap(({ name, settings, path }) => {
    const { lists: kinds = {}, opposed = [] } = byName.get(name) ?? {};
    if (!isMapping(settings)) return [];
    return opposed.flatMap(([one, other]) => {
      const kind = kinds[one];
      if (kind === undefined || settings[one] === undefined || settings[other] === undefined) return [];
      const known = new Resolver(kind, lists, files);
      const wanted = new Set(
        known.resolve({ kind, entries: settings[one], path: [...path, one] }).map(({ key }) => key),
      );
      const both = known
        .resolve({ kind, entries: settings[other], path: [...path, other] })
        .filter(({ key }) => wanted.has(key));
      return both.slice(0, 10).map((entry) => inBoth(entry, one, other));
    });
  });
}

function inBoth({ written, path }: Resolved, one: string, other: string): Complaint {
  const got = `${quoted(written)}, which is among ${one} too`;
  return {
    path,
    about: 'value',
    expected: `under ${other} nothing that is among ${one}`,
    got,
    todo: 'Take it away from one of them.',
  };
}

interface Resolved {
  readonly key: string;
  readonly written: string;
  readonly path: Path;
}

/** The words or domains that entries stand for; shipped lists stay closed. */
class Resolver {
  readonly #kind: ListKind;
  readonly #lists: Mapping;
  readonly #files: Readonly<Record<string, ListData>>;

  constructor(kind: ListKind, lists: Mapping, files: Readonly<Record<string, ListData>>) {
    this.#kind = kind;
    this.#lists = lists;
    this.#files = files;
  }

  resolve(entries: WrittenEntries): Resolved[] {
    return eachEntry(entries).flatMap(({ entry, path }) => {
      if (typeof entry === 'string') return this.#keyed([entry], path);
      if (!isMapping(entry)) return [];
      if (typeof entry.file === 'string')
        return this.#keyed(this.#files[fileListName(entry.file)]?.[this.#kind]?.own ?? [], path);
      const list =
        typeof entry.list === 'string' && Object.hasOwn(this.#lists, entry.list) ? this.#lists[entry.list] : undefined;
      // A list names no other list of the community: this goes one step down at most.
      if (!isMapping(list) || entries.list !== undefined) return [];
      const inner = { kind: this.#kind, entries: list[this.#kind], path: [], list: String(entry.list) };
      return this.resolve(inner).map((one) => ({ ...one, path }));
    });
  }

  #keyed(written: readonly string[], path: Path): Resolved[] {
    return written.flatMap((one) => {
      const read = this.#kind === 'words' ? wordOf(one) : domainOf(one);
      return read === undefined ? [] : [{ key: this.#kind === 'words' ? fold(read) : read, written: one, path }];
    });
  }
}

/** Allowed, but probably not meant: lists that nobody names, and names that stand as words. */
export function listWarnings(data: Mapping, conditions: readonly Condition[]): Complaint[] {
  const own = isMapping(data.lists) ? Object.keys(data.lists) : [];
  const written = writtenEntries(data, conditions);
  // A list is also what a chat may be talking about.
  const topics = writtenConditions(data).flatMap(({ name, settings }) =>
    name === 'topic' && isMapping(settings) ? [settings.is] : [],
  );
  const named = new Set<unknown>([...referencesIn(written).map(({ list }) => list), ...topics]);
  const unused = own.filter((name) => !named.has(name));
  return [...unused.map(unusedList), ...written.flatMap((entries) => namesAsWords(entries, own))];
}

function unusedList(name: string): Complaint {
  const todo = `Name it in a rule with { list: ${name} }, or take it away.`;
  return {
    path: ['lists', name],
    about: 'key',
    expected: 'a list that some rule names',
    got: 'one that none names',
    todo,
  };
}

function namesAsWords(entries: WrittenEntries, own: readonly string[]): Complaint[] {
  return eachEntry(entries).flatMap(({ entry, path }): Complaint[] => {
    if (typeof entry !== 'string') return [];
    const file = /^[^\s]+\.txt$/.test(entry);
    if (!file && !own.includes(entry) && !shippedListNames.includes(entry)) return [];
    const got = `${quoted(entry)}, which is the name of a ${file ? 'file' : 'list'}`;
    const todo = `Write { ${file ? 'file' : 'list'}: ${entry} } when you mean what is in it.`;
    return [{ path, about: 'value', expected: oneOf(['a word', 'a domain']), got, todo }];
  });
}
