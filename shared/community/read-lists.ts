import type { Condition } from '../rules/condition.ts';
import type { Complaint, Path } from './mistake.ts';
import { quoted, shown } from './mistake.ts';
import { decodeText } from './read-text.ts';
import { isMapping, type Mapping, writtenConditions } from './written-conditions.ts';

/** A file of the community's folder, by its path inside it; undefined when there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** Where an entry of a list comes from. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

export interface Lists {
  readonly complaints: readonly Complaint[];
  /** The file and line that the value at this path was read from, if it was. */
  originOf(path: Path): Origin | undefined;
}

interface Reading {
  readonly readFile: ReadFile;
  readonly complaints: Complaint[];
  readonly origins: Map<string, Origin>;
}

/** Reads the list files that the rules name and adds their lines to the settings they belong to, in place. */
export function readLists(data: Mapping, conditions: readonly Condition[], readFile: ReadFile): Lists {
  const files = new Map(conditions.map((condition) => [condition.name, condition.files ?? {}]));
  const reading: Reading = { readFile, complaints: [], origins: new Map() };
  for (const { name, settings, path } of writtenConditions(data))
    if (isMapping(settings)) fillSettings(settings, files.get(name) ?? {}, path, reading);
  return { complaints: reading.complaints, originOf: (path) => reading.origins.get(JSON.stringify(path)) };
}

function fillSettings(settings: Mapping, files: Readonly<Record<string, string>>, path: Path, reading: Reading): void {
  for (const [from, to] of Object.entries(files)) {
    const written = settings[from];
    const inline = settings[to] ?? [];
    if (written === undefined || !Array.isArray(inline)) continue;
    const entries: unknown[] = [...inline];
    const list = Array.isArray(written) ? written : [written];
    list.forEach((name: unknown, index) => {
      const at = [...path, from, ...(Array.isArray(written) ? [index] : [])];
      for (const { text, ...origin } of entriesOf(name, at, reading)) {
        reading.origins.set(JSON.stringify([...path, to, entries.length]), origin);
        entries.push(text);
      }
    });
    settings[to] = entries;
  }
}

interface Entry extends Origin {
  readonly text: string;
}

function entriesOf(name: unknown, path: Path, { readFile, complaints }: Reading): Entry[] {
  const complain = (got: string, todo: string, expected = 'the name of a list file in the community’s folder') => {
    complaints.push({ path, about: 'value', expected, got, todo });
    return [];
  };
  // Anything but a text is the schema's to complain of.
  if (typeof name !== 'string') return [];
  if (!/^[^\s/\\:\p{Cc}][^\\:\p{Cc}]*$/u.test(name) || name.split('/').includes('..'))
    return complain(shown(name), 'Write the path inside the folder with /, for example words/adverts.txt.');
  const bytes = readFile(name);
  if (bytes === undefined)
    return complain(`${quoted(name)}, which is not there`, 'Make the file, or correct the name.');
  const text = decodeText(bytes);
  if (!text.ok) return complain(`${quoted(name)}, which is ${text.got}`, text.todo, 'a list file in UTF-8');
  const entries = linesOf(text.text).map((entry) => ({ ...entry, file: name }));
  if (entries.length > 0) return entries;
  return complain(
    `${quoted(name)}, which has none`,
    'Write entries into it, or do not name it.',
    'a list file with entries',
  );
}

/** One entry a line; blank lines and lines that begin with # do not count. */
function linesOf(text: string): { text: string; line: number }[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ text: line.trim(), line: index + 1 }))
    .filter((entry) => entry.text !== '' && !entry.text.startsWith('#'));
}
