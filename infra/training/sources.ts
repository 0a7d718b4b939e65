import { join } from 'node:path';
import type { Task } from '../../shared/detection/detection.ts';
import type { OwnExample } from './examples.ts';
import { asSent } from './manner-of-writing.ts';
import { type Row, readRows } from './rows.ts';

/** A text to learn from. */
export interface Sample {
  readonly text: string;
  /** Texts of one group are never learned from and measured on at once. */
  readonly group: string;
  readonly source: string;
  /** What is known of it by task, from 0 (nothing) to 1, and which. */
  readonly labels: Readonly<Partial<Record<Task, { readonly is: boolean; readonly weight: number }>>>;
}

/** Labelled rows by source, of those whose licence permits to ship what is learned from them. */
export const permissiveSources = [
  'cntp',
  'cold',
  'davidson',
  'filter_tests',
  'handmade',
  'hatecheck_en',
  'irc',
  'kdconv',
  'scunthorpe',
  'spamcls',
  'umputun',
] as const;

export const usualRows = join(import.meta.dirname, '../../../shared/detection/dev');

/** The rows of the permissive sources, none of the others: their files are not even opened. */
export function readPermissiveRows(folder: string): Row[] | undefined {
  const permissive = new Set<string>(permissiveSources);
  const rows = readRows(folder, (file) => permissive.has(file.replace(/\.jsonl$/, '')));
  return rows?.filter(({ source }) => permissive.has(source));
}

/** Not asked, but as good as known: who was only looked through for insults does not advertise. */
export const presumed = 0.1;

export function samplesOfRows(rows: readonly Row[]): Sample[] {
  const plain = rows.filter(({ base, tasks }) => base === undefined && !tasks.includes('link'));
  return [...plain.map(sampleOfRow), ...rows.filter(({ base }) => base !== undefined).map(sampleOfRewritten)];
}

/** Many of one plain text, each half hidden. */
const rewritten = 0.5;

function sampleOfRewritten({ text, base, source, label }: Row): Sample {
  return { text, group: base ?? text, source, labels: { abuse: { is: label === 'abuse', weight: rewritten } } };
}

/** The few Russian messages of the very kind that is judged, from chats whose admins marked what was spam, count as so many. */
const ofChats = 5;

function sampleOfRow({ text, source, tasks, label, lang }: Row): Sample {
  const spamWeight = source === 'umputun' && lang === 'ru' ? ofChats : 1;
  return {
    text,
    group: text,
    source,
    labels: {
      // Quoted and reclaimed insults are neither abuse nor free of its words.
      ...(tasks.includes('context')
        ? {}
        : { abuse: { is: label === 'abuse', weight: tasks.includes('abuse') ? 1 : presumed } }),
      advert: { is: label === 'spam', weight: tasks.includes('spam') ? spamWeight : presumed },
      sexual: {
        is: label === 'spam' && tasks.includes('sexual'),
        weight: tasks.includes('sexual') ? 1 : presumed,
      },
    },
  };
}

/** A line of many messages counts as so many. */
const perLine = 6;

export function samplesOfExamples(examples: readonly OwnExample[]): Sample[] {
  const ofLine = Map.groupBy(examples, ({ language, line }) => `own ${language} ${line}`);
  return examples.map(({ text, language, label, line, group }) => {
    const full = Math.min(1, perLine / (ofLine.get(`own ${language} ${line}`)?.length ?? 1));
    const of = (task: Task) => ({
      is: label === task,
      weight: label === task || label === 'benign' ? full : full * presumed,
    });
    // Who solicits advertises, too.
    const advert = label === 'sexual' ? { is: true, weight: full * presumed } : of('advert');
    const isLikeSent = language === 'ru' && (label === 'advert' || label === 'benign');
    return {
      text: isLikeSent ? asSent(text, label === 'advert') : text,
      group: `own ${language} ${group}`,
      source: `own ${language} ${label}`,
      labels: { abuse: of('abuse'), advert, sexual: of('sexual') },
    };
  });
}
