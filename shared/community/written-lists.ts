import type { Condition } from '../rules/condition.ts';
import type { ListKind } from '../rules/list-data.ts';
import type { Path } from './mistake.ts';
import { isMapping, type Mapping, writtenConditions } from './written-conditions.ts';

/** Entries as they stand in a file that has not been checked yet: one, or a list of them. */
export interface WrittenEntries {
  readonly kind: ListKind;
  readonly entries: unknown;
  readonly path: Path;
  /** The named list they make up; absent: they belong to a condition. */
  readonly list?: string;
}

/** `{ list: … }` or `{ file: … }` in place of an entry. The path is that of the name. */
export interface Reference {
  readonly kind: ListKind;
  readonly path: Path;
  readonly file?: string;
  readonly list?: string;
  /** The named list that it is an entry of. */
  readonly within?: string;
}

const listKinds: readonly ListKind[] = ['words', 'domains'];

/** What stands where entries may stand, however the rest of the file may look. */
export function writtenEntries(data: Mapping, conditions: readonly Condition[]): WrittenEntries[] {
  const kinds = new Map(conditions.map(({ name, lists = {} }) => [name, lists]));
  const named = isMapping(data.lists) ? Object.entries(data.lists) : [];
  return [
    ...named.flatMap(([list, written]) => (isMapping(written) ? entriesOfList(list, written) : [])),
    ...writtenConditions(data).flatMap(({ name, settings, path }) =>
      isMapping(settings) ? entriesOfSettings(settings, kinds.get(name) ?? {}, path) : [],
    ),
  ];
}

function entriesOfList(list: string, written: Mapping): WrittenEntries[] {
  return listKinds
    .filter((kind) => Object.hasOwn(written, kind))
    .map((kind) => ({ kind, entries: written[kind], path: ['lists', list, kind], list }));
}

function entriesOfSettings(settings: Mapping, kinds: Readonly<Record<string, ListKind>>, path: Path): WrittenEntries[] {
  return Object.entries(kinds)
    .filter(([key]) => Object.hasOwn(settings, key))
    .map(([key, kind]) => ({ kind, entries: settings[key], path: [...path, key] }));
}

/** Every entry with its path: a single one stands where the list of them would. */
export function eachEntry({ entries, path }: WrittenEntries): { entry: unknown; path: Path }[] {
  if (!Array.isArray(entries)) return [{ entry: entries, path }];
  return entries.map((entry: unknown, index) => ({ entry, path: [...path, index] }));
}

export function referencesIn(written: readonly WrittenEntries[]): Reference[] {
  return written.flatMap((entries) =>
    eachEntry(entries).flatMap(({ entry, path }): Reference[] => {
      if (!isMapping(entry)) return [];
      const common = { kind: entries.kind, ...(entries.list === undefined ? {} : { within: entries.list }) };
      if (typeof entry.file === 'string') return [{ ...common, path: [...path, 'file'], file: entry.file }];
      return typeof entry.list === 'string' ? [{ ...common, path: [...path, 'list'], list: entry.list }] : [];
    }),
  );
}
