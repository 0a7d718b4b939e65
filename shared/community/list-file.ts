import { type ListLine, linesIn } from './lines.ts';
import { type Complaint, type Path, quoted, shown } from './mistake.ts';
import { decodeText } from './read-text.ts';

/** A file of the community's folder, by its path inside it; undefined when there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** Reads list files, each once, however often it is named. */
export class ListFiles {
  readonly complaints: Complaint[] = [];
  readonly #readFile: ReadFile;
  readonly #read = new Map<string, readonly ListLine[]>();

  constructor(readFile: ReadFile) {
    this.#readFile = readFile;
  }

  /** The entries of the file that is named at this path; none where a complaint says why. */
  linesOf(name: string, path: Path): readonly ListLine[] {
    const known = this.#read.get(name);
    if (known) return known;
    const lines = this.#linesOf(name, path);
    this.#read.set(name, lines);
    return lines;
  }

  #linesOf(name: string, path: Path): readonly ListLine[] {
    const complain = (more: Pick<Complaint, 'got' | 'todo'> & Partial<Complaint>): readonly ListLine[] => {
      this.complaints.push({
        path,
        about: 'value',
        expected: 'the name of a list file in the community’s folder',
        ...more,
      });
      return [];
    };
    if (!/^[^\s/\\:\p{Cc}][^\\:\p{Cc}]*$/u.test(name) || name.split('/').includes('..'))
      return complain({
        got: shown(name),
        todo: 'Write the path inside the folder with /, for example words/adverts.txt.',
      });
    const bytes = this.#readFile(name);
    if (bytes === undefined)
      return complain({ got: `${quoted(name)}, which is not there`, todo: 'Make the file, or correct the name.' });
    const decoded = decodeText(bytes);
    if (!decoded.ok) {
      const { line, column, got, todo } = decoded;
      const origin = { file: name, line, column };
      return complain({ expected: 'a list file in UTF-8', got: `a file ${got}`, todo, origin });
    }
    const lines = linesIn(decoded.text);
    if (lines.length > 0) return lines;
    const todo = 'Write entries into it, or do not name it.';
    return complain({ expected: 'a list file with entries', got: `${quoted(name)}, which has none`, todo });
  }
}
