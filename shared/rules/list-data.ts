import type { Level } from '../detection/detection.ts';
import type { Closeness } from '../text/needle.ts';
import { type Fact, fact } from './fact.ts';

/** What a list holds. */
export type ListKind = 'words' | 'domains';

/** A list by its name: one of the community's, `reeve/zh/insults` that is shipped, or `file:words/adverts.txt`. */
export interface NamedList {
  readonly name: string;
  /** Of a shipped list: the least that a word must weigh; absent: all of it. */
  readonly level?: Level;
}

/** Words or domains: those written where they are used, and those of lists. */
export interface Entries {
  readonly own: readonly string[];
  readonly lists: readonly NamedList[];
}

/** A list of the community or one of its list files. Kept once, however many rules name it. */
export interface ListData {
  readonly words?: Entries;
  readonly domains?: Entries;
  /** How closely its words must match; absent: as the condition says that names it. */
  readonly as?: Closeness;
}

export type ListsData = Readonly<Record<string, ListData>>;

const fileMark = 'file:';

/** What a list file is called among the lists: no name of a list has a colon. */
export function fileListName(path: string): string {
  return `${fileMark}${path}`;
}

/** As people say it: `the list adverts`, `the file words/adverts.txt`. */
export function listFact(name: string): Fact {
  return name.startsWith(fileMark)
    ? fact('trace.list.file', { name: name.slice(fileMark.length) })
    : fact('trace.list.named', { name });
}
