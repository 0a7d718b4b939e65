import type { Condition } from '../rules/condition.ts';
import { aDomain, aWord, domainOf, wordOf } from '../rules/entries.ts';
import { fileListName, type ListData, type ListKind } from '../rules/list-data.ts';
import type { ListLine } from './lines.ts';
import { ListFiles, type ReadFile } from './list-file.ts';
import type { Complaint, Path } from './mistake.ts';
import type { Mapping } from './written-conditions.ts';
import { type Reference, referencesIn, writtenEntries } from './written-lists.ts';

export interface Lists {
  readonly complaints: readonly Complaint[];
  /** The list files that entries name, by the names they have as lists. */
  readonly files: Readonly<Record<string, ListData>>;
}

/** Reads the list files that rules and lists name, each once, and sees that they hold what is wanted. */
export function readLists(data: Mapping, conditions: readonly Condition[], readFile: ReadFile): Lists {
  const listFiles = new ListFiles(readFile);
  const { files, complaints } = readReferences(referencesIn(writtenEntries(data, conditions)), listFiles);
  return { files, complaints: [...listFiles.complaints, ...complaints] };
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
  const files: Record<string, ListData> = {};
  const complaints: Complaint[] = [];
  for (const { file, kind, path } of references) {
    if (file === undefined || files[fileListName(file)]?.[kind]) continue;
    const lines = listFiles.linesOf(file, path);
    const { own, wrong } = readLines(lines, kinds[kind]);
    for (const line of wrong.slice(0, mostComplaints)) complaints.push(wrongLine(line, file, kind, path));
    if (wrong.length > mostComplaints) complaints.push(manyWrong(wrong, file, kind, path));
    files[fileListName(file)] = { ...files[fileListName(file)], [kind]: { own, lists: [] } };
  }
  return { files, complaints };
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
