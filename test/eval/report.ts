import type { Level, Task } from '../../shared/detection/detection.ts';
import { caught, type Judged, rowsOfTask, type Tally, tallies } from './tally.ts';

export interface ReportLine {
  readonly section: 'core' | 'source' | 'evasion' | 'benign';
  readonly language: string;
  readonly task: Task;
  /** A source or a category of rewriting; empty for all together. */
  readonly of: string;
  readonly tallies?: readonly Tally[];
  /** Of rewritten rows: those whose plain form counts, and how many of them are caught. */
  readonly rewritten?: { readonly rows: number; readonly share: number };
}

export interface Wanted {
  readonly tasks: readonly Task[];
  readonly level: Level;
}

/** Figures only: no line holds anything of a row. */
export function report(judged: readonly Judged[], wanted: Wanted): ReportLine[] {
  return [...core(judged, wanted), ...bySource(judged, wanted), ...evasion(judged, wanted), ...benign(judged, wanted)];
}

function core(judged: readonly Judged[], { tasks: wanted }: Wanted): ReportLine[] {
  const rows = judged.filter(({ row }) => row.core);
  return perTask(rows, wanted, ({ row }) => [row.lang]).map(({ task, key: [language = ''], rows: some }) => ({
    section: 'core',
    language,
    task,
    of: '',
    tallies: tallies(some, task),
  }));
}

function bySource(judged: readonly Judged[], { tasks: wanted }: Wanted): ReportLine[] {
  const rows = judged.filter(({ row }) => row.base === undefined);
  const keyOf = ({ row }: Judged) => [row.lang, `${row.source} ${row.label}${row.core ? '' : ' (not core)'}`];
  return perTask(rows, wanted, keyOf).map(({ task, key: [language = '', of = ''], rows: some }) => ({
    section: 'source',
    language,
    task,
    of,
    tallies: tallies(some, task),
  }));
}

/** Of a rewritten row it counts whether it is caught when its plain form is; of the controls, whether they are caught at all. */
function evasion(judged: readonly Judged[], { tasks: wanted, level }: Wanted): ReportLine[] {
  const rows = judged.filter(({ base }) => base !== undefined);
  const both = ({ row }: Judged) => [row.lang, row.category];
  const all = ({ row }: Judged) => [row.lang, `all ${row.source} ${row.label === 'benign' ? 'controls' : 'rewritten'}`];
  return [...perTask(rows, wanted, all), ...perTask(rows, wanted, both)].map(
    ({ task, key: [language = '', of = ''], rows: some }) => {
      const counting = some.filter(({ row, base }) => row.label === 'benign' || (base && caught(base, task, level)));
      const share = counting.filter(({ ranks }) => caught(ranks, task, level)).length / counting.length;
      return { section: 'evasion', language, task, of, rewritten: { rows: counting.length, share } };
    },
  );
}

/** Where false positives cost most, whatever the task that a row was labelled for. */
const hardest = ['handmade', 'scunthorpe'];

function benign(judged: readonly Judged[], { tasks: wanted }: Wanted): ReportLine[] {
  const rows = judged.filter(({ row }) => hardest.includes(row.source));
  return wanted.flatMap((task) =>
    grouped(rows, ({ row }) => [row.lang, row.source]).map(({ key: [language = '', of = ''], rows: some }) => ({
      section: 'benign' as const,
      language,
      task,
      of,
      tallies: tallies(some, task),
    })),
  );
}

function perTask(judged: readonly Judged[], wanted: readonly Task[], keyOf: (one: Judged) => readonly string[]) {
  return wanted.flatMap((task) => grouped(rowsOfTask(judged, task), keyOf).map((group) => ({ task, ...group })));
}

function grouped(judged: readonly Judged[], keyOf: (one: Judged) => readonly string[]) {
  const groups = Map.groupBy(judged, (one) => keyOf(one).join('\t'));
  return [...groups.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, rows]) => ({ key: key.split('\t'), rows }));
}
