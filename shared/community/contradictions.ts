import type { Condition } from '../rules/condition.ts';
import { domainOf, wordOf } from '../rules/entries.ts';
import { fileListName, type ListData, type ListKind } from '../rules/list-data.ts';
import { fold } from '../text/fold.ts';
import { type Complaint, type Path, quoted } from './mistake.ts';
import { isMapping, type Mapping, writtenConditions } from './written-conditions.ts';
import { eachEntry, type WrittenEntries } from './written-lists.ts';

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
