import type { Condition } from '../rules/condition.ts';
import { fileListName, type ListData } from '../rules/list-data.ts';
import { type Complaint, quoted } from './mistake.ts';
import type { Mapping } from './written-conditions.ts';
import { referencesIn, writtenEntries } from './written-lists.ts';

/** So many words of all files together are ready in moments; a hundred thousand more take seconds at every start. */
const manyWords = 100_000;
/** Beyond these a machine of half a gigabyte, as Lambda's is, could not hold them. Domains are not looked for in texts. */
const mostWords = 400_000;

/** Told at the largest of the files: a mistake past what can be held, a warning past what is ready at once. */
export function tooManyWords(
  data: Mapping,
  conditions: readonly Condition[],
  files: Readonly<Record<string, ListData>>,
): { readonly mistakes: readonly Complaint[]; readonly warnings: readonly Complaint[] } {
  const sizes = new Map(Object.entries(files).map(([name, { words }]) => [name, words?.own.length ?? 0]));
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (all <= manyWords) return { mistakes: [], warnings: [] };
  const [largest] = referencesIn(writtenEntries(data, conditions))
    .flatMap(({ file, path }) => (file === undefined ? [] : [{ file, path, size: sizes.get(fileListName(file)) ?? 0 }]))
    .sort((a, b) => b.size - a.size);
  if (!largest) return { mistakes: [], warnings: [] };
  const { file, path, size } = largest;
  const most = all > mostWords ? mostWords : manyWords;
  const complaint: Complaint = {
    path,
    about: 'value',
    expected: `list files of at most ${grouped(most)} words in all`,
    got: `${grouped(all)}, of which ${grouped(size)} stand in ${quoted(file)}`,
    todo:
      all > mostWords
        ? 'Take away what nobody writes, or what shorter words find already.'
        : 'It works, but every start takes some seconds longer, and some hundred megabytes.',
  };
  return all > mostWords ? { mistakes: [complaint], warnings: [] } : { mistakes: [], warnings: [complaint] };
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}
