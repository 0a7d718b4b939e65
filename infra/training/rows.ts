import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A labelled text: see the README beside the rows. */
export interface Row {
  readonly text: string;
  readonly lang: string;
  readonly label: 'spam' | 'abuse' | 'scam_link' | 'benign';
  readonly category: string;
  readonly source: string;
  /** What it may be scored on: spam, abuse, sexual, link. */
  readonly tasks: readonly string[];
  readonly core: boolean;
  /** Of a rewritten row: the plain text. */
  readonly base?: string;
}

/** Every row of a folder of `.jsonl` files, or of those wanted; undefined when the folder is not there. */
export function readRows(folder: string, wanted: (file: string) => boolean = () => true): Row[] | undefined {
  try {
    const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl') && wanted(file));
    return files.toSorted().flatMap((file) => rowsOf(readFileSync(join(folder, file), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function rowsOf(content: string): Row[] {
  return content
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}
