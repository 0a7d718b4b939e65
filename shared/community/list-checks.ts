import { listLanguages, listNames } from '../lists/shipped-list.ts';
import type { Condition } from '../rules/condition.ts';
import { shippedMark } from '../rules/entries.ts';
import type { ListKind } from '../rules/list-data.ts';
import { type Complaint, didYouMean, oneOf, quoted } from './mistake.ts';
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
