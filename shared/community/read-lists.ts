import type { Condition } from '../rules/condition.ts';
import { aDomain, aWord, domainOf, wordOf } from '../rules/entries.ts';
import { fileListName, type ListData, type ListKind } from '../rules/list-data.ts';
import { ListFiles, type ListLine, type ReadFile } from './list-file.ts';
import type { Complaint, Origin, Path } from './mistake.ts';
import { isMapping, type Mapping, writtenConditions } from './written-conditions.ts';
import { type Reference, referencesIn, writtenEntries } from './written-lists.ts';

export interface Lists {
  readonly complaints: readonly Complaint[];
  /** The list files that entries name, by the names they have as lists. */
  readonly files: Readonly<Record<string, ListData>>;
  /** The file and line that the value at this path was read from, if it was. */
  originOf(path: Path): Origin | undefined;
}

/**
 * Reads the list files that the rules and lists name. What settings of `Condition.files` name is added to the settings it
 * belongs to, in place; the files of entries become lists.
 */
export function readLists(data: Mapping, conditions: readonly Condition[], readFile: ReadFile): Lists {
  const listFiles = new ListFiles(readFile);
  const origins = new Map<string, Origin>();
  const files = new Map(conditions.map((condition) => [condition.name, condition.files ?? {}]));
  for (const { name, settings, path } of writtenConditions(data))
    if (isMapping(settings)) fillSettings(settings, files.get(name) ?? {}, path, listFiles, origins);
  const lists = readReferences(referencesIn(writtenEntries(data, conditions)), listFiles);
  return {
    complaints: [...listFiles.complaints, ...lists.complaints],
    files: lists.data,
    originOf: (path) => origins.get(JSON.stringify(path)),
  };
}

function fillSettings(
  settings: Mapping,
  files: Readonly<Record<string, string>>,
  path: Path,
  listFiles: ListFiles,
  origins: Map<string, Origin>,
): void {
  for (const [from, to] of Object.entries(files)) {
    const written = settings[from];
    const inline = settings[to] ?? [];
    if (written === undefined || !Array.isArray(inline)) continue;
    const entries: unknown[] = [...inline];
    const list = Array.isArray(written) ? written : [written];
    list.forEach((file: unknown, index) => {
      // Anything but a text is the schema's to complain of.
      if (typeof file !== 'string') return;
      const at = [...path, from, ...(Array.isArray(written) ? [index] : [])];
      for (const { text, ...place } of listFiles.linesOf(file, at)) {
        origins.set(JSON.stringify([...path, to, entries.length]), { file, ...place });
        entries.push(text);
      }
    });
    settings[to] = entries;
  }
}

interface KindOfEntry {
  readonly expected: string;
  read(written: string): string | undefined;
}

const kinds: Readonly<Record<ListKind, KindOfEntry>> = {
  words: { expected: aWord, read: wordOf },
  domains: { expected: aDomain, read: domainOf },
};

/** Past so many wrong lines of one file the rest are only counted. */
const mostComplaints = 10;

function readReferences(references: readonly Reference[], listFiles: ListFiles) {
  const data: Record<string, ListData> = {};
  const complaints: Complaint[] = [];
  for (const { file, kind, path } of references) {
    if (file === undefined || data[fileListName(file)]?.[kind]) continue;
    const lines = listFiles.linesOf(file, path);
    const { own, wrong } = readLines(lines, kinds[kind]);
    for (const line of wrong.slice(0, mostComplaints)) complaints.push(wrongLine(line, file, kind, path));
    if (wrong.length > mostComplaints) complaints.push(manyWrong(wrong, file, kind, path));
    data[fileListName(file)] = { ...data[fileListName(file)], [kind]: { own, lists: [] } };
  }
  return { data, complaints };
}

function readLines(lines: readonly ListLine[], { read }: KindOfEntry): { own: string[]; wrong: ListLine[] } {
  const own = new Set<string>();
  const wrong: ListLine[] = [];
  for (const line of lines) {
    const entry = read(line.text);
    if (entry === undefined) wrong.push(line);
    else own.add(entry);
  }
  return { own: [...own], wrong };
}

function wrongLine({ text, ...place }: ListLine, file: string, kind: ListKind, path: Path): Complaint {
  const { expected } = kinds[kind];
  return {
    path,
    about: 'value',
    origin: { file, ...place },
    expected,
    got: shownLine(text),
    todo: 'Correct the line, or take it away; a line that begins with # is a note.',
  };
}

function manyWrong(wrong: readonly ListLine[], file: string, kind: ListKind, path: Path): Complaint {
  const [, next] = [wrong[0], wrong[mostComplaints]];
  const rest = wrong.length - mostComplaints;
  return {
    path,
    about: 'value',
    origin: { file, line: next?.line ?? 1, column: next?.column ?? 1 },
    expected: kinds[kind].expected,
    got: `${rest} more line${rest === 1 ? '' : 's'} of this file that are none`,
    todo: 'Look whether it is the right file.',
  };
}

function shownLine(text: string): string {
  return `the line ${JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text)}`;
}
