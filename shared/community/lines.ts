/** One entry of a file that holds one a line. */
export interface ListLine {
  readonly text: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

/** One entry a line; blank lines and lines that begin with # do not count. */
export function linesIn(text: string): ListLine[] {
  const lines: ListLine[] = [];
  let line = 0;
  for (const written of text.split(/\r\n|\r|\n/)) {
    line++;
    const entry = written.trim();
    if (entry === '' || entry.startsWith('#')) continue;
    lines.push({ text: entry, line, column: written.indexOf(entry) + 1 });
  }
  return lines;
}
