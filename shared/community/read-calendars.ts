import { looksLikeCalendar } from '../icalendar/calendar-source.ts';
import { slimCalendar } from '../icalendar/slim-calendar.ts';
import type { ReadFile } from './list-file.ts';
import { type Complaint, type Path, quoted } from './mistake.ts';
import { decodeText } from './read-text.ts';
import { isMapping, type Mapping } from './written-conditions.ts';

export interface CalendarFiles {
  readonly complaints: readonly Complaint[];
  /** What the files hold that lessons are made of, by their names. */
  readonly files: Readonly<Record<string, string>>;
}

/** It is a part of what functions load when they start. */
const largest = 256 * 1024;

/** Reads the files in iCalendar form that the section `classes` names. */
export function readCalendarFiles(data: Mapping, readFile: ReadFile): CalendarFiles {
  const complaints: Complaint[] = [];
  const files: Record<string, string> = {};
  for (const { file, path } of namedIn(data)) {
    const read = readCalendar(file, path, readFile);
    if (typeof read === 'string') files[file] = read;
    else complaints.push(read);
  }
  return { complaints, files };
}

function namedIn({ classes }: Mapping): { file: string; path: Path }[] {
  const written: unknown = isMapping(classes) ? classes.calendar : undefined;
  const all: readonly (readonly [unknown, Path])[] = Array.isArray(written)
    ? written.map((one: unknown, index) => [one, ['classes', 'calendar', index, 'file']] as const)
    : [[written, ['classes', 'calendar', 'file']]];
  return all.flatMap(([one, path]) =>
    isMapping(one) && typeof one.file === 'string' ? [{ file: one.file, path }] : [],
  );
}

function readCalendar(file: string, path: Path, readFile: ReadFile): string | Complaint {
  const complaint = (more: Pick<Complaint, 'got' | 'todo'> & Partial<Complaint>): Complaint => ({
    path,
    about: 'value',
    expected: 'a file in iCalendar form in the community’s folder',
    ...more,
  });
  if (!/^[^\s/\\:\p{Cc}][^\\:\p{Cc}]*$/u.test(file) || file.split('/').includes('..')) {
    return complaint({ got: quoted(file), todo: 'Write the path inside the folder with /, for example school.ics.' });
  }
  const bytes = readFile(file);
  if (bytes === undefined)
    return complaint({ got: `${quoted(file)}, which is not there`, todo: 'Put the file there, or correct the name.' });
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const { line, column, got, todo } = decoded;
    return complaint({ expected: 'a file in UTF-8', got: `a file ${got}`, todo, origin: { file, line, column } });
  }
  const slim = looksLikeCalendar(decoded.text) ? slimCalendar(decoded.text) : undefined;
  const origin = { file, line: 1, column: 1 };
  if (slim === undefined) {
    const expected = 'a file that begins with BEGIN:VCALENDAR and ends with END:VCALENDAR';
    return complaint({ expected, got: 'a file that is none', todo: 'Export the calendar again as .ics.', origin });
  }
  if (slim.length <= largest) return slim;
  const todo = 'Export only the classes, or only this year, or name the calendar’s address as url.';
  return complaint({
    expected: 'a calendar of at most 256 KB',
    got: `${Math.ceil(slim.length / 1024)} KB`,
    todo,
    origin,
  });
}
